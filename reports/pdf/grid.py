"""One flowable for every ruled grid: rows are never split, the head is repeated on each page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reportlab.lib.colors import Color
from reportlab.platypus.flowables import Flowable

from reports.pdf.fonts import width_of
from reports.pdf.lines import break_lines
from reports.pdf.styles import BODY_HEIGHT, INK, LINE

LEADING = 1.32
PAD_X = 3.2
PAD_Y = 0.17
"""Room above and below the text of a cell, as a share of its size."""
_COMPANY = 2
"""Rows that stay where they are before one of them goes on with the last."""
_SHORT = 5
"""Rows up to which a table goes to the next page whole rather than in two parts."""
RULE = 0.45
EDGE = 0.9


class Align(Enum):
    """How a cell's lines stand between its edges."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell, its text already broken into lines."""

    width: float
    lines: tuple[str, ...]
    font: str
    size: float
    align: Align = Align.LEFT
    colour: Color = INK
    fill: Color | None = None
    text: str = ""
    """What was broken into lines."""
    rows: int = 1
    """How many rows it spans; 0 for the place below one that reaches down to here."""

    @property
    def height(self) -> float:
        """The height that its lines need."""
        return len(self.lines) * self.size * LEADING + 2 * PAD_Y * self.size


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells side by side; ``height`` in points follows from the one with the most lines."""

    cells: tuple[GridCell, ...]

    @property
    def height(self) -> float:
        """The height that the tallest cell needs."""
        return max(cell.height for cell in self.cells)


def cell(
    text: str,
    width: float,
    font: str,
    size: float,
    align: Align = Align.LEFT,
    colour: Color = INK,
    fill: Color | None = None,
) -> GridCell:
    """A cell with ``text`` broken to its width."""
    lines = break_lines(text, font, size, width - 2 * PAD_X)
    return GridCell(width, lines, font, size, align, colour, fill, text)


class Grid(Flowable):
    """Ruled rows below each other, the first ``head`` of which are repeated on each page."""

    def __init__(
        self, rows: Sequence[GridRow], head: int = 0, heights: tuple[float, ...] = ()
    ) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.head = head
        # A split hands the heights on: a long table is split once a page.
        self.heights = heights or row_heights(self.rows)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Width and height of all rows."""
        width = sum(cell.width for cell in self.rows[0].cells) if self.rows else 0.0
        return width, sum(self.heights)

    @property
    def short(self) -> bool:
        """It has few rows and would leave little room behind, so it is never split."""
        return len(self.rows) - self.head <= _SHORT and sum(self.heights) <= BODY_HEIGHT / 3

    def least(self) -> float:
        """The height of the head with two rows, below which a heading would stand alone."""
        return sum(self.heights if self.short else self.heights[: self.head + 2])

    def split(self, _width: float, height: float) -> list[Grid]:
        """The rows that fit into ``height`` and the rest; nothing when not one row fits."""
        if self.short and sum(self.heights) > height:
            return []
        used = sum(self.heights[: self.head])
        fitting = self.head
        while fitting < len(self.rows) and used + self.heights[fitting] <= height:
            used += self.heights[fitting]
            fitting += 1
        if fitting == self.head:
            return []
        if fitting == len(self.rows) - 1 and fitting - self.head > _COMPANY:
            fitting -= 1  # a last row alone below a repeated head would be overlooked
        first = Grid(self.rows[:fitting], self.head, self.heights[:fitting])
        if fitting == len(self.rows):
            return [first]
        rest = Grid(
            self.rows[: self.head] + self.rows[fitting:],
            self.head,
            self.heights[: self.head] + self.heights[fitting:],
        )
        return [first, rest]

    def cut_tall_rows(self, height: float) -> Grid:
        """The grid with rows that no page could hold cut between their lines."""
        room = height - sum(self.heights[: self.head])
        if all(tall <= room for tall in self.heights[self.head :]):
            return self
        rows: list[GridRow] = []
        for index, row in enumerate(self.rows):
            rows.extend([row] if index < self.head else _cut(row, room))
        return Grid(rows, self.head)

    def draw(self) -> None:
        """Shades, then text, then rules."""
        top = sum(self.heights)
        width, _ = self.wrap(0, 0)
        rules: list[tuple[float, float, float, float]] = []
        for index, (row, height) in enumerate(zip(self.rows, self.heights, strict=True)):
            bottom = top - height
            self._draw_fills(row, index, top)
            x = 0.0
            for entry in row.cells:
                tall = self._tall(entry, index)
                self._draw_text(entry, x, top - tall, tall)
                x += entry.width
                rules.append((x, bottom, x, top))
            rules.append((0.0, bottom, 0.0, top))
            if index:
                rules += [(left, top, right, top) for left, right in _ruled(row)]
            top = bottom
        self._draw_rules(rules, width)

    def _tall(self, entry: GridCell, index: int) -> float:
        """The height of a cell that begins in row ``index``."""
        return sum(self.heights[index : index + max(entry.rows, 1)])

    def _draw_fills(self, row: GridRow, index: int, top: float) -> None:
        x = 0.0
        for entry in row.cells:
            if entry.fill is not None and entry.rows:
                tall = self._tall(entry, index)
                self.canv.setFillColor(entry.fill)
                self.canv.rect(x, top - tall, entry.width, tall, stroke=0, fill=1)
            x += entry.width

    def _draw_text(self, entry: GridCell, x: float, bottom: float, height: float) -> None:
        pitch = entry.size * LEADING
        spare = (height - len(entry.lines) * pitch) / 2
        # The middle of Hangul lies 0.36 of the size above the baseline.
        y = bottom + height - spare - pitch / 2 - 0.36 * entry.size
        text = self.canv.beginText()
        text.setFont(entry.font, entry.size)
        text.setFillColor(entry.colour)
        for line in entry.lines:
            if line:
                room = entry.width - 2 * PAD_X - width_of(line, entry.font, entry.size)
                text.setTextOrigin(x + PAD_X + max(room, 0.0) * entry.align.value, y)
                text.textOut(line)
            y -= pitch
        self.canv.drawText(text)

    def _draw_rules(self, rules: list[tuple[float, float, float, float]], width: float) -> None:
        height = sum(self.heights)
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(RULE)
        self.canv.lines(rules)
        self.canv.setLineWidth(EDGE)
        self.canv.lines([(0, height, width, height), (0, 0, width, 0)])


