"""Headers read by how they are built: 입주업체명, 현종업원합계, 투자의향서접수일자.

Offices build their labels from few parts. A word that stands in no table of synonyms is read by
its parts; a part that is not known leaves the label unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_FIRM = (
    "참여|참가|입주|대상|신청|선정|수혜|지원|추천|유망|확인|인증|회원|출품|투자|유치|이전|협약|체결"
    "|관내|소속|해당|보육|졸업|우수|벤처|외투|국내|해외|희망|의향|상담|방문|수출|육성|등록|수요|후보"
    "|정식|발굴|제조|중소|생산|한글|국문"
)
_OWN = "회사|업체|기업|기관|법인|사업자|사업장|사업체|업소|병원|공장|단체"
_PLACE = f"현|현재|주|대표|본사|본점|본원|본부|주사무소|주된사무소|주된|영업소|영업장|사무소|사무실|한국|국내|{_OWN}"
_STAFF = "(?:업체|기업|회사|실무|신청|업무)?담당자"
_DAY = "일|일자|날짜|년월일|연월일|년월|연월|년도|연도|일시"
_CERTIFIED = "벤처|벤처기업|이노비즈|메인비즈|innobiz|mainbiz|기업|최초|최근|현재"
_DUE = "예정|계획|희망|예상|추진"
_WHOLE_NUMBER = "수|인원|인원수|합계|현황|총수|총계|총원|규모|계|수계|수합계|수총계|인원계"
_FIRMS = ("organizations", "venture-list", "lead-list", "cases", "agreements", "contacts", "checks")
_FIRMS_ALONE = ("organizations", "venture-list", "lead-list")
_CERTIFICATES = ("organizations", "venture-list", "lead-list")


@dataclass(frozen=True, slots=True)
class _Rule:
    path: str
    pattern: re.Pattern[str]
    confidence: float
    lists: tuple[str, ...]


def _rule(
    path: str, pattern: str, confidence: float = 0.9, lists: tuple[str, ...] = _FIRMS
) -> _Rule:
    return _Rule(path, re.compile(pattern), confidence, lists)


def _planned(record: str, keys: tuple[str, str, str]) -> tuple[_Rule, ...]:
    """What a firm plans: in a list of agreements the agreement's, in one of cases the case's."""
    lists = ("agreements",) if record == "agreement" else ("cases",)
    amount, area, jobs = (f"{record}.{key}" for key in keys)
    return (
        _rule(amount, "(?=.*(?:투자|협약|의향))(?:총|투자|협약|의향|제안|계획|예정|예상|유치)+"
              "(?:금액|액|비|금|규모|금액규모)$", 0.92, lists),
        _rule(amount, "(?:협약|계획|예정|총|예상|의향|협약내용|협약사항)+투자$", 0.9, lists),
        _rule(amount, "(?:총|예상|전체)*사업비(?:규모)?$", 0.82, lists),
        _rule(area, "(?:부지|대지|입주|희망|필요|소요|요청|요구|신청|분양|협약|투자|사업|예정|계획|임차|매입"
              "|매수|산업|용지|토지|총)*(?:면적|부지규모)$", 0.9, lists),
        _rule(jobs, "(?=.*(?:고용|채용|일자리))(?:총|신규|고용|창출|예정|계획|예상|채용|협약|목표|일자리|추가"
              "|직접)+(?:인원|인원수|규모|효과|수|명)?$", 0.9, lists),
    )  # fmt: skip


_RULES = (
    _rule("organization.name", f"(?:{_FIRM})*(?:기업|업체|회사|법인|사업체|업소|사업장|회원사|제조사|상호)"
          "(?:명|이름|명칭|상호)?$", 0.88),
    _rule("organization.name", "(?:협약|참여|참가|입주|대상|신청|회원|소속|관내|이전)?(?:기관|단체|조합|협회)"
          "(?:명|이름|명칭)$", 0.86),
    _rule("organization.name", "(?:협약|체결|계약)*(?:상대방?|당사|대상(?=.))(?:자|처|기관|기업|업체|측)?"
          "(?:명|명칭)?$", 0.88, ("agreements",)),
    _rule("organization.name", "(?:계약|분양|입주|매수|임차)(?:자|업체|기업|인)(?:명)?$", 0.86, ("agreements",)),
    _rule("organization.name", "(?:공장|연구소|대학|학교|병원|의료기관|시설|은행지점)명칭?$", 0.8),
    _rule("organization.name", "(?:한글)?종목명$", 0.8),
    _rule("organization.name", "투자자(?:명)?$", 0.75),
    _rule("organization.name", "(?:공급|협력|거래)(?:업체|기업|처)명$", 0.7),
    _rule("contact.mobile", f"(?:{_STAFF})?(?:hp|휴대폰|휴대전화|핸드폰|모바일)(?:번호|no)?$", 0.9),
    _rule("contact.name", f"(?:{_STAFF})(?:성함|성명|이름|명)$", 0.9),
    _rule("contact.title", f"(?:{_STAFF})(?:직위|직책|직급|직함)$", 0.9),
    _rule("contact.department", f"(?:{_STAFF})(?:소속)?부서(?:명)?$", 0.9),
    _rule("contact.email", f"(?:{_STAFF})?(?:이메일|메일|e?mail|전자우편|전자메일)(?:주소)?$", 0.9),
    _rule("contact.phone", f"(?:{_STAFF})(?:연락처|전화|전화번호|유선번호|유선전화|직통전화)$", 0.88),
    _rule("organization.name_en", f"영문(?:정식)?(?:{_OWN})?(?:명|이름|명칭|상호|상호명)$", 0.92),
    _rule("organization.representatives",
          f"(?:한국|국내|공동|각자|현|{_OWN})*(?:대표(?:자|이사|원장|회장|사원)?|기관장|단체장|원장|병원장"
          "|이사장|협회장|조합장|회장|사장|총장|학장|ceo|사업주)(?:명|성명|이름|성함)?$", 0.88),
    _rule("organization.address",
          f"(?:{_PLACE})*(?:소재지|주소|주소지|소재지주소|(?:소재지)?도로명(?:상세|전체)?주소)$", 0.88),
    _rule("organization.address_lot", f"(?:{_PLACE})*(?:소재지)?지번(?:상세|전체)?주소$", 0.9),
    _rule("organization.address", f"(?:현|본사|본점|공장|{_OWN})위치$", 0.84),
    _rule("organization.employees",
          f"(?:현|현재|총|전체|상시|상용|국내|본사|재직|{_OWN})*(?:종업원|직원|근로자|임직원|종사자|사원"
          f"|상시인원|재직인원|재직자)(?:{_WHOLE_NUMBER})?$", 0.9),
    _rule("organization.employees", "(?:현|현재|총|전체|상시|보유)*인력(?:수|현황|규모|인원)$", 0.82),
    _rule("organization.employees", "(?:현|현재|총|전체|상시)*고용인원(?:수|현황)?$", 0.82, _FIRMS_ALONE),
    _rule("organization.employees", "(?:현|현재|상시)+고용인원(?:수|현황)?$", 0.88),
    _rule("organization.phone",
          f"(?:대표|사무실|사무소|본사|유선|일반|직장|{_OWN})*(?:전화|전화번호|연락처|유선번호|tel)$", 0.86),
    _rule("organization.business_number", "사업자(?:등록)?(?:번호|no|넘버)$|등록번호사업자$", 0.9),
    _rule("organization.industry_name",
          "(?:주|주요|대표|세부|해당)*(?:업종|업태)(?:명|분류|구분|내용|현황)?$", 0.88),
    _rule("organization.industry_name", "(?:산업|사업|업종|주력|주요|전문)분야(?:명)?$", 0.84),
    _rule("organization.industry_name", "(?:주|대표)?업종코드명$", 0.9),
    _rule("organization.industry_code",
          "(?:한국|표준|주|주요|대표)*(?:산업|산업분류|업종|ksic)(?:분류)?(?:코드|code|번호)$", 0.9),
    _rule("organization.products",
          "(?:주|주요|주력|대표|취급|생산|전시|판매|보유)+(?:생산|취급)?(?:품|품목|제품|생산품|취급품|제품군"
          "|아이템)(?:명)?$|제품명$", 0.87),
    _rule("organization.founded", f"(?:{_OWN})?(?:설립|창립|창업|개업)(?:{_DAY}|시기|년)$", 0.9),
    _rule("organization.founded", "(?:설립|창립)$", 0.75),
    _rule("organization.revenue",
          "(?:총|연|연간|최근|최종|전년|전년도|직전|직전년도|직전사업연도)*매출(?:액|규모|현황|실적)?$", 0.86),
    _rule("organization.website", f"(?:{_OWN})?(?:홈페이지|누리집|웹사이트|웹페이지)(?:주소|url)?$", 0.9),
    _rule("certificate.number", f"(?:{_CERTIFIED})*(?:확인|인증|지정)(?:서)?(?:일련)?(?:번호|no)$", 0.88,
          _CERTIFICATES),
    _rule("certificate.confirmed_on", f"(?:{_CERTIFIED})*(?:확인|인증|지정|선정|발급)(?:서)?(?:{_DAY})$",
          0.86, _CERTIFICATES),
    _rule("certificate.valid_from", f"(?:{_CERTIFIED})*(?:유효|인증|확인|확인서|인증서|유효기간)*(?:기간)?"
          "(?:시작|개시)(?:일|일자)?$", 0.88, _CERTIFICATES),
    _rule("certificate.valid_until", f"(?:{_CERTIFIED})*(?:유효|인증|확인|확인서|인증서|유효기간|유효기한)*"
          "(?:기간|기한)?(?:만료|종료)(?:일|일자|예정일)?$", 0.88, _CERTIFICATES),
    _rule("certificate.valid_until", f"(?:{_CERTIFIED})*(?:인증|확인|확인서|인증서)?(?:유효)(?:기간|기한)$",
          0.86, _CERTIFICATES),
    _rule("certificate.issuer", f"(?:{_CERTIFIED})*(?:확인|인증|평가|발급|심사)기관(?:명)?$", 0.88,
          _CERTIFICATES),
    _rule("certificate.kind", f"(?:{_CERTIFIED})*(?:벤처)(?:기업|확인)*유형(?:명)?$", 0.96, _CERTIFICATES),
    _rule("certificate.renewal", "신규_?재확인(?:구분|여부|코드)?$", 0.9, _CERTIFICATES),
    _rule("agreement.signed_on", "(?=.*(?:mou|loi|협약|체결|의향서|각서))(?:mou|loi|투자|업무|협약|체결"
          f"|의향서?|양해각서|각서|접수|제출|서명)+(?:{_DAY}|시기)$", 0.9, ("agreements",)),
    _rule("agreement.signed_on", f"(?:분양|매매|입주|임대차|임대)*계약(?:체결)?(?:{_DAY})$", 0.88,
          ("agreements",)),
    _rule("agreement.signed_on", f"(?:접수|제출)(?:{_DAY})$", 0.8, ("agreements",)),
    _rule("agreement.kind", "(?:협약|체결|계약|mou|loi)+(?:구분|유형|종류|형태)$", 0.9, ("agreements",)),
    _rule("agreement.title", "(?:업무|투자)*(?:협약|mou)(?:명|명칭|건명)$", 0.9, ("agreements",)),
    _rule("check.invested", "(?:누적|누계|현재|실제|총)*(?:실투자|투자(?:실적|이행|집행))(?:금액|액|누계)?$", 0.9,
          ("agreements", "checks")),
    _rule("check.hired", "(?:누적|누계|현재|실제|총)*(?:실고용|고용(?:실적|이행))(?:인원|인원수|수|누계)?$", 0.9,
          ("agreements", "checks")),
    *_planned("agreement", ("amount", "area", "jobs")),
    *_planned("case", ("planned_investment", "wanted_area", "planned_jobs")),
    _rule("case.wanted_site", "(?=.*(?:희망|예정|관심|투자|사업))(?:희망|예정|관심|투자|사업|입주|이전|건립|공장)+"
          "(?:지|부지|지역|위치|장소|입지|예정지|희망지|입주지)$", 0.88, ("agreements", "cases")),
    _rule("case.planned_period", f"(?:투자|사업)(?:{_DUE}|시행)*(?:기간|시기)$", 0.88,
          ("agreements", "cases")),
    _rule("case.progress", "(?:추진|진행|현재|이행)(?:상황|현황|경과|사항|내용|상태)(?:및계획)?$", 0.84,
          ("agreements", "cases")),
    _rule("case.next_step", "(?:향후|추후|차후)(?:추진|조치)*(?:계획|일정|사항|조치)$", 0.88,
          ("agreements", "cases")),
    _rule("case.stage", "(?:추진|진행|협의|유치|현재|현|최종)단계$", 0.86, ("cases",)),
    _rule("case.department", "(?:담당|소관|주관|관리|추진)(?:부서|과|팀)(?:명)?$", 0.88,
          ("agreements", "cases")),
)  # fmt: skip


@lru_cache(maxsize=8_192)
def read_label(key: str, list_name: str) -> tuple[tuple[str, float], ...]:
    """The fields that a label (a ``header_key``) names by its parts, each with a confidence."""
    return tuple(_read(key, list_name))


def _read(key: str, list_name: str) -> Iterator[tuple[str, float]]:
    for rule in _RULES:
        if list_name in rule.lists and rule.pattern.match(key):
            yield rule.path, rule.confidence
