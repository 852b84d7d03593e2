"""Lists of buildings as permits and registers give them (건축허가, 사용승인, 건축물대장).

They are known by what they say of each building, whatever they are called; most of the buildings
have no name and are called by their lot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.domain.cell_text import clean
from db.domain.values import Value
from db.intake.labels.label_brackets import own_key, without_brackets
from db.intake.table import Table
from db.intake.words import header_key, word_set

_OF_A_BUILDING = word_set(
    "건축구분 건축면적 연면적 건축연면적 증축연면적 건폐율 용적률 주용도 부속용도 주용도명 건축허가일 사용승인일"
    " 사용승인일자 착공처리일 실제착공일 최대지상층수 최대지하층수 지상층수 지하층수 최고높이 동수 주건축물수"
    " 사용승인 준공일 준공일자 준공연도 준공년도 착공일 신고일 층수 지상층 지하층 구조 부속용도 기타용도"
    " 건물면적 층고 부속건축물수 건축물구조 주구조 주구조명 승강기합 세대수 가구수 대지위치 대지면적 허가일"
    " 허가일자 허가번호 건축허가 건축규모 건축주 착공 착공일자 착공신고일 건물구조 건축물용도 건축물명 건축물명칭"
)
BUILT = word_set("연면적 건물면적 건축면적 건축연면적")
"""Labels of how much of a house there is; 건폐율 and 용적률 may be what a plot allows."""
OF_HOUSES_ALONE = BUILT | word_set(
    "건축구분 주용도 주용도명 주구조 사용승인일 지상층수 최대지상층수 실제착공일 착공처리일"
)
"""Labels of what nothing but a house has."""
_PERMITTED = word_set(
    "건축구분 허가번호 허가일 허가일자 건축허가일 신고번호 신고일 신고일자 착공처리일 착공신고일 사용승인일"
    " 사용승인일자"
)
_TITLE = re.compile(
    r"건축\s*(?:인\s*)?(?:허가|신고)|건축\s*행정|착공\s*신고|사용\s*승인|건축물\s*대장|용도\s*변경"
)
"""How lists of what offices permit to be built or used, and their registers, are called."""
_ENOUGH, _ENOUGH_TITLED = 3, 2
_OF_WHOLE_HOUSES = BUILT | word_set(
    "건폐율 용적률 세대수 가구수 세대 가구 층수 지상층수 최대지상층수 동수 주차대수"
)
_CENTRE = re.compile(r"(?:지식\s*산업\s*센터|아파트형\s*공장)(?!\s*(?:용지|부지|필지))")
_USES = re.compile("(?:주|부속|기타|세부|상세|건물|건축물)?용도(?:명|코드명)?")
_WING = re.compile("(?:(?:주|부속)?건축물|건물)?동명칭")
_ONLY_A_WING = re.compile(r"(?:[A-Z가-하]|\d{1,3})(?:\s*[,·~-]\s*(?:[A-Z가-하]|\d{1,3}))*동")
_PLACE = re.compile(
    r"(?P<town>(?:[가-힣\d]+[읍면]\s+)?[가-힣\d]+(?:동|리|가|읍|면|로|길))\s+"
    r"(?P<lot>산?\s?\d{1,4}(?:-\d{1,4})?)(?:번지)?(?=$|[\s,(])"
)


def lists_buildings(table: Table) -> bool:
    """Whether the labels say of each row what only a building has: its floor space or its use, or
    that it was permitted on its ground (대지위치 and 허가일), and more; less where the title says it."""
    said = set(map(own_key, table.columns))
    built = said & OF_HOUSES_ALONE or ("대지위치" in said and said & _PERMITTED)
    enough = _ENOUGH_TITLED if _is_titled(table) else _ENOUGH
    return bool(built) and len(said & _OF_A_BUILDING) >= enough


def _is_titled(table: Table) -> bool:
    return bool(_TITLE.search(f"{table.title} {table.sheet.name} {table.file_name}"))


def is_centre(uses: Iterable[object]) -> bool:
    """Whether what a building is used for says that it is a 지식산업센터: of a factory's kind by law,
    which registers add behind its main use."""
    return any(_CENTRE.search(clean(use)) for use in uses if isinstance(use, str))


def says_use(label: str) -> bool:
    """Whether a column says what a building is used for: 주용도, 부속용도."""
    return _USES.fullmatch(header_key(without_brackets(label))) is not None


def says_wing(label: str) -> bool:
    """Whether a column says which of the houses of one lot a row is (동명칭: 가동, 경비실)."""
    return _WING.fullmatch(header_key(without_brackets(label))) is not None


def is_wing(name: str) -> bool:
    """Whether a building is called as one of several on its lot and nothing more: B동, A,D,F동."""
    return _ONLY_A_WING.fullmatch(name.strip()) is not None


def counts_homes(keys: Iterable[str]) -> bool:
    """Whether 호수 among these labels counts the homes of a building, as 세대수 and 층수 count."""
    return not _OF_WHOLE_HOUSES.isdisjoint(keys)


def lists_permits(table: Table) -> bool:
    """Whether each building stands there because somebody may build or use it, and not on offer."""
    said = set(map(own_key, table.columns))
    return lists_buildings(table) and (_is_titled(table) or bool(said & _PERMITTED))


def called_by_lot(address: Value | None) -> tuple[str, str]:
    """What a building without a name is called, and its lot: 구로동 614-2 and 614-2, 창경궁로 20 and none;
    ("", "") where the address ends with its town."""
    found = _PLACE.search(clean(address)) if isinstance(address, str) else None
    if found is None:
        return "", ""
    street = found["town"].endswith(("로", "길"))
    return f"{found['town']} {found['lot']}", "" if street else found["lot"]
