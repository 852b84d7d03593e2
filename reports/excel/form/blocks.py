"""Which rows of a form are repeated for each record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.errors import UserError
from reports.excel.form.marks import Mark
from reports.excel.form.rows_moved import Repeat, RowsMoved
from reports.excel.form.sheet import Sheet
from reports.excel.form.sources import Source


@dataclass(frozen=True, slots=True)
class Block:
    """Rows ``first`` … ``last``, once for each row of a table."""

    first: int
    last: int
    table: int


def blocks_of(
    sheet: Sheet, marks: Sequence[Mark], source: Source, declared: Iterable[tuple[int, int]]
) -> tuple[Block, ...]:
    """Rows with the codes of a table, neighbours together, and those a name declares.

    Raises UserError where the rows of one block ask for two tables.
    """
    spans = [*declared]
    rows = {mark.cell.row for mark in marks if _tables(mark, source)}
    for row in sorted(rows):
        if any(first <= row <= last for first, last in spans):
            continue
        last = max([row, *_merged_down(sheet, marks, row)])
        if spans and spans[-1][1] == row - 1 and spans[-1] not in [*declared]:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((row, last))
    return tuple(
        Block(first, last, _table(sheet, marks, source, first, last))
        for first, last in sorted(spans)
        if any(first <= row <= last for row in rows)
    )


def moved_by(blocks: Sequence[Block], source: Source) -> RowsMoved:
    """Where rows come to lie."""
    return RowsMoved(
        tuple(
            Repeat(one.first, one.last, max(1, len(source.tables[one.table].rows)))
            for one in blocks
        )
    )


def _tables(mark: Mark, source: Source) -> list[int]:
    found = [source.find(code) for code in mark.codes]
    return [one.table for one in found if one is not None and one.table >= 0]


def _merged_down(sheet: Sheet, marks: Sequence[Mark], row: int) -> list[int]:
    """Last rows of the merged cells that begin with a code in ``row``."""
    columns = {mark.cell.column for mark in marks if mark.cell.row == row}
    return [
        last for _, (first, column, last, _) in sheet.ranges("mergeCell")
        if first == row and column in columns
    ]  # fmt: skip


def _table(sheet: Sheet, marks: Sequence[Mark], source: Source, first: int, last: int) -> int:
    """The table that has all codes of some rows."""
    inside = [mark for mark in marks if first <= mark.cell.row <= last]
    votes: Counter[int] = Counter()
    for index in range(len(source.tables)):
        for mark in inside:
            found = [source.find(code, index) for code in mark.codes]
            votes[index] += sum(one is not None and one.table == index for one in found)
    best = votes.most_common(1)[0][0]
    for mark in inside:
        found = [source.find(code, best) for code in mark.codes]
        if any(one is not None and one.table not in {best, -1} for one in found):
            raise UserError("form.two_tables", sheet=sheet.name, cell=mark.cell.name)
    return best
