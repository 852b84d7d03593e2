"""Twelve pages of paper: the program's renderer beside the same words drawn bare."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.data import open_store
from benchmarks.harness import Ratio, in_turns
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.services.example import fill_example
from desktop_app.paths import DataFolder
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
    words = words_of(rendered.data)
    floor, program = in_turns(lambda: draw_bare(words), lambda: render(document), ROUNDS)
    return Ratio(f"{rendered.pages} pages of paper", floor, program, BUDGET)
