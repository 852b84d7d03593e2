"""The few flowables that are neither paragraph nor grid: title, heading, note lines, figure."""

from __future__ import annotations

from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

from reports.pdf.fonts import FIXED, SANS, width_of
from reports.pdf.styles import BODY_WIDTH, INK, LINE, MUTED, TITLE_FILL, TITLE_LINE, Styles


class TextFlow(Paragraph):
    """A paragraph whose fixed blanks are drawn as common ones once its lines are broken."""

    def breakLines(self, width: object) -> Any:  # noqa: N802  reportlab's name
        """The lines, without fixed blanks."""
        broken = super().breakLines(width)
        for index, line in enumerate(broken.lines):
            if isinstance(line, tuple):
                words = [word.replace(FIXED, " ") for word in line[1]]
                broken.lines[index] = (line[0], words, *line[2:])
            else:
                for word in line.words:
                    word.text = word.text.replace(FIXED, " ")
        return broken


class TitleBand(Flowable):
    """The title on light blue between two lines."""

    def __init__(self, paragraph: Paragraph, styles: Styles) -> None:
        super().__init__()
        self.paragraph = paragraph
        self.pad = 5.5 * styles.fit.size + 1.5
        self.inner = 0.0

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """As wide as the body, as high as the title with its padding."""
        _, self.inner = self.paragraph.wrap(BODY_WIDTH - 16, height)
        return BODY_WIDTH, self.inner + 2 * self.pad

    def draw(self) -> None:
        """The band, its two lines and the title."""
        height = self.inner + 2 * self.pad
        self.canv.setFillColor(TITLE_FILL)
        self.canv.rect(0, 0, BODY_WIDTH, height, stroke=0, fill=1)
        self.canv.setStrokeColor(TITLE_LINE)
        self.canv.setLineWidth(1.1)
        self.canv.lines([(0, height, BODY_WIDTH, height), (0, 0, BODY_WIDTH, 0)])
        self.paragraph.drawOn(self.canv, 8, self.pad)


class HeadingLine(Flowable):
    """A □ heading with a small note flush right on its first line."""

    def __init__(self, paragraph: Paragraph, note: str, styles: Styles) -> None:
        super().__init__()
        self.paragraph = paragraph
        self.note = note
        self.size = styles.caption_size
        self.rise = styles.heading.fontSize
        self.inner = 0.0

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """As wide as the body; the heading wraps before it reaches the note."""
        note = width_of(self.note, SANS, self.size) + 8 if self.note else 0.0
        _, self.inner = self.paragraph.wrap(BODY_WIDTH - note, height)
        return BODY_WIDTH, self.inner

    def draw(self) -> None:
        """The heading and its note."""
        self.paragraph.drawOn(self.canv, 0, 0)
        if self.note:
            self.canv.setFont(SANS, self.size)
            self.canv.setFillColor(INK)
            self.canv.drawRightString(BODY_WIDTH, self.inner - self.rise, self.note)


class RuledLines(Flowable):
    """Blank lines to write on."""

    def __init__(self, count: int, pitch: float = 24.0) -> None:
        super().__init__()
        self.count = count
        self.pitch = pitch

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """One pitch a line."""
        return BODY_WIDTH, self.count * self.pitch

    def split(self, _width: float, height: float) -> list[RuledLines]:
        """The lines that fit and the rest."""
        fitting = int(height // self.pitch)
        if fitting < 1 or fitting >= self.count:
            return []
        return [RuledLines(fitting, self.pitch), RuledLines(self.count - fitting, self.pitch)]

    def draw(self) -> None:
        """The lines."""
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.lines(
            [(0, row * self.pitch, BODY_WIDTH, row * self.pitch) for row in range(self.count)]
        )


class FigureBox(Flowable):
    """A drawing with its caption below."""

    def __init__(self, drawing: Drawing, caption: str, styles: Styles) -> None:
        super().__init__()
        self.drawing = drawing
        self.caption = caption
        self.size = styles.caption_size
        self.foot = 1.7 * self.size if caption else 0.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The drawing's height and that of its caption."""
        return BODY_WIDTH, self.drawing.height + self.foot

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Never split."""
        return []

    def draw(self) -> None:
        """The drawing, centred, and the caption."""
        renderPDF.draw(self.drawing, self.canv, (BODY_WIDTH - self.drawing.width) / 2, self.foot)
        if self.caption:
            self.canv.setFont(SANS, self.size)
            self.canv.setFillColor(MUTED)
            self.canv.drawCentredString(BODY_WIDTH / 2, 0.4 * self.size, self.caption)
