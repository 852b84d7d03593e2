"""Checks a list's own totals against its entries: a difference is shown, never mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.intake.cells.cell_parsers import parser_for
from db.intake.mapping import MappedColumn, Mapping
from db.intake.rows import CellProblem, CoercedTable
from db.intake.table import ExcludedRow, Table

_SUMMED = frozenset((Kind.MONEY, Kind.AREA, Kind.PEOPLE, Kind.INTEGER))
_TOLERANCE = 0.001
"""Rounded parts may miss a rounded total by this share."""


@dataclass(frozen=True, slots=True)
class TotalDifference:
    """A total of the list that its entries do not add up to. Values in won, ㎡ or people."""

    row: int
    column: int
    field: str
    stated: float
    summed: float


def check_totals(
    table: Table, mapping: Mapping, coerced: CoercedTable
) -> tuple[TotalDifference, ...]:
    """The totals and subtotals that differ from every sum they could mean.

    A total may stand above or below its entries, and a subtotal above or below its group, and
    count the rooms without a tenant or not. Nothing is said where an entry of the column could not
    be read: then the sum is not known.
    """
    lines = [entry for entry in table.excluded if entry.reason in ("total", "subtotal")]
    if not lines:
        return ()
    columns = [
        column
        for column in mapping.columns
        if column.field and find_field(column.field).kind in _SUMMED
    ]
    return tuple(
        difference
        for column in columns
        for difference in _differences(table, column, coerced, lines)
    )


def total_problems(
    table: Table, mapping: Mapping, coerced: CoercedTable
) -> tuple[CellProblem, ...]:
    """The totals that differ, as problems beside their cells."""
    return tuple(
        CellProblem(found.row, found.column, "total.differs", found.field,
                    str(table.sheet.cell(found.row, found.column)))
        for found in check_totals(table, mapping, coerced)
    )  # fmt: skip


def _differences(
    table: Table, column: MappedColumn, coerced: CoercedTable, lines: Sequence[ExcludedRow]
) -> Iterator[TotalDifference]:
    path = column.field or ""
    parse = parser_for(path, find_field(path), column.unit)
    if any(problem.column == column.index for row in coerced.rows for problem in row.problems):
        return
    values = [(row.number, _number(row.values.get(path))) for row in coerced.rows]
    empty = [
        (entry.row, _number(parse(table.sheet.cell(entry.row, column.index)).value))
        for entry in table.excluded
        if entry.reason == "vacant"
    ]
    marks = [entry.row for entry in lines]
    for line in lines:
        stated = _number(parse(table.sheet.cell(line.row, column.index)).value)
        if not stated:
            continue
        before = max((mark for mark in marks if mark < line.row), default=0)
        after = min((mark for mark in marks if mark > line.row), default=10**9)
        sums = [
            sum(value for row, value in counted if begin < row < end)
            for counted in (values, [*values, *empty])
            for begin, end in ((0, 10**9), (0, line.row), (before, line.row), (line.row, after))
        ]
        if not any(abs(total - stated) <= abs(stated) * _TOLERANCE for total in sums):
            summed = sums[2] if line.reason == "subtotal" and sums[2] else sums[0]
            yield TotalDifference(line.row, column.index, path, stated, summed)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0
