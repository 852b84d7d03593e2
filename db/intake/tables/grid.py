"""A sheet with its blank cells marked once, so that every later look at it is cheap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from db.domain.cell_text import clean
from db.intake.table import BLANKS
from db.intake.workbook import Cell, Sheet, Span

_LONGEST = 1_000
"""Characters of a cell that may be a label, a title or a note; what is longer is an entry's own text,
and most patterns need time that grows with its square."""


@dataclass(frozen=True)
class Grid:
    """One sheet (or its columns from ``left`` to ``right``) and which of its cells are filled."""

    sheet: Sheet
    left: int = 0
    right: int = 1_000_000

    @cached_property
    def filled(self) -> list[list[int]]:
        """The filled columns of each row; index 0 is sheet row 1."""
        left, right = self.left, self.right
        found = []
        for cells in self.sheet.rows:
            columns = [
                column
                for column, cell in enumerate(cells)
                # ``is_blank`` written out: this is asked of every cell of a list.
                if cell is not None
                and (type(cell) is not str or cell[:1] not in BLANKS or cell.strip(BLANKS))
            ]
            found.append(columns if self.is_whole else [c for c in columns if left <= c <= right])
        return found

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its sheet."""
        return self.left == 0 and self.right >= 1_000_000

    @cached_property
    def whole(self) -> Grid:
        """The whole sheet."""
        return self if self.is_whole else Grid(self.sheet)

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.sheet.rows)

    def columns(self, row: int) -> list[int]:
        """The filled columns of sheet row ``row``."""
        return self.filled[row - 1] if 1 <= row <= len(self.filled) else []

    def cell(self, row: int, column: int) -> Cell:
        """The raw cell of a row the sheet has."""
        cells = self.sheet.rows[row - 1]
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        """The cell as one line of text, of a long one its beginning."""
        cell = self.cell(row, column)
        return "" if cell is None else clean(str(cell)[:_LONGEST]).replace("\n", " ")

    def texts(self, row: int) -> list[str]:
        """The filled cells of a row as text."""
        return [self.text(row, column) for column in self.columns(row)]

    @cached_property
    def spans_by_row(self) -> dict[int, list[Span]]:
        """Merged ranges by each row they touch, for ranges up to 50 rows high."""
        found: dict[int, list[Span]] = {}
        for span in self.sheet.merged:
            if self.left <= span.first_column <= self.right:
                for row in range(span.first_row, min(span.last_row, span.first_row + 50) + 1):
                    found.setdefault(row, []).append(span)
        return found

    def span_at(self, row: int, column: int) -> Span | None:
        """The merged range over a cell."""
        for span in self.spans_by_row.get(row, ()):
            if span.covers(row, column):
                return span
        return None

    def width_at(self, rows: Sequence[int]) -> int:
        """How many cells a usual row among ``rows`` has."""
        counts = sorted(len(self.columns(row)) for row in rows if self.columns(row))
        return counts[len(counts) // 2] if counts else 0
