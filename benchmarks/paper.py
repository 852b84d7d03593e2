"""Twelve pages of paper: the program's renderer beside the same words drawn bare."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence
from ctypes import byref, c_int, create_string_buffer
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.data import open_store
from benchmarks.harness import Ratio, in_turns
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.queries.records import all_live
from db.services.example import fill_example
from reports.content.facts import Author
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.model import Document, Part
from reports.content.packet import Edition, packet
from reports.pdf import fonts
from reports.pdf.renderer import render
from resources.sample import example_records

PAGES = 12
BUDGET = 4.0
ROUNDS = 7
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=KST)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text where the program put it, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class Bare:
    """What lies on a page: its runs of text, and the boxes of its lines and fills."""

    words: tuple[Word, ...]
    boxes: tuple[tuple[float, float, float, float], ...]


def bare_pages(data: bytes) -> list[Bare]:
    """Every run of text and every line of a PDF, page by page."""
    document = pypdfium2.PdfDocument(data)
    pages = [Bare(tuple(_words(page.get_textpage())), tuple(_boxes(page))) for page in document]
    document.close()
    return pages


def _words(text: Any) -> Iterator[Word]:
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        run = text.get_text_bounded(left, bottom, right, top).strip()
        if run:
            place = text.get_index((left + right) / 2, (bottom + top) / 2, right - left, 5)
            font = _font_at(text, place or 0)
            yield Word(run, left, bottom, max(6.0, (top - bottom) * 0.9), font)


def _font_at(text: Any, index: int) -> str:
    """Which of our fonts draws the character at ``index``."""
    name = create_string_buffer(256)
    raw.FPDFText_GetFontInfo(text, index, name, 256, byref(c_int()))
    held = name.value.decode("utf-8", "replace")
    if "Serif" in held:
        return fonts.SERIF
    return fonts.SANS_BOLD if "Bold" in held else fonts.SANS


def _boxes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = path.get_bounds()
        yield left, bottom, right - left, top - bottom


def draw_bare(pages: Sequence[Bare]) -> bytes:
    """The same words and lines at the same places with reportlab's canvas and nothing else."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=fonts.SANS)
    for page in pages:
        for box in page.boxes:
            canvas.rect(*box)
        for word in page.words:
            canvas.setFont(word.font, word.size)
            canvas.drawString(word.x, word.y, word.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def twelve_pages(root: Path) -> Document:
    """The 면담자료 of as many meetings of the example as make twelve pages, as one document."""
    store = open_store(DataFolder(root))
    fill_example(store, example_records(), NOW.date())
    parts: list[Part] = []
    whole: Document | None = None
    with store.read() as session:
        for meeting in all_live(session, RecordKind.MEETING):
            request = PacketRequest(
                Author("투자유치과", "주무관", "박서연"), "고양시", NOW, meeting.id
            )
            one = packet(gather_packet(session, request), Edition.STAFF)
            whole = whole or one
            parts += [replace(part, key=f"{part.key}-{meeting.id}") for part in one.parts]
            if render(replace(whole, parts=tuple(parts))).pages >= PAGES:
                break
    store.close()
    assert whole is not None
    return replace(whole, parts=tuple(parts))


def measure(root: Path) -> Ratio:
    """The ratio of drawing the document, fonts loaded once on both sides."""
    document = twelve_pages(root)
    rendered = render(document)
    pages = bare_pages(rendered.data)
    floor, program = in_turns(
        lambda: draw_bare(pages), lambda: render(document), ROUNDS, time.process_time
    )
    note = f"{rendered.pages / program:,.0f} pages a second, bare {rendered.pages / floor:,.0f}"
    return Ratio(f"{rendered.pages} pages of paper, CPU", floor, program, BUDGET, note)
