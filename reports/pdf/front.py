"""The front of a bound volume: its cover, and the lines of its contents with their leaders."""

from __future__ import annotations

from collections.abc import Mapping

from reportlab.platypus.flowables import Flowable

from reports.content.blocks import ContentsLine, Cover
from reports.pdf.fonts import SANS, SANS_BOLD, SERIF, drawable, width_of
from reports.pdf.lines import break_lines
from reports.pdf.styles import (
    BODY_HEIGHT,
    BODY_WIDTH,
    INK,
    MARK_RED,
    MUTED,
    TITLE_FILL,
    TITLE_LINE,
    Styles,
)

_NUMBER_ROOM = 34.0
_LEAST_LEADER = 18.0
_DOTS = 4.2
"""Points from dot to dot; they stand on a grid of the page, so that lines agree."""
_MOST_LINES = 12


class ContentsRow(Flowable):
    """A name, dots, and the number of the page it leads to.

    ``pages`` is filled by the time it is drawn: what it takes does not depend on the number.
    """

    def __init__(self, line: ContentsLine, pages: Mapping[str, str], styles: Styles) -> None:
        super().__init__()
        self.line = line
        self.pages = pages
        top = line.level == 0
        size = styles.item.fontSize
        self.size = size if top else 0.86 * size
        self.font = SANS_BOLD if top else SERIF
        self.indent = 0.0 if top else 1.6 * size
        self.note = drawable(line.note)
        self.note_size = 0.8 * size
        note = width_of(self.note, SANS, self.note_size) + 10 if self.note else 0.0
        room = BODY_WIDTH - self.indent - _NUMBER_ROOM - _LEAST_LEADER - note
        self.lines = break_lines(drawable(line.text), self.font, self.size, max(room, 120.0))
        self.pitch = 1.45 * self.size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as the body, a line for each of the name's."""
        return BODY_WIDTH, self.pitch * len(self.lines)

    def draw(self) -> None:
        """The name, then on its last line note, dots and page; all of it leads there."""
        canvas = self.canv
        baseline = self.pitch * (len(self.lines) - 1) + 0.34 * self.size
        canvas.setFillColor(INK)
        canvas.setFont(self.font, self.size)
        for row, text in enumerate(self.lines):
            canvas.drawString(self.indent, baseline - row * self.pitch, text)
        y = 0.34 * self.size
        x = self.indent + width_of(self.lines[-1], self.font, self.size)
        if self.note:
            canvas.setFont(SANS, self.note_size)
            canvas.setFillColor(MUTED)
            canvas.drawString(x + 8, y, self.note)
            x += 8 + width_of(self.note, SANS, self.note_size)
        number = self.pages.get(self.line.target, "")
        self._draw_leader(x + 5, BODY_WIDTH - width_of(number, SANS, self.size) - 5, y)
        canvas.setFillColor(INK)
        canvas.setFont(SANS, self.size)
        canvas.drawRightString(BODY_WIDTH, y, number)
        if number.isdigit():
            height = self.pitch * len(self.lines)
            canvas.linkRect("", self.line.target, (self.indent, 0, BODY_WIDTH, height), relative=1)

    def _draw_leader(self, left: float, right: float, y: float) -> None:
        first = (int(left / _DOTS) + 1) * _DOTS
        if first < right:
            self.canv.saveState()
            self.canv.setStrokeColor(MUTED)
            self.canv.setLineWidth(0.9)
            self.canv.setLineCap(1)
            self.canv.setDash([0, _DOTS])
            self.canv.line(first, y + 1, right, y + 1)
            self.canv.restoreState()


class CoverSheet(Flowable):
    """The mark above, the title between two lines, what the volume holds, day and office below."""

    def __init__(self, cover: Cover) -> None:
        super().__init__()
        self.cover = cover

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The whole body."""
        return BODY_WIDTH, BODY_HEIGHT

    def draw(self) -> None:
        """From above to below."""
        self._draw_mark()
        below = self._draw_title(BODY_HEIGHT * 0.78)
        self._draw_lines(below - 34)
        middle = BODY_WIDTH / 2
        self.canv.setFillColor(INK)
        self.canv.setFont(SERIF, 17)
        self.canv.drawCentredString(middle, 92, drawable(self.cover.day))
        for row, text in enumerate(_fitted(self.cover.office, SANS_BOLD, 22)):
            self.canv.setFont(SANS_BOLD, 22)
            self.canv.drawCentredString(middle, 48 - 28 * row, text)

    def _draw_mark(self) -> None:
        if not self.cover.mark:
            return
        text = drawable(self.cover.mark)
        width = width_of(text, SANS, 10) + 16
        y = BODY_HEIGHT - 22
        self.canv.setStrokeColor(MARK_RED)
        self.canv.setLineWidth(0.9)
        self.canv.rect(0, y, width, 20, stroke=1, fill=0)
        self.canv.setFillColor(MARK_RED)
        self.canv.setFont(SANS, 10)
        self.canv.drawString(8, y + 6.2, text)

    def _draw_title(self, top: float) -> float:
        """The band with the title; gives back its lower edge."""
        lines = _fitted(self.cover.title, SANS_BOLD, 32, BODY_WIDTH - 40)
        height = 46.0 * len(lines) + 44
        self.canv.setFillColor(TITLE_FILL)
        self.canv.rect(0, top - height, BODY_WIDTH, height, stroke=0, fill=1)
        self.canv.setStrokeColor(TITLE_LINE)
        self.canv.setLineWidth(2)
        self.canv.lines([(0, top, BODY_WIDTH, top), (0, top - height, BODY_WIDTH, top - height)])
        self.canv.setFillColor(INK)
        self.canv.setFont(SANS_BOLD, 32)
        for row, text in enumerate(lines):
            self.canv.drawCentredString(BODY_WIDTH / 2, top - 56 - 46 * row, text)
        return top - height

    def _draw_lines(self, top: float) -> None:
        broken = [
            text for line in self.cover.lines for text in _fitted(line, SERIF, 15, BODY_WIDTH - 60)
        ]
        if len(broken) > _MOST_LINES:
            broken = [*broken[: _MOST_LINES - 1], "…"]
        self.canv.setFont(SERIF, 15)
        for row, text in enumerate(broken):
            self.canv.drawCentredString(BODY_WIDTH / 2, top - 24 * row, text)


def _fitted(text: str, font: str, size: float, width: float = BODY_WIDTH) -> tuple[str, ...]:
    return break_lines(drawable(text), font, size, width)
