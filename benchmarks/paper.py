"""Twelve pages of paper: the program's renderer beside the same words drawn bare."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.harness import Ratio, in_turns
from reports.pdf import fonts
from reports.pdf.renderer import render

PAGES = 12
BUDGET = 4.0


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text where the program put it, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float


def words_of(data: bytes) -> list[list[Word]]:
    """Every run of text of a PDF, page by page."""
    pages: list[list[Word]] = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        words = []
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            run = text.get_text_bounded(left, bottom, right, top).strip()
            if run:
                words.append(Word(run, left, bottom, max(6.0, (top - bottom) * 0.9)))
        pages.append(words)
    document.close()
    return pages


def draw_bare(pages: Sequence[Sequence[Word]]) -> bytes:
    """The same words at the same places with reportlab's canvas and nothing else."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=fonts.SANS)
    for words in pages:
        for word in words:
            canvas.setFont(fonts.SANS, word.size)
            canvas.drawString(word.x, word.y, word.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
