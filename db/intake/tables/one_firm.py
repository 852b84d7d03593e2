"""Lists about one firm alone, a checklist or a history of talks: the line above that names the firm is
read as a column of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.domain.cell_text import clean
from db.intake.labels.firm_labels import names_firm
from db.intake.tables.grid import Grid
from db.intake.words import header_key
from db.intake.workbook import Row

FIRM_HEADER = "기업명"
_LABELLED = re.compile(
    r"^[\s□■○●◦·※*-]*(?:대상|투자|해당|점검|상담|신청)?\s*(?:기업|업체|회사|법인)\s*(?:명칭?)?\s*[:：]\s*"
    r"(?P<name>[^:：/|]{2,40}?)\s*(?:$|/|\||\s{2,})"
)
"""기업명: ㈜보기."""
_TITLED = re.compile(
    r"^[\s□■○●]*(?P<name>(?:㈜|\(주\)|주식회사\s)[^\s(]+|[^\s(]+(?:㈜|\(주\)))\s+"
    r"(?:투자|기업|유치|입주)*\s*(?:상담|면담|방문|접촉|협의|추진|실체|실사|점검|확인)"
)
"""㈜보기 투자상담 이력."""
_OF_A_FIRM = re.compile(
    "확인|점검|검토|상담|면담|방문|접촉|협의|조치|추진|참석|다음|향후|후속|약속"
)
_ENOUGH = 2
"""Labels that speak of talks and checks: a bill, too, has the name of a firm above it."""


def firm_above(grid: Grid, start: int, header_rows: Sequence[int]) -> str:
    """The one firm that the lines above a header name, "" for none and where the list names its own."""
    labels = [
        key for row in header_rows for text in grid.texts(row) if (key := header_key(clean(text)))
    ]
    if any(map(names_firm, labels)) or sum(map(_speaks_of_a_firm, labels)) < _ENOUGH:
        return ""
    lines = [clean(text) for row in range(start, header_rows[0]) for text in grid.whole.texts(row)]
    named = {found["name"].strip() for line in lines if (found := _LABELLED.match(line))}
    titled = {found["name"].strip() for line in lines if (found := _TITLED.match(line))}
    names = named or titled
    return names.pop() if len(names) == 1 else ""


def with_firm(grid: Grid, name: str, header_row: int, rows: Sequence[int]) -> Grid:
    """The grid with the firm behind each of these rows, under a label of its own."""
    place = max(map(len, grid.sheet.rows), default=0)
    said = {header_row: FIRM_HEADER, **dict.fromkeys(rows, name)}
    lines: list[Row] = [
        (*cells, *(None,) * (place - len(cells)), said[row]) if row in said else cells
        for row, cells in enumerate(grid.sheet.rows, 1)
    ]
    return Grid(replace(grid.sheet, rows=tuple(lines)), grid.left, max(grid.right, place))


def _speaks_of_a_firm(key: str) -> bool:
    return _OF_A_FIRM.search(key) is not None