def row_heights(
    rows: Sequence[GridRow], height: Callable[[GridCell], float] = lambda cell: cell.height
) -> tuple[float, ...]:
    """What each row needs; a cell that spans several makes the last of them higher where it must."""
    heights = [
        max((height(cell) for cell in row.cells if cell.rows == 1), default=0.0) for row in rows
    ]
    for index, row in enumerate(rows):
        for entry in row.cells:
            if entry.rows > 1:
                last = index + entry.rows - 1
                heights[last] += max(height(entry) - sum(heights[index : last + 1]), 0.0)
    return tuple(heights)


def _ruled(row: GridRow) -> list[tuple[float, float]]:
    """The stretches of a row's upper edge that no cell from above reaches through."""
    stretches: list[tuple[float, float]] = []
    x = 0.0
    for entry in row.cells:
        if entry.rows and stretches and stretches[-1][1] == x:
            stretches[-1] = (stretches[-1][0], x + entry.width)
        elif entry.rows:
            stretches.append((x, x + entry.width))
        x += entry.width
    return stretches


def _cut(row: GridRow, room: float) -> list[GridRow]:
    if row.height <= room:
        return [row]
    per_piece = min(
        int((room - 2 * PAD_Y * cell.size) / (cell.size * LEADING)) for cell in row.cells
    )
    most = max(len(cell.lines) for cell in row.cells)
    return [
        GridRow(
            tuple(
                replace(cell, lines=cell.lines[start : start + per_piece] or ("",))
                for cell in row.cells
            )
        )
        for start in range(0, most, max(per_piece, 1))
    ]
