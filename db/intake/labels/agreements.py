"""How the labels of an agreement and of its checks are built: MOU 체결일, 실투자액 누계."""

from __future__ import annotations

from db.intake.labels.rules import DAY, rule

_AGREEMENTS = ("agreements",)
_CHECKS = ("checks",)
_BOTH = ("agreements", "checks")
_PAPER = "mou|loi|협약서?|협정서?|의향서|양해각서|각서"
_UP_TO_NOW = "누적|누계|현재|현재까지|실제|총|지금까지|[1-4]분기까지"
_ENDED = "철회|해지|실효|파기|취소|변동|종료|무산|해제"

RULES = (
    rule("organization.name", "기관|단체", 0.8, _AGREEMENTS),
    rule("party.signatory", "(?:협약)?(?:서명|체결)(?:자|인|권자)(?:명|성명)?", 0.88, _AGREEMENTS),
    rule("organization.name", "(?:협약|체결|계약)*(?:상대방?|당사|대상(?=.))(?:자|처|기관|기업|업체|측)?"
         "(?:명|명칭)?", 0.88, _AGREEMENTS),
    rule("organization.name", "(?:계약|분양|입주|매수|임차|매입)+(?:자|업체|기업|인)(?:명)?", 0.86, _AGREEMENTS),
    rule("organization.name", "(?:업무)?(?:협약|체결|mou|loi|협력|제휴)+(?:기관|처|업체)(?:명)?"
         "|협약(?:체결)?대상|분양받은자", 0.84, _AGREEMENTS),
    rule("agreement.signed_on", f"(?=.*(?:{_PAPER}|체결|서명|약정|제휴))"
         f"(?:투자|업무|체결|접수|제출|서명|약정|제휴|협약식|{_PAPER})+(?:{DAY}|시기|시점)", 0.9, _AGREEMENTS),
    rule("agreement.signed_on", f"(?:투자|업무|{_PAPER})*(?:체결|협약식)", 0.8, _AGREEMENTS),
    rule("agreement.signed_on", f"(?:분양|매매|입주|임대차|임대)*계약(?:체결)?(?:{DAY})", 0.88, _AGREEMENTS),
    rule("agreement.signed_on", f"(?:접수|제출)(?:{DAY})?", 0.8, _AGREEMENTS),
    rule("agreement.signed_on", "날짜|일자|mou|loi", 0.7, _AGREEMENTS),
    rule("agreement.amount", "(?:분양|매매|매각|공급|총|입주|토지)*계약(?:금액|액|대금|총액|가액)"
         "|(?:분양|매매|매각|낙찰)(?:금액|대금|총액)", 0.9, _AGREEMENTS),
    rule("agreement.area", "(?:계약|전용|공급|임대|임차|매각|대부)+면적", 0.88, _AGREEMENTS),
    rule("agreement.valid_until", "(?:분양|임대차?|임차|대부|사용)*계약(?:기간|만료|종료|만기)(?:일|일자)?", 0.86,
         _AGREEMENTS),
    rule("case.wanted_site",
         "(?:공급|분양|계약|매각|입주|임대)*(?:필지|획지|블[록럭]|용지|물건)+(?:명|번호)?", 0.8,
         _AGREEMENTS),
    rule("agreement.kind", f"(?:체결|계약|문서|{_PAPER})+(?:구분|유형|종류|형태|형식)", 0.9, _AGREEMENTS),
    rule("agreement.kind", "(?:mou|loi){2}(?:여부)?", 0.9, _AGREEMENTS),
    rule("agreement.title", f"(?:업무|투자)*(?:{_PAPER})의?(?:명|명칭|건명|제목)", 0.9, _AGREEMENTS),
    rule("agreement.title", "(?:투자)?(?:사업|프로젝트|건)(?:명|명칭)", 0.84, _AGREEMENTS),
    rule("agreement.terms",
         f"(?:주요|핵심|세부|업무)*(?:협력|교류|의향|계약|제휴|{_PAPER})(?:주요)?(?:내용|사항|개요|목적|분야|과제)(?:요약)?",
         0.88, _AGREEMENTS),
    rule("agreement.terms", "(?:주요)?(?:투자|사업)(?:계획|사업|의향|제안|희망)?(?:내용|개요|목적)", 0.74, _AGREEMENTS),
    rule("agreement.number", f"(?:관리|관리대장|대장|계약|{_PAPER})+(?:번호|코드|no)", 0.9, _BOTH),
    rule("agreement.number", "접수(?:번호|no)", 0.8, _AGREEMENTS),
    rule("agreement.document_number", "(?:관련|시행|근거|결재|발송|온나라)*(?:공문|문서)번호", 0.86, _AGREEMENTS),
    rule("agreement.document_number", "(?:관련|근거|시행)(?:공문|문서)", 0.84, _AGREEMENTS),
    rule("agreement.valid_until",
         "(?=.*(?:협약|효력|유효))(?:협약|효력|유효)+(?:기간|기한)?(?:만료|종료|만기)(?:일|일자)?"
         "|(?:협약)?유효(?:기간|기한)(?:만료|종료)?(?:일|일자)?", 0.88, _AGREEMENTS),
    rule("agreement.valid_until", "(?:임대차?|임차|대부|사용(?:허가)?)기간", 0.84, _AGREEMENTS),
    rule("agreement.valid_until", "(?:효력|존속)기간", 0.84, _AGREEMENTS),
    rule("agreement.valid_until", "(?:종료|만료|만기)(?:일|일자)", 0.62, _AGREEMENTS),
    rule("agreement.valid_until", "기간", 0.62, _AGREEMENTS),
    rule("agreement.place", "(?:협약|체결|서명)(?:식)?장소", 0.9, _AGREEMENTS),
    rule("agreement.status", "(?:현재|최종|현)상태|유효", 0.8, _AGREEMENTS),
    rule("agreement.status", "(?:협약|현재|mou)*(?:효력|유효|유지|존속)(?:여부|상태|구분)", 0.88, _AGREEMENTS),
    rule("agreement.status_reason", f"(?:협약)?(?:{_ENDED})+사유", 0.88, _AGREEMENTS),
    rule("check.invested", f"(?:{_UP_TO_NOW})*(?:실투자|실집행|이행투자|투자(?:실적|이행|집행|누계))"
         "(?:금액|액|누계|비)*", 0.9, _BOTH),
    rule("check.invested", f"(?:{_UP_TO_NOW})+투자(?:금액|액)?", 0.84, _CHECKS),
    rule("check.invested", "(?:누적|누계|실제|현재까지)+투자(?:금액|액)?", 0.86, _AGREEMENTS),
    rule("check.invested", "(?:투자)?(?:이행|집행)(?:금액|액)", 0.8, _CHECKS),
    rule("check.invested", "(?:누적|누계|총|실제|현재까지)?(?:투자)?집행(?:금액|액)(?:누계)?", 0.8, _BOTH),
    rule("check.invested", "기투자(?:금액|액)|투자(?:완료|집행)(?:금액|액)", 0.86, _BOTH),
    rule("check.hired", "기(?:고용|채용)(?:인원|인원수|수)?", 0.86, _BOTH),
    rule("check.hired", f"(?:{_UP_TO_NOW})*(?:실고용|실채용|이행고용|(?:신규)?(?:고용|채용)(?:실적|이행|누계))"
         "(?:인원|인원수|수|누계)*", 0.9, _BOTH),
    rule("check.hired", "(?:누적|누계|실제|현재까지)+(?:고용|채용)(?:인원|인원수|수)?", 0.86, _BOTH),
    rule("check.response", "(?:기업|업체|점검|자료)*(?:회신|응답|답변|제출)(?:여부|결과|상태|구분|현황|유무)?", 0.95,
         _CHECKS),
    rule("check.as_of", "(?:이행)?(?:점검|조사|실적|확인)(?:기준)?(?:일|일자|시점)", 0.86, _CHECKS),
    rule("check.as_of", "실기준(?:일|일자)|이행(?:실적|현황)?기준(?:일|일자)", 0.86, _BOTH),
    rule("check.as_of", "(?:이행|실태|현장)+(?:점검|조사|확인)(?:일|일자|시점)", 0.86, _BOTH),
    rule("check.note", "(?:점검|점검자|기업|업체|조사|이행)*(?:결과)?(?:의견|비고|특이사항|특기사항|미이행사유"
         "|점검내용|애로사항)", 0.84, _CHECKS),
    rule("check.checked_by", "(?:이행|실태|현장)*(?:점검|조사|확인)(?:자|담당자|공무원)(?:명|성명)?", 0.86, _BOTH),
    rule("check.note", "(?:이행)?(?:점검|조사)(?:결과|내용)", 0.8, _BOTH),
    rule("check.note", "(?:이행|실태|현장)*(?:점검|조사)(?:결과)?(?:의견|비고|특이사항|특기사항|사유)", 0.86,
         _AGREEMENTS),
    rule("check.evidence", "(?:이행)?(?:점검|조사|확인)(?:방법|방식|수단|근거|경로)", 0.95, _BOTH),
)  # fmt: skip
