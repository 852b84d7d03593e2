"""Lists whose rows stand under each other: indented, or numbered 1. 가. 1) like an outline.

The lines above become the group of the rows beneath them, in a column of its own behind the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.cell_text import clean, number_of
from db.intake.table import ExcludedRow, is_blank
from db.intake.tables.grid import Grid
from db.intake.tables.row_kinds import Body
from db.intake.workbook import Cell, Row

GROUP_HEADER = "상위 구분"
"""The head of the column that the groups get."""
INDENT, NUMBERS, FLAT = "outline.indent", "outline.numbers", "outline.flat"
"""Codes of a decision: why rows stand under others, and that somebody said they do not."""
_JOINED = " › "
_LEADING = re.compile(r"[ \t\u00a0\u3000]*")
_LEADS = (" ", "\t", "\u00a0", "\u3000")
_BEGINNING = 2_000
"""Lines among which an outline shows itself."""
_WIDTHS = {"\t": 4, "\u3000": 2}
_MARKERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.)]?\s*",
        r"\d{1,2}\.\s*(?=\D)",
        r"[가나다라마바사아자차카타파하]\.\s*",
        r"\d{1,2}\)\s*",
        r"[가나다라마바사아자차카타파하]\)\s*",
        r"\((?:\d{1,2}|[가나다라마바아자차카타파하])\)\s*",  # (사) is 사단법인
        r"[①-⑳]\s*",
        r"[□■◇◆▶]\s*",
        r"[○◦●]\s*",
        r"[-–·∙•]\s+",
    )
)
_COLUMNS = 3
"""The outline stands in one of the first columns."""
_LEAST_LEAVES = 3
_LEAVES_FILLED = 0.8
_SUM_TOLERANCE = 0.001


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of one column: the rows that name groups, and the group of each entry."""

    column: int
    code: str
    groups: Mapping[int, str]
    above: Mapping[int, str]


def find_outline(grid: Grid, body: Body) -> Outline | None:
    """The outline that the entries form, None where anything speaks against it."""
    lines = sorted([*body.rows, *(row for row, _ in body.sections)])
    columns = sorted({column for row in lines[:50] for column in grid.columns(row)})
    if len(columns) < 2:
        return None
    for column in columns[:_COLUMNS]:
        for code, levels in ((INDENT, _indents(grid, lines, column)),
                             (NUMBERS, _marks(grid, lines, column))):  # fmt: skip
            if levels and (found := _outline(grid, body, lines, column, code, levels)):
                return found
    return None


def _indents(grid: Grid, lines: Sequence[int], column: int) -> dict[int, int]:
    """How deep each line is indented, {} where none is."""
    begun = (grid.cell(row, column) for row in lines[:_BEGINNING])
    if not any(isinstance(cell, str) and cell[:1] in _LEADS for cell in begun if cell):
        return {}
    widths = {}
    for row in lines:
        if isinstance(cell := grid.cell(row, column), str) and not is_blank(cell):
            lead = _LEADING.match(cell)
            widths[row] = sum(_WIDTHS.get(char, 1) for char in (lead[0] if lead else ""))
    return widths if len(set(widths.values())) > 1 else {}


def _marks(grid: Grid, lines: Sequence[int], column: int) -> dict[int, int]:
    """Which kind of number each line begins with, in the order they come; {} where some have none."""
    kinds: dict[int, int] = {}
    found: dict[int, int] = {}
    for row in lines:
        kind = _marker(grid.text(row, column))
        if kind < 0:
            return {}
        found[row] = kinds.setdefault(kind, len(kinds))
    return found if len(kinds) > 1 else {}


def _marker(text: str) -> int:
    return next((at for at, one in enumerate(_MARKERS) if one.match(text)), -1)


def without_mark(text: str) -> str:
    """A line without the number or sign it begins with."""
    kind = _marker(text)
    return _MARKERS[kind].sub("", text, count=1) if kind >= 0 else text


