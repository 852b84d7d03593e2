"""What is stamped on every page: its number, marks, and on attached pages the name of their file."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from reports.content.blocks import ApprovalBox
from reports.content.model import Document, Part
from reports.pdf.attachments import File
from reports.pdf.binding.sheets import Sheet
from reports.pdf.fonts import SANS, SANS_BOLD, drawable, width_of
from reports.pdf.styles import (
    FOOT,
    INK,
    MARK_RED,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
)

_BASELINE = 12.2 * 72 / 25.4
"""Of what stands above the body, below the upper edge of the sheet."""
_HIGHER = 18.0
"""The same on attached pages, which leave less room."""


class Stamps:
    """Stamps the pages of one document that has ``total`` of them."""

    def __init__(self, canvas: Canvas, document: Document, total: int) -> None:
        self.canvas = canvas
        self._document = document
        self._total = total

    def stamp_own(self, part: Part, number: int, *, begins: bool) -> None:
        """A page of the document itself, ``begins`` when it is the first of its part.

        A cover carries its marks in its own way, and a 보고선 shows the mark already.
        """
        if part.numbered:
            self._draw_number(part.subject, number, PAGE_WIDTH)
        right = self._draw_example(PAGE_WIDTH - SIDE, PAGE_HEIGHT - _BASELINE)
        marks = part.marks or self._document.marks
        canvas = self.canvas
        if marks.revision:
            canvas.setFillColor(MARK_RED)
            canvas.setFont(SANS_BOLD, 9)
            canvas.drawRightString(right, PAGE_HEIGHT - _BASELINE, drawable(marks.revision))
        if marks.disclosure and part.numbered and not (begins and _has_approval(part)):
            canvas.setFillColor(MUTED)
            canvas.setFont(SANS, 8)
            canvas.drawString(SIDE, PAGE_HEIGHT - _BASELINE, drawable(marks.disclosure))

    def stamp_foreign(self, file: File, index: int, part: Part, number: int, sheet: Sheet) -> None:
        """A page of an attached file: whose and which it is above, the number below."""
        self._draw_number(part.subject, number, sheet.width)
        baseline = sheet.height - _HIGHER
        right = self._draw_example(sheet.width - SIDE, baseline)
        count = len(file.leaves)
        pages = "" if count == 1 else f"  {index + 1}/{count}"
        room = right - SIDE - width_of(pages, SANS, 9) - 8
        title = shortened(f"붙임 {file.number}. {drawable(file.attachment.title)}", 9, room)
        self.canvas.setFillColor(INK)
        self.canvas.setFont(SANS, 9)
        self.canvas.drawString(SIDE, baseline, f"{title}{pages}")

    def _draw_number(self, subject: str, number: int, width: float) -> None:
        """``- 3 -``, or ``3 / 41 · ㈜한빛정밀`` where several papers are bound."""
        bound = f"{number} / {self._total} · "
        foot = f"- {number} -"
        if subject:
            room = width - 2 * SIDE - width_of(bound, SANS, 9)
            foot = bound + shortened(drawable(subject), 9, room)
        self.canvas.setFillColor(INK)
        self.canvas.setFont(SANS, 9)
        self.canvas.drawCentredString(width / 2, FOOT, foot)

    def _draw_example(self, right: float, baseline: float) -> float:
        """The red box with the word 예시 at the right; gives back what is free to its left."""
        if not self._document.marks.example:
            return right
        word = "예시" if self._document.language == "ko" else "EXAMPLE"
        size, pad = 8.5, 5.0
        width = width_of(word, SANS_BOLD, size) + 2 * pad
        canvas = self.canvas
        canvas.setStrokeColor(MARK_RED)
        canvas.setLineWidth(0.9)
        canvas.roundRect(right - width, baseline - 3.4, width, 13.2, 1.5, stroke=1, fill=0)
        canvas.setFillColor(MARK_RED)
        canvas.setFont(SANS_BOLD, size)
        canvas.drawCentredString(right - width / 2, baseline, word)
        return right - width - 8


def _has_approval(part: Part) -> bool:
    return any(isinstance(block, ApprovalBox) for one in part.sections for block in one.blocks)


def shortened(text: str, size: float, room: float) -> str:
    """As much of one line as there is room for, in the sans."""
    text = " ".join(text.split())
    if width_of(text, SANS, size) <= room:
        return text
    while text and width_of(f"{text}…", SANS, size) > room:
        text = text[:-1]
    return f"{text}…"
