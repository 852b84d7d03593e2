"""Which blank cells repeat the value above: merged ranges, groups, and names in subtotals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from db.intake.labels.firm_labels import names_firm
from db.intake.table import Column, ExcludedRow, Table, is_blank
from db.intake.tables.cell_shape import shape
from db.intake.tables.grid import Grid
from db.intake.words import header_key, total_kind, word_set
from db.intake.workbook import Cell

_MARKS = word_set("○ ● √ v ✓ ✔ * x o 유 무 y n ◎ △ -")
_ITS_OWN = frozenset(("number", "phone", "email", "url", "business", "bool"))
"""Shapes of cells that say something of their own entry alone."""
_SHARED_BY_MANY = frozenset(("company", "address", "date"))
"""Shapes that as well head a group, where most cells are blank."""
_REMARKS = word_set(
    "비고 특이사항 참고 참고사항 메모 기타 의견 remark remarks note notes memo comment"
)
_OF_ONE_FIRM = re.compile(r"대표(?:자|이사)|생산품|제품|품목|representative|ceo|product", re.I)
"""Labels of what is each firm's own: a blank one is not that of the firm above."""
_WHERE = re.compile("주소|소재지|위치")
_FEW = 0.5
_HARDLY_BLANK = 0.75
"""Share of filled cells above which a column heads no groups: they would be of one entry each."""


def merged_down(grid: Grid, rows: Sequence[int]) -> frozenset[tuple[int, int]]:
    """The cells of entries, by row and column, that lie in a range merged with the entry above."""
    if not rows or not grid.sheet.merged:
        return frozenset()
    entries = frozenset(rows)
    first, last = rows[0], rows[-1]
    return frozenset(
        (row, span.first_column)
        for span in grid.sheet.merged
        if span.last_row > span.first_row and span.last_row >= first and span.first_row <= last
        for row in range(max(span.first_row + 1, first), min(span.last_row, last) + 1)
        if row in entries and span.first_row in entries
    )


def group_columns(table: Table) -> tuple[int, ...]:
    """Leading group columns: filled on a group's first row, blank on the others.

    What names the entry itself is no group: a blank there is a name that is missing, unless the
    cells are merged.
    """
    if len(table.rows) < 3:
        return ()
    sample = table.rows[:2_000]
    found: list[int] = []
    for column in table.columns[:-1]:
        cells = [table.sheet.cell(row, column.index) for row in sample]
        filled = [cell for cell in cells if not is_blank(cell)]
        share = len(filled) / len(cells)
        if share >= 0.95:
            if all(isinstance(cell, int) for cell in filled):
                continue  # a serial number may stand left of the groups
            break
        if is_blank(cells[0]) or not column.header or not filled or share < 0.002:
            break
        if share > _HARDLY_BLANK:
            break  # what is missing here and there is not said above
        if column.labels and names_firm(header_key(column.labels[-1])):
            break
        if {str(cell).strip().lower() for cell in filled} <= _MARKS or _repeats_itself(filled):
            break
        if _says_of_one_entry(column, filled, share):
            break
        found.append(column.index)
    return tuple(found)


def naming_subtotals(grid: Grid, excluded: Sequence[ExcludedRow]) -> tuple[int, ...]:
    """Subtotals in whose first column a group's name stands beside the word for the sum."""
    return tuple(
        entry.row
        for entry in excluded
        if entry.reason == "subtotal"
        and len(columns := grid.columns(entry.row)) >= 2
        and isinstance(first := grid.cell(entry.row, columns[0]), str)
        and not total_kind(first)
        and isinstance(second := grid.cell(entry.row, columns[1]), str)
        and bool(total_kind(second))
    )


def named_in_subtotals(table: Table, carriers: Sequence[int]) -> tuple[int, ...]:
    """The column whose groups are named in the subtotals above them and blank at the entries."""
    column = table.columns[0] if table.columns else None
    if column is None or not table.rows or carriers[0] > table.rows[0]:
        return ()
    if any(not is_blank(table.sheet.cell(row, column.index)) for row in table.rows[:2_000]):
        return ()
    return (column.index,)


def _says_of_one_entry(column: Column, filled: Sequence[Cell], share: float) -> bool:
    """Whether the cells are amounts, numbers, addresses or remarks: a blank one is not the one above."""
    label = header_key(column.labels[-1]) if column.labels else ""
    if label in _REMARKS or _OF_ONE_FIRM.search(label):
        return True
    shapes = set(map(shape, filled))
    numbers = [cell for cell in filled if isinstance(cell, int)]
    if len(numbers) == len(filled):  # years and serial numbers are those of groups
        return shapes != {"year"} and any(one >= other for one, other in pairwise(numbers))
    heads_many = bool(shapes & _SHARED_BY_MANY) or bool(_WHERE.search(column.header))
    return bool(shapes & _ITS_OWN) or (share > _FEW and heads_many)


def _repeats_itself(filled: Sequence[Cell]) -> bool:
    return any(one == other for one, other in pairwise(filled))