def _outline(
    grid: Grid, body: Body, lines: Sequence[int], column: int, code: str,
    levels: Mapping[int, int],
) -> Outline | None:  # fmt: skip
    if any(row not in levels for row in lines):
        return None
    following = [*lines[1:], 0]
    groups = {
        row for row, after in zip(lines, following, strict=True)
        if after and levels[after] > levels[row]
    }  # fmt: skip
    leaves = [row for row in lines if row not in groups]
    sections = {row for row, _ in body.sections}
    if not groups or len(leaves) < _LEAST_LEAVES or sections.intersection(leaves):
        return None
    filled = sum(len(grid.columns(row)) > 1 for row in leaves)
    if filled < _LEAVES_FILLED * len(leaves) or len({levels[row] for row in leaves}) > 2:
        return None
    children = _beneath(lines, levels, groups)
    if not all(_is_group(grid, row, column, children[row]) for row in groups):
        return None
    return Outline(column, code, *_paths(grid, lines, column, levels, groups))


def _beneath(
    lines: Sequence[int], levels: Mapping[int, int], groups: Iterable[int]
) -> dict[int, list[int]]:
    """The entries beneath each group, however deep."""
    wanted = set(groups)
    found: dict[int, list[int]] = {row: [] for row in wanted}
    open_groups: list[int] = []
    for row in lines:
        open_groups = [one for one in open_groups if levels[one] < levels[row]]
        if row in wanted:
            open_groups.append(row)
        else:
            for one in open_groups:
                found[one].append(row)
    return found


def _is_group(grid: Grid, row: int, column: int, children: Sequence[int]) -> bool:
    """Whether a line says nothing but a name, or beside it the sums of what stands beneath."""
    others = [one for one in grid.columns(row) if one != column]
    if not others:
        return True
    stated = {one: _number(grid.cell(row, one)) for one in others}
    if any(value is None for value in stated.values()):
        return False
    return any(
        value and abs(sum(_number(grid.cell(child, one)) or 0.0 for child in children) - value)
        <= abs(value) * _SUM_TOLERANCE
        for one, value in stated.items()
    )  # fmt: skip


def _number(cell: Cell) -> float | None:
    value = number_of(cell)
    return float(value) if value is not None else None


def _paths(
    grid: Grid, lines: Sequence[int], column: int, levels: Mapping[int, int], groups: set[int]
) -> tuple[dict[int, str], dict[int, str]]:
    named: dict[int, str] = {}
    above: dict[int, str] = {}
    open_groups: list[int] = []
    for row in lines:
        open_groups = [one for one in open_groups if levels[one] < levels[row]]
        if row in groups:
            open_groups.append(row)
            named[row] = without_mark(clean(grid.text(row, column)))
        elif open_groups:
            above[row] = _JOINED.join(named[one] for one in open_groups)
    return named, above


def with_groups(grid: Grid, header_row: int, outline: Outline) -> tuple[Grid, int]:
    """The grid with the groups in a column behind the sheet's own, and that column."""
    place = max(map(len, grid.sheet.rows), default=0)
    said = {header_row: GROUP_HEADER, **outline.above}
    rows: list[Row] = [
        (*cells, *(None,) * (place - len(cells)), said[row]) if row in said else cells
        for row, cells in enumerate(grid.sheet.rows, 1)
    ]
    right = max(grid.right, place)
    return Grid(replace(grid.sheet, rows=tuple(rows)), grid.left, right), place


def without_groups(body: Body, outline: Outline) -> Body:
    """The body in which the lines that name groups are no entries."""
    again = [entry for entry in body.excluded if entry.row not in outline.groups]
    again += [ExcludedRow(row, "group", text) for row, text in outline.groups.items()]
    return replace(
        body,
        rows=[row for row in body.rows if row not in outline.groups],
        excluded=sorted(again, key=lambda entry: entry.row),
        sections=sorted({**dict(body.sections), **outline.groups}.items()),
    )
