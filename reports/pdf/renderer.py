"""A document as PDF: embedded fonts, bookmarks, file properties, the same bytes each time."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from reports.content.blocks import ApprovalBox
from reports.content.model import Document
from reports.pdf import flow
from reports.pdf.attachments import append_attachments
from reports.pdf.fitting import fitted
from reports.pdf.flow import Page
from reports.pdf.fonts import SANS, SANS_BOLD, drawable, register, width_of
from reports.pdf.styles import (
    FOOT,
    INK,
    MARK_RED,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
    TOP,
)
from reports.results import PartPages, Rendered, Spot

PRODUCER = "투자유치 데스크"


class _Stamp:
    """The time written into the file: the document's own, so that equal content is equal bytes."""

    def __init__(self, moment: datetime) -> None:
        offset = moment.utcoffset() or timedelta()
        self.t = moment.timestamp()
        self.lt = moment.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh, rest = divmod(int(offset.total_seconds()), 3600)
        self.dmm = rest // 60


def render(document: Document) -> Rendered:
    """Draw a document.

    Raises ``AttachmentProblem`` when an attachment can't be bound behind it.
    """
    register()
    buffer = io.BytesIO()
    canvas = _canvas(buffer, document)
    pages: list[Page] = []
    parts: list[PartPages] = []
    for part in document.parts:
        own = flow.paginate(fitted(part, document.language))
        parts.append(PartPages(part.key, part.title, len(pages) + 1, len(own)))
        pages.extend(own)
    firsts = {part.first: part for part in parts}
    feet = _feet(document, parts)
    for number, page in enumerate(pages, start=1):
        _draw_page(canvas, document, page, number, firsts.get(number), feet[number - 1])
    canvas.showOutline()
    canvas.save()
    data = buffer.getvalue()
    attached = 0
    if document.attachments:
        data, attached = append_attachments(data, document, len(pages))
    return Rendered(data, len(pages), attached, tuple(parts), _spots(pages))


def _canvas(buffer: io.BytesIO, document: Document) -> Canvas:
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=SANS)
    canvas._doc._timeStamp = _Stamp(document.created_at)
    canvas.setTitle(drawable(document.title))
    canvas.setSubject(drawable(document.summary))
    canvas.setKeywords(drawable(", ".join(document.keywords)))
    canvas.setAuthor(drawable(document.office))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setCatalogEntry("Lang", "ko-KR" if document.language == "ko" else "en")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_page(
    canvas: Canvas,
    document: Document,
    page: Page,
    number: int,
    begins: PartPages | None,
    foot: str,
) -> None:
    level = 0
    if len(document.parts) > 1:
        if begins is not None:
            canvas.bookmarkPage(begins.key)
            canvas.addOutlineEntry(drawable(begins.title), begins.key, 0, closed=0)
        level = 1
    for index, placed in enumerate(page.placed):
        if placed.item.bookmark:
            key = f"p{number}-{index}"
            y = PAGE_HEIGHT - TOP - placed.top + 6
            canvas.bookmarkHorizontalAbsolute(key, y)
            canvas.addOutlineEntry(drawable(placed.item.bookmark), key, level)
    flow.draw(page, canvas)
    _draw_stamps(canvas, document, number, foot)
    canvas.showPage()


def _feet(document: Document, parts: list[PartPages]) -> list[str]:
    """``- 3 -`` below each page, ``3 / 41 · ㈜한빛정밀`` where several papers are bound."""
    total = sum(part.count for part in parts)
    feet = []
    for part, placed in zip(document.parts, parts, strict=True):
        for number in range(placed.first, placed.first + placed.count):
            bound = f"{number} / {total} · {part.subject}"
            feet.append(drawable(bound) if part.subject else f"- {number} -")
    return feet


def _draw_stamps(canvas: Canvas, document: Document, number: int, foot: str) -> None:
    canvas.setFillColor(INK)
    canvas.setFont(SANS, 9)
    canvas.drawCentredString(PAGE_WIDTH / 2, FOOT, foot)
    baseline = PAGE_HEIGHT - 12.2 * 72 / 25.4
    right = PAGE_WIDTH - SIDE
    if document.marks.example:
        right = _draw_box(canvas, "예시" if document.language == "ko" else "EXAMPLE", right) - 8
    if document.marks.revision:
        canvas.setFillColor(MARK_RED)
        canvas.setFont(SANS_BOLD, 9)
        canvas.drawRightString(right, baseline, drawable(document.marks.revision))
    if document.marks.disclosure and number != _approval_page(document):
        canvas.setFillColor(MUTED)
        canvas.setFont(SANS, 8)
        canvas.drawString(SIDE, baseline, drawable(document.marks.disclosure))


def _draw_box(canvas: Canvas, word: str, right: float) -> float:
    """The red box with the word 예시 in the upper right corner; gives back its left edge."""
    size, pad = 8.5, 5.0
    width = width_of(word, SANS_BOLD, size) + 2 * pad
    baseline = PAGE_HEIGHT - 12.2 * 72 / 25.4
    canvas.setStrokeColor(MARK_RED)
    canvas.setLineWidth(0.9)
    canvas.roundRect(right - width, baseline - 3.4, width, 13.2, 1.5, stroke=1, fill=0)
    canvas.setFillColor(MARK_RED)
    canvas.setFont(SANS_BOLD, size)
    canvas.drawCentredString(right - width / 2, baseline, word)
    return right - width


def _approval_page(document: Document) -> int:
    """The page whose 보고선 shows the mark already, 0 for none; a cover stands before it."""
    if not any(isinstance(block, ApprovalBox) for block in document.blocks()):
        return 0
    return 2 if document.parts[0].key == "cover" else 1


def _spots(pages: list[Page]) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    for number, page in enumerate(pages, start=1):
        extents: dict[str, tuple[float, float]] = {}
        for placed in page.placed:
            top, bottom = TOP + placed.top, TOP + placed.top + placed.height
            if placed.item.section in extents:
                top = extents[placed.item.section][0]
            extents[placed.item.section] = (top, bottom)
        spots += [Spot(key, number, *extent) for key, extent in extents.items()]
    return tuple(spots)
