"""Flowables laid one below the other on pages: no stranded headings, no split rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from reports.pdf.flowables import FigureBox
from reports.pdf.grid import Grid
from reports.pdf.styles import BODY_HEIGHT, BODY_WIDTH, PAGE_HEIGHT, SIDE, TOP

LEAST = 96.0
"""Points of text or note lines that keep a heading company at the foot of a page."""


class Flow(Protocol):
    """What reportlab's flowables can do."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The space it takes."""

    def split(self, width: float, height: float) -> Sequence[Flow]:
        """Its parts, the first no higher than ``height``."""

    def drawOn(self, canvas: Canvas, x: float, y: float) -> None:  # noqa: N802 reportlab's name
        """Draw it with its lower left corner at (x, y)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A flowable with what the page has to know of it."""

    flow: Flow
    before: float = 0.0
    keep_with_next: bool = False
    bookmark: str = ""
    """Entry in the document's outline."""
    section: str = ""
    breaks: bool = False
    """Begins a page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item at its place: ``top`` in points below the upper edge of the body."""

    item: Item
    top: float
    height: float


@dataclass(slots=True)
class Page:
    """The items of one page and how far down they reach."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0

    def room_for(self, item: Item) -> float:
        """Height left below the space the item asks for (which a page's first gets none of)."""
        return BODY_HEIGHT - self.used - (item.before if self.placed else 0.0)

    def put(self, item: Item, height: float) -> None:
        """Place ``item`` below what is there."""
        top = self.used + (item.before if self.placed else 0.0)
        self.placed.append(Placed(item, top, height))
        self.used = top + height


def height_of(items: Sequence[Item]) -> float:
    """The height of all items on one endless page."""
    total = sum(item.before + item.flow.wrap(BODY_WIDTH, BODY_HEIGHT)[1] for item in items)
    return total - (items[0].before if items else 0.0)


def paginate(items: Sequence[Item]) -> list[Page]:
    """The items on as many pages as they need."""
    pages = [Page()]
    for index, item in enumerate(items):
        if item.breaks and pages[-1].placed:
            pages.append(Page())
        rest: Item | None = item
        if item.keep_with_next and pages[-1].placed:
            needed = _needed(items[index:])
            if needed > pages[-1].room_for(item):
                pages.append(Page())
        while rest is not None:
            rest = _place(rest, pages)
    return pages


def _needed(items: Sequence[Item]) -> float:
    """The height of a heading with the least of what it heads."""
    total = 0.0
    for index, item in enumerate(items):
        height = item.flow.wrap(BODY_WIDTH, BODY_HEIGHT)[1]
        before = item.before if index else 0.0
        if not item.keep_with_next:
            return total + before + _least(item.flow, height)
        total += before + height
    return total


def _least(flow: Flow, height: float) -> float:
    """What must stand below its heading: of a drawing all of it, for it is never split."""
    if isinstance(flow, Grid):
        return flow.least()
    return height if isinstance(flow, FigureBox) else min(height, LEAST)


def _place(item: Item, pages: list[Page]) -> Item | None:
    """Put an item, or the part of it that fits, on the last page; gives back what is left."""
    page = pages[-1]
    room = page.room_for(item)
    height = item.flow.wrap(BODY_WIDTH, room)[1]
    if height <= room + 0.01:
        page.put(item, height)
        return None
    flow = item.flow
    parts = flow.split(BODY_WIDTH, room)
    if len(parts) > 1:
        first = replace(item, flow=parts[0])
        page.put(first, first.flow.wrap(BODY_WIDTH, room)[1])
        pages.append(Page())
        # A split gives two parts; a flowable that gives more would lose the later ones.
        return replace(item, flow=parts[1], before=0.0, bookmark="", breaks=False)
    if page.placed:
        pages.append(Page())
        return item
    if isinstance(flow, Grid):
        cut = flow.cut_tall_rows(BODY_HEIGHT)
        if cut is not flow:
            return replace(item, flow=cut)
    page.put(item, height)
    return None


def draw(page: Page, canvas: Canvas) -> None:
    """Draw the items of a page."""
    for placed in page.placed:
        y = PAGE_HEIGHT - TOP - placed.top - placed.height
        placed.item.flow.drawOn(canvas, SIDE, y)
