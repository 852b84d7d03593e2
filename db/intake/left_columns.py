"""The columns of a list that hold something and feed no field: what an import would not take in."""

from __future__ import annotations

from collections.abc import Sequence

from db.intake.mapping import ASKED, COMPUTED, LEFT_OUT, MappedColumn
from db.intake.pipeline import PreparedTable
from db.intake.table import is_blank
from db.intake.tables.side_by_side import SERIALS
from db.intake.words import header_key
from db.intake.workbook import Cell

_LOOKED_AT = 500
_LONGEST_NUMBER = 7
"""Digits of a row's number: no sheet has more rows."""
_SETTLED = (ASKED, COMPUTED, LEFT_OUT)


def left_columns(entry: PreparedTable) -> tuple[MappedColumn, ...]:
    """Columns with cells that feed no field, in the order of the sheet; a column that only counts
    the rows holds nothing."""
    table = entry.table
    left = []
    for column in entry.mapping.columns:
        if column.field:
            continue
        rows = table.rows[:_LOOKED_AT]
        cells = [table.sheet.cell(row, column.index) for row in rows]
        said = [cell for cell in cells if not is_blank(cell)]
        if said and not _counts_rows(said, header_key(column.header) in SERIALS):
            left.append(column)
    return tuple(left)


def unsettled(entry: PreparedTable) -> tuple[MappedColumn, ...]:
    """Those of them that nobody decided about: not the ones that are asked about, that an officer
    left out or that the program computed itself."""
    return tuple(column for column in left_columns(entry) if column.note not in _SETTLED)


def mostly_left(entry: PreparedTable) -> bool:
    """Whether more columns are left than taken in: what kind of list it is may be mistaken."""
    taken = sum(1 for column in entry.mapping.columns if column.field)
    return len(unsettled(entry)) > taken


def _counts_rows(cells: Sequence[Cell], is_called_so: bool) -> bool:
    """1, 2, 3 …, beginning anew with each part of the list; under its own name with gaps, too, where
    rows were taken out."""
    before, numbers = 0, []
    for cell in cells:
        text = str(cell).strip().removesuffix(".0")
        if len(text) > _LONGEST_NUMBER or not text.isdecimal():
            return False
        numbers.append(int(text))
    for number in numbers:
        if number not in (1, before + 1) and not (is_called_so and number > before):
            return False
        before = number
    return True
