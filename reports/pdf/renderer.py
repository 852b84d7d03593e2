"""A document as PDF: embedded fonts, bookmarks, file properties, the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from reports.content.left_out import NOT_BOUND, with_left_out
from reports.content.model import Document, Part
from reports.pdf import flow
from reports.pdf.attachments import Appendix, File
from reports.pdf.binding.sheets import Leaf, sheet_of
from reports.pdf.fitting import fitted
from reports.pdf.flow import Page
from reports.pdf.fonts import SANS, drawable, register
from reports.pdf.outline import Outline
from reports.pdf.stamps import Stamps
from reports.pdf.styles import PAGE_HEIGHT, TOP
from reports.results import PartPages, Rendered, Spot

PRODUCER = "투자유치 데스크"
COVER_LABEL = "표지"


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
    """Draw a document; attachments that can't be bound are named in it and in the result."""
    register()
    appendix = Appendix()
    appendix.take(document.attachments)
    document = with_left_out(document, appendix.left_out)
    book = _laid_out(document, appendix)
    buffer = io.BytesIO()
    canvas = _canvas(buffer, document)
    stamps = Stamps(canvas, document, len(book.sheets))
    outline = Outline(canvas, grouped=len(document.parts) > 1)
    if not document.parts[0].numbered:
        canvas.addPageLabel(0, prefix=COVER_LABEL)
        canvas.addPageLabel(book.parts[0].count, "ARABIC", start=book.parts[0].count + 1)
    for number, sheet in enumerate(book.sheets, start=1):
        _draw_sheet(sheet, number, outline, stamps)
    canvas.showOutline()
    canvas.save()
    data = buffer.getvalue()
    foreign = {at: one.leaf for at, one in enumerate(book.sheets) if one.leaf is not None}
    if foreign:
        data = appendix.bind(data, foreign)
    return Rendered(
        data, len(book.sheets) - len(foreign), len(foreign), tuple(book.parts),
        _spots(book.sheets), tuple(book.bound), tuple(appendix.left_out),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leading:
    """One sheet of the volume: a page of a part, or a leaf of an attached file."""

    part: Part
    page: Page = field(default_factory=Page)
    file: File | None = None
    index: int = 0
    """Which page of its part or file it is, from 0."""

    @property
    def leaf(self) -> Leaf | None:
        """The foreign page that lies on it."""
        return self.file.leaves[self.index] if self.file is not None else None


@dataclass(slots=True)
class _Book:
    """All sheets in order, and where parts and files begin."""

    sheets: list[Leading] = field(default_factory=list)
    parts: list[PartPages] = field(default_factory=list)
    bound: list[PartPages] = field(default_factory=list)


def _laid_out(document: Document, appendix: Appendix) -> _Book:
    book, targets = _Book(), {left.key: NOT_BOUND for left in appendix.left_out}
    keys = [part.key for part in document.parts]
    for part in document.parts:
        own = flow.paginate(fitted(part, document.language, targets))
        book.parts.append(PartPages(part.key, part.title, len(book.sheets) + 1, len(own)))
        book.sheets += [Leading(part, page, index=index) for index, page in enumerate(own)]
        for file in appendix.behind(part.key, keys):
            title, count = file.attachment.title, len(file.leaves)
            book.bound.append(PartPages(file.key, title, len(book.sheets) + 1, count))
            book.sheets += [Leading(part, file=file, index=index) for index in range(count)]
    targets.update({placed.key: str(placed.first) for placed in book.parts + book.bound})
    return book


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


def _draw_sheet(sheet: Leading, number: int, outline: Outline, stamps: Stamps) -> None:
    canvas = stamps.canvas
    if sheet.file is not None:
        lying = sheet_of(sheet.file.leaves[sheet.index])
        canvas.setPageSize((lying.width, lying.height))
        if not sheet.index:
            outline.add_file(sheet.file, sheet.part)
        stamps.stamp_foreign(sheet.file, sheet.index, sheet.part, number, lying)
    else:
        canvas.setPageSize(A4)
        if not sheet.index:
            outline.add_part(sheet.part)
        for index, placed in enumerate(sheet.page.placed):
            if placed.item.bookmark:
                y = PAGE_HEIGHT - TOP - placed.top + 6
                outline.add_heading(placed.item.bookmark, f"p{number}-{index}", y, sheet.part)
        flow.draw(sheet.page, canvas)
        stamps.stamp_own(sheet.part, number, begins=not sheet.index)
    canvas.showPage()


def _spots(sheets: list[Leading]) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    for number, sheet in enumerate(sheets, start=1):
        extents: dict[str, tuple[float, float]] = {}
        for placed in sheet.page.placed:
            top, bottom = TOP + placed.top, TOP + placed.top + placed.height
            if placed.item.section in extents:
                top = extents[placed.item.section][0]
            extents[placed.item.section] = (top, bottom)
        spots += [Spot(key, number, *extent) for key, extent in extents.items()]
    return tuple(spots)
