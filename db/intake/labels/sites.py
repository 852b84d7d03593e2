"""How the labels of a plot, a building or a room are built: 지식산업센터명, 소재지지번주소."""

from __future__ import annotations

import re
from functools import lru_cache

from db.intake.labels.rules import ROOM, rule

_SITES = ("sites",)
_NAMED = ("sites", "occupancies")
_PLACE = (
    "지식산업센터|산업단지|산단|단지|사업지구|건물|건축물|상가|토지|시설|센터|필지|획지|용지|부지|공간|후보지|대상지"
    "|집적시설|오피스|전시장|스튜디오|촬영장|세트장|회의실|폐교"
)
_SUPPLY = "공급|분양|매각|임대|계약|입주|처분"
_OWNED = "재산|물건|부동산"
"""What a city calls the ground and the houses that are its own."""

RULES = (
    rule("site.name", f"(?:임대|입주|공급|대상)?(?:{ROOM})(?:명|번호)?", 0.66, _SITES),
    rule("site.name", f"(?:{_PLACE})(?:명|명칭|이름|번호)", 0.92, _NAMED),
    rule("site.name", "(?:필지|획지|부지|대상지|건물|센터|스튜디오|회의실|세트장)|(?:지구|물건|구역|블[록럭])명", 0.84,
         _SITES),
    rule("site.name", f"(?:{_OWNED})명칭?", 0.82, _SITES),
    rule("site.name", "(?:(?:주|부속)?건축물|건물)?동명칭", 0.66, _SITES),
    rule("project.name", "(?:개발|도시개발|조성|공급|해당|소속)?"
         "(?:사업지구|사업지|지구|특구|택지지구|공공주택지구|개발사업)(?:명칭?)?", 0.82, _SITES),
    rule("project.name", "(?:산업|첨단|일반|국가|도시첨단)?(?:단지|산단|산업단지)(?:명칭?)?", 0.8, _SITES),
    rule("site.address", "(?:도로명|신)대지위치", 0.9, _SITES),
    rule("site.address", "대지위치", 0.86, _SITES),
    rule("site.name", "블[록럭](?:로트|롯트|획지|필지)|(?:물건|매물)번호", 0.76, _SITES),
    rule("site.planned_on", "시기", 0.66, _SITES),
    rule("site.status", "진행(?:상황|상태)?|상황|상태", 0.7, _SITES),
    rule("site.actual_on", "(?:공급|분양|매각|임대|계약)(?:완료)?(?:일|일자)", 0.84, _SITES),
    rule("site.address", f"(?:{_PLACE}|{_OWNED}|공장|대표|소재지)*(?:도로명)?(?:주소|소재지|위치)(?:지)?", 0.88,
         _SITES),
    rule("site.address", "(?:대지|건축|건축물)위치", 0.88, _SITES),
    rule("site.block",
         f"(?:{_PLACE}|{_OWNED}|소재지)*지번(?:주소)?|(?:블[록럭]|가구)(?:명|번호)?|로트(?:번호)?|bl", 0.88, _SITES),
    rule("site.area",
         f"(?:공급|필지|획지|용지|가용|토지|대지|전용|산업용지|전체|총|조성|지정|계획|부지|{_OWNED})+면적", 0.88,
         _SITES),
    rule("site.area", "(?:공부|지적|실측)(?:상)?면적", 0.88, _SITES),
    rule("site.area", "(?:전체|총|단지|조성|지정)+면적", 0.92, _SITES),
    rule("site.area", "(?:분양|공급|임대|매각)대상면적", 0.9, _SITES),
    rule("site.area", "(?:매각|편입|개별|사업|산업시설용지|분양가능|공급가능)면적", 0.84, _SITES),
    rule("site.area", "면적(?:토지|부지|대지|총)", 0.86, _SITES),
    rule("site.area", "(?:미분양|미공급|미매각|잔여|공실)(?:용지)?(?:면적)", 0.78, _SITES),
    rule("site.area", "(?:분양|임대|대부|유휴|대관|(?:입주|활용|이용)가능)+면적", 0.84, _SITES),
    rule("site.area", "(?:시설|공간|촬영)?규모|대지", 0.9, _SITES),
    rule("site.building_area", "건축", 0.8, _SITES),
    rule("site.area", "(?:실|순|실사용|전유)면적|전용", 0.82, _SITES),
    rule("site.price",
         f"(?:{_SUPPLY}|평균|조성|예정|추정|예상|감정|기준)*(?:단가|가격|가|예정가격|원가|금액)", 0.86, _SITES),
    rule("site.price", "(?:토지|예상)?지가|땅값|호가", 0.8, _SITES),
    rule("site.price", f"(?:㎡|m2|평|제곱미터)당(?:{_SUPPLY}|평균)*(?:단가|가격|가|금액)", 0.88, _SITES),
    rule("site.status", f"(?:{_SUPPLY})(?:상태|현황|여부|진행상황|구분)", 0.88, _SITES),
    rule("site.permitted_industries",
         "(?:입주|유치|허용|권장|배치|가능|지정|대상|자격|적합|적정|추천)+업종(?:코드|명)?|(?:허용|권장|지정)용도"
         "|업종배치계획", 0.9, _SITES),
    rule("site.kind", "(?:용지|공급|시설|부지|공간|필지|토지)(?:유형|용도|구분|종류)|용도명?", 0.84, _SITES),
    rule("site.main_use", "용도명?", 0.8, _SITES),
    rule("site.floors_above", "(?:건물|건축물|건축)?층수(?:규모)?|(?:건물|건축물|건축)규모", 0.84, _SITES),
    rule("site.planned_on", "(?:토지|용지|부지)?사용(?:가능|승낙)(?:시기|일|일자|예정일)"
         "|(?:토지|용지|부지)사용시기", 0.84, _SITES),
    rule("site.planned_on", f"(?:{_SUPPLY})(?:예정|계획|가능)(?:일|일자|시기|월|년월|연월)?"
         "|(?:공급|분양|매각|임대|계약|입주|처분)(?:시기|일정)", 0.86, _SITES),
)  # fmt: skip

SETTLES = re.compile(r"밸리|단지|지구|산단|용지|부지|블[록럭]|테크노|캠퍼스|전시장|[A-Z]-?\d")
"""What places are called that a city offers to firms."""
_NAMES = re.compile(
    r"(?:지식산업센터|산업단지|산단|단지|사업지구|지구|건물|시설|센터|필지|획지|용지|부지|공간|후보지|대상지|집적시설)명칭?"
    r"|(?:입주|투자|이전)?(?:후보지|대상지)"
)


@lru_cache(maxsize=4_096)
def names_site(key: str) -> bool:
    """Whether a label (a ``header_key``) is the name of a place, and no word that its cells may be."""
    return _NAMES.fullmatch(key) is not None


_SORTS = re.compile(
    r"(?:국가|일반|도시|첨단|농공|지방|외국인|투자|산업|준공업|주거|상업|공업|지원|시설|단지|산단|지구|지역|용지|부지|블[록럭])*"
)


def calls_place(name: str) -> bool:
    """Whether a name is one of a place that a city offers (예시테크노밸리), and no sort of them
    (일반산업단지)."""
    return bool(SETTLES.search(name)) and not _SORTS.fullmatch(name.replace(" ", ""))
