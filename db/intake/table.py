"""A table found on a sheet: where its header and rows are, and why we think so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import merge
from typing import Literal

from db.intake.workbook import Cell, Row, Sheet

Reason = Literal[
    "blank",
    "subtotal",
    "total",
    "repeated_header",
    "unit",
    "column_numbers",
    "section",
    "group",
    "footnote",
    "example",
    "instruction",
    "vacant",
    "continued",
    "end_mark",
    "struck_through",
    "closed",
    "by_hand",
    "left_before",
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table. ``index`` is the sheet's own, 0-based."""

    index: int
    header: str
    """The labels of the band from top to bottom, joined by " › "; "" where there is none."""
    labels: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ExcludedRow:
    """A row inside the table that is no entry."""

    row: int
    reason: Reason
    text: str = ""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The list's own 기준일; ``sure`` is False when it should be asked."""

    value: str
    source: Literal["title", "sheet_name", "file_name", "footnote", "column", "by_hand"]
    sure: bool


CORRECTION = "rows.corrected"
"""Code of a table of rows that were written out because they could not be taken in."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that was decided about the table, with its reason as a code."""

    code: str
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one sheet.

    ``rows`` are the sheet's row numbers of its entries. ``section_of`` tells under which section
    line ("□ 2024년") a row stands.
    """

    sheet: Sheet
    sheet_index: int
    title: str
    as_of: AsOf | None
    unit: str
    """What the unit line says ("억원", "백만원, ㎡"), "" without one."""
    header_rows: tuple[int, ...] | None
    columns: tuple[Column, ...]
    rows: tuple[int, ...]
    excluded: tuple[ExcludedRow, ...] = ()
    fill_down: tuple[int, ...] = ()
    """Columns whose blank cells repeat the value above."""
    sections: tuple[tuple[int, str], ...] = ()
    decisions: tuple[Decision, ...] = ()
    carriers: tuple[int, ...] = ()
    """Rows that are no entries and yet name the group of those below (덕양구 | 소계)."""
    merged_down: frozenset[tuple[int, int]] = field(default=frozenset())
    """(row, column) of cells that lie in a merged range and repeat the cell above."""
    file_name: str = ""
    number: int = 0
    """Which of its sheet's tables it is, counted from 0."""

    @property
    def place(self) -> tuple[int, int]:
        """The sheet and the table on it: where a person's corrections belong."""
        return self.sheet_index, self.number

    @property
    def is_correction(self) -> bool:
        """Whether it has rows of an earlier import, mended, and not the whole of a list."""
        return any(one.code == CORRECTION for one in self.decisions)

    @property
    def first_row(self) -> int:
        """The first entry's row; one below the header when there is none."""
        if self.rows:
            return self.rows[0]
        return (self.header_rows[-1] if self.header_rows else 0) + 1

    @property
    def last_row(self) -> int:
        """The last entry's row; ``first_row - 1`` when there is none."""
        return self.rows[-1] if self.rows else self.first_row - 1

    def records(self) -> Iterator[tuple[int, Row]]:
        """Each entry with its row number: one cell a column, groups filled down."""
        sheet_rows = self.sheet.rows
        places = [column.index for column in self.columns]
        if places == list(range(len(places))):
            width = len(places)
            lines = ((row, _padded(sheet_rows[row - 1], width)) for row in self.rows)
        else:
            lines = ((row, _picked(sheet_rows[row - 1], places)) for row in self.rows)
        if not self.fill_down and not self.merged_down:
            yield from lines
        else:
            yield from self._filled(self._with_carriers(lines, places))

    def _with_carriers(
        self, lines: Iterator[tuple[int, Row]], places: list[int]
    ) -> Iterator[tuple[int, Row]]:
        if not self.carriers:
            yield from lines
            return
        named = [(row, _picked(self.sheet.rows[row - 1], places)) for row in self.carriers]
        yield from merge(lines, named, key=lambda line: line[0])

    def _filled(self, lines: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
        down = {
            place for place, column in enumerate(self.columns) if column.index in self.fill_down
        }
        merged = {(row, column) for row, column in self.merged_down}
        above: list[Cell] = [None] * len(self.columns)
        carriers = frozenset(self.carriers)
        for row, cells in lines:
            if row in carriers:
                above = [
                    cell if place in down and not is_blank(cell) else above[place]
                    for place, cell in enumerate(cells)
                ]
                continue
            filled = list(cells)
            for place, cell in enumerate(cells):
                if is_blank(cell) and (place in down or (row, self.columns[place].index) in merged):
                    filled[place] = above[place]
            above = filled
            yield row, tuple(filled)

    def section_of(self, row: int) -> str:
        """The section line above ``row``, "" when there is none."""
        found = ""
        for line, text in self.sections:
            if line > row:
                break
            found = text
        return found


BLANKS = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u2060\u3000\ufeff"


def is_blank(cell: Cell) -> bool:
    """Whether a cell shows nothing; blank strings of web grids and soft hyphens count as such."""
    if cell is None:
        return True
    return isinstance(cell, str) and cell[:1] in BLANKS and not cell.strip(BLANKS)


def _padded(cells: Row, width: int) -> Row:
    return cells[:width] + (None,) * (width - len(cells))


def _picked(cells: Row, places: list[int]) -> Row:
    size = len(cells)
    return tuple(cells[place] if place < size else None for place in places)
