"""Firms under a label that no table knows (낙찰자, 사업주체): their legal forms tell them, and
institutions (센터명, 이름) by how their names end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.names import legal_form, looks_like_company
from db.intake.cells.content import Content, share
from db.intake.cells.institutions import ends_as_institution
from db.intake.labels.firms import ANOTHERS
from db.intake.table import Column
from db.intake.words import header_key
from db.intake.workbook import Cell

CALLS_SOMEBODY = re.compile(r"(?:명|명칭|이름|자|처|사|체|인|업|관|주체|상호|곳)$")
_ANOTHERS = re.compile(ANOTHERS)
_LEAST = 3
_WITH_FORM, _LIKE, _DISTINCT = 0.5, 0.7, 0.85
_INSTITUTIONS = 0.9


def firms_by_cells(columns: Sequence[Column], contents: Mapping[int, Content]) -> int | None:
    """The one column of firms that no label names, None where there is none or several."""
    headless = not any(column.labels for column in columns)
    found = [
        column.index
        for column in columns
        if (headless or (column.labels and _may_be(column.labels[-1])))
        and _are_firms(contents[column.index])
    ]
    return found[0] if len(found) == 1 else None


def institution_share(content: Content) -> float:
    """The share of cells that end as the names of institutions do."""
    return share(content.sample, _is_institution)


def _is_institution(cell: Cell) -> bool:
    return isinstance(cell, str) and ends_as_institution(cell)


def _may_be(label: str) -> bool:
    key = header_key(label)
    return bool(CALLS_SOMEBODY.search(key)) and not _ANOTHERS.search(key)


def _are_firms(content: Content) -> bool:
    cells = [cell for cell in content.sample if isinstance(cell, str)]
    if len(cells) < _LEAST or len(cells) < len(content.sample) or content.distinct < _DISTINCT:
        return False
    if institution_share(content) >= _INSTITUTIONS:
        return True
    formed = sum(bool(legal_form(cell)) for cell in cells)
    like = sum(looks_like_company(cell) for cell in cells)
    return formed >= _WITH_FORM * len(cells) and like >= _LIKE * len(cells)
