"""Firms under a label that no table knows (낙찰자, 사업주체): their legal forms tell them, and
institutions (센터명, 이름) by how their names end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.names import legal_form, looks_like_company, looks_like_person
from db.intake.cells.content import Content, share
from db.intake.cells.content_kinds import is_phones
from db.intake.cells.institutions import ends_as_institution
from db.intake.cells.people_content import mostly_mobile
from db.intake.labels.firm_labels import are_reached
from db.intake.labels.firms import ANOTHERS
from db.intake.table import Column
from db.intake.words import header_key
from db.intake.workbook import Cell

CALLS_SOMEBODY = re.compile(r"(?:명|명칭|이름|자|처|사|체|인|업|관|주체|상호|곳)$")
_ANOTHERS = re.compile(ANOTHERS)
_OF_ANYBODY = re.compile(r"(?:이름|성명|성함|명칭|상호명?|업체명?|회사명?)+$")
"""Labels that call somebody, a person or a firm: 이름, 성명(상호)."""
_LEAST = 3
_WITH_FORM, _LIKE, _DISTINCT = 0.5, 0.7, 0.85
_INSTITUTIONS = 0.9
_PEOPLE = 0.3
"""Share of names that may read as a person's by chance among those of firms."""


def firms_by_cells(columns: Sequence[Column], contents: Mapping[int, Content]) -> int | None:
    """The one column of firms that no label names, None where there is none or several."""
    headless = not any(column.labels for column in columns)
    found = [
        column.index
        for column in columns
        if (headless or (column.labels and _may_be(column.labels[-1], contents[column.index])))
        and _are_firms(contents[column.index])
    ]
    found = found or _reached_at_desks(columns, contents)
    return found[0] if len(found) == 1 else None


def _reached_at_desks(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[int]:
    """The columns of 이름 beside addresses and telephones that are no mobiles, where few names read
    as a person's: so a list of firms says who they are."""
    if not are_reached(columns):
        return []
    rung = [one for one in contents.values() if is_phones(one)]
    if not rung or any(map(mostly_mobile, rung)):
        return []
    return [
        column.index
        for column in columns
        if column.labels
        and _OF_ANYBODY.match(header_key(column.labels[-1]))
        and _are_no_people(contents[column.index])
    ]


def _are_no_people(content: Content) -> bool:
    """Whether each row has another name, and few read as a person's."""
    if not _are_names(content):
        return False
    return share(content.sample, lambda cell: looks_like_person(str(cell))) <= _PEOPLE


def institution_share(content: Content) -> float:
    """The share of cells that end as the names of institutions do."""
    return share(content.sample, _is_institution)


def _is_institution(cell: Cell) -> bool:
    return isinstance(cell, str) and ends_as_institution(cell)


def _may_be(label: str, content: Content) -> bool:
    """Whether a label calls somebody, or is the noun with which the names under it end: 소방서."""
    key = header_key(label)
    calls = CALLS_SOMEBODY.search(key) or (
        ends_as_institution(key)
        and share(content.sample, lambda cell: str(cell).strip().endswith(key)) >= _INSTITUTIONS
    )
    return bool(calls) and not _ANOTHERS.search(key)


def _are_names(content: Content) -> bool:
    """Whether each cell is a text, and hardly one stands twice."""
    cells = [cell for cell in content.sample if isinstance(cell, str)]
    return _LEAST <= len(cells) == len(content.sample) and content.distinct >= _DISTINCT


def _are_firms(content: Content) -> bool:
    if not _are_names(content):
        return False
    if institution_share(content) >= _INSTITUTIONS:
        return True
    cells = [cell for cell in content.sample if isinstance(cell, str)]
    formed = sum(bool(legal_form(cell)) for cell in cells)
    like = sum(looks_like_company(cell) for cell in cells)
    return formed >= _WITH_FORM * len(cells) and like >= _LIKE * len(cells)
