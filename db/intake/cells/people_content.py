"""Whether a column holds people, and whose: names, departments, telephone numbers, mail addresses."""

from __future__ import annotations

import re
from functools import partial

from db.domain.names import legal_form, looks_like_company, looks_like_person
from db.domain.phones import parse_phone
from db.intake.cells.content import Content, share
from db.intake.workbook import Cell

_MOST, _MOSTLY, _HALF, _SOME = 0.7, 0.6, 0.5, 0.3
_OF_CITIES = re.compile(
    r"[가-힣]{2}(?:과|담당관|사업소)$|(?:과|국|실|단)\s+[가-힣\d]+팀$|@(?:[\w.-]+\.)?(?:korea|go)\.kr$"
    r"|(?:유치|기업지원|산업단지|산단|산업입지|지역경제|경제정책|전략산업|기업정책|외자|일자리)(?:지원|관리|정책|\d)*팀$"
)
"""Departments and mail addresses as a city has them."""
_OF_FIRMS = re.compile(
    r"(?:경영|영업|총무|재무|회계|생산|품질|마케팅|해외사업|구매|자금|IR)\S*(?:팀|부|실|본부|그룹|파트)$"
    r"|@(?![\w.-]*\b(?:korea|go|or|re|ac)\.kr)[\w-]+\.[\w.]+$"
)
"""Departments and mail addresses as firms have them."""
_TITLES_OF_FIRMS = re.compile(
    r"(?:^|[\s(/,·]|(?<=[가-힣]))(?:대표(?:이사)?|이사|상무|전무|부장|차장|대리|본부장|사장|부사장|공장장|연구소장|선임|책임|수석"
    r"|매니저|[CM]EO|CFO|CTO|COO|Manager|Director|President)님?(?=$|[\s),/·]|\d)",
    re.IGNORECASE,
)
"""Titles that no office of a city has."""


def mostly_mobile(content: Content) -> bool:
    """Whether most of the phone numbers are mobile numbers."""
    return share(content.sample, _is_mobile) >= _MOSTLY


def some_mobile(content: Content) -> bool:
    """Whether a good part of the phone numbers are mobile numbers."""
    return share(content.sample, _is_mobile) >= _SOME


def _is_mobile(cell: Cell) -> bool:
    return (parse_phone(cell).value or "").startswith("010")


def are_officials(content: Content) -> bool:
    """Whether most of the people are called by an office's title (김주무관)."""
    return share(content.sample, _is_official) >= _HALF


def are_of_firms(content: Content) -> bool:
    """Whether most of the people are called by a title that only firms give: 오지현 차장, 대표 최유진."""
    return share(content.sample, _is_of_a_firm) >= _HALF and not share(content.sample, _is_official)


def side_of(content: Content) -> str:
    """ "city" for departments and mail addresses of a city, "firm" for those of firms, else ""."""
    for side, pattern in (("city", _OF_CITIES), ("firm", _OF_FIRMS)):
        if share(content.sample, partial(_ends_as, pattern=pattern)) >= _MOST:
            return side
    return ""


def _ends_as(cell: Cell, pattern: re.Pattern[str]) -> bool:
    return isinstance(cell, str) and bool(pattern.search(cell.strip()))


def _is_official(cell: Cell) -> bool:
    return isinstance(cell, str) and "주무관" in cell


def _is_of_a_firm(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_TITLES_OF_FIRMS.search(cell))


def are_people(content: Content) -> bool:
    """Whether most cells read as a person's name, and none has a legal form."""
    people = share(content.sample, _is_person) >= _MOSTLY
    return people and share(content.sample, _has_form) == 0


def are_people_and_firms(content: Content) -> bool:
    """Whether at least half of the cells read as a person's name, whatever firms stand among them."""
    return share(content.sample, _is_person) >= _HALF


def _has_form(cell: object) -> bool:
    return isinstance(cell, str) and bool(legal_form(cell))


def _is_person(cell: object) -> bool:
    return (
        isinstance(cell, str) and looks_like_person(cell.strip()) and not looks_like_company(cell)
    )
