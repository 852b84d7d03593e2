"""The edges of a table on its sheet, how far each may be moved, and what moving one means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.intake.pipeline import Choices
from db.intake.table import Table
from db.intake.tables.understand import Wish

HEADER_TOP, HEADER_BOTTOM = "header_top", "header_bottom"
FIRST, LAST, LEFT, RIGHT = "first", "last", "left", "right"
SIDES = frozenset((LEFT, RIGHT))
_HIGHEST_BAND = 8


@dataclass(frozen=True, slots=True)
class TableEdges:
    """Rows are the sheet's, from 1; columns from 0. No header: both its rows are 0."""

    header_first: int
    header_last: int
    first_row: int
    last_row: int
    first_column: int
    last_column: int
    height: int
    width: int

    @property
    def top(self) -> int:
        """The table's uppermost row."""
        return self.header_first or self.first_row

    def limits(self, edge: str) -> tuple[int, int]:
        """The lowest and the highest row or column an edge may be put to."""
        return {
            HEADER_TOP: (max(1, self.header_last - _HIGHEST_BAND + 1), self.header_last),
            HEADER_BOTTOM: (
                self.header_first,
                min(self.header_first + _HIGHEST_BAND, self.last_row) - 1,
            ),
            FIRST: (self.header_last + 1, self.last_row),
            LAST: (self.first_row, self.height),
            LEFT: (0, self.last_column),
            RIGHT: (self.first_column, self.width - 1),
        }[edge]

    def allows(self, edge: str, place: int) -> bool:
        """Whether an edge may be put there, and is not there already."""
        low, high = self.limits(edge)
        header = edge not in (HEADER_TOP, HEADER_BOTTOM) or self.header_first > 0
        return header and low <= place <= high and place != self.place_of(edge)

    def place_of(self, edge: str) -> int:
        """Where an edge is now."""
        return {
            HEADER_TOP: self.header_first, HEADER_BOTTOM: self.header_last,
            FIRST: self.first_row, LAST: self.last_row,
            LEFT: self.first_column, RIGHT: self.last_column,
        }[edge]  # fmt: skip


def edges_of(table: Table) -> TableEdges | None:
    """The edges of a table that has entries."""
    if not table.rows or not table.columns:
        return None
    header = table.header_rows or (0,)
    width = max((len(cells) for cells in table.sheet.rows), default=0)
    return TableEdges(
        header[0], header[-1], table.first_row, table.last_row,
        table.columns[0].index, table.columns[-1].index, len(table.sheet.rows), width,
    )  # fmt: skip


def with_edge(choices: Choices, table: Table, edge: str, place: int) -> Choices:
    """One edge put to a row or a column; columns under another header may mean something else."""
    wish = choices.wishes.get(table.place, Wish())
    header = table.header_rows or ()
    if edge == HEADER_TOP:
        wish = replace(wish, header_rows=tuple(range(place, header[-1] + 1)))
    elif edge == HEADER_BOTTOM:
        first = wish.first_row if wish.first_row > place else 0
        wish = replace(wish, header_rows=tuple(range(header[0], place + 1)), first_row=first)
    elif edge == FIRST:
        wish = replace(wish, first_row=place)
    elif edge == LAST:
        wish = replace(wish, last_row=place)
    elif edge == LEFT:
        wish = replace(wish, first_column=place)
    else:
        wish = replace(wish, last_column=place)
    made = replace(choices, wishes={**choices.wishes, table.place: wish})
    return made if edge not in (HEADER_TOP, HEADER_BOTTOM) else replace(made, columns={}, units={})
