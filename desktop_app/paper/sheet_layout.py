"""Where sheets lie on the desk of the preview, and at which zoom: arithmetic, no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSize

from desktop_app.paper.pictures import SheetSize

PIXELS_PER_POINT = 96 / 72
"""A sheet at 100 % has the size it has on paper, on a screen of 96 dots an inch."""
GAP = 16
MARGIN = 12
STEPS = (0.25, 0.33, 0.5, 0.66, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class Fit(Enum):
    """How the zoom follows the window."""

    PAGE = auto()
    WIDTH = auto()
    FREE = auto()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page on the desk; ``rect`` in the desk's own pixels."""

    page: int
    rect: QRect
    size: SheetSize

    @property
    def scale(self) -> float:
        """Logical pixels per point."""
        return self.rect.width() / self.size.width


@dataclass(frozen=True, slots=True)
class Desk:
    """The sheets that are out now, the room they take and their zoom."""

    sheets: tuple[Sheet, ...]
    room: QSize
    zoom: float


def spread_of(page: int, count: int, spread: int) -> tuple[int, ...]:
    """The pages that lie beside each other when ``page`` is in front."""
    if count == 0:
        return ()
    first = page - (page - 1) % spread
    return tuple(range(first, min(first + spread, count + 1)))


def lay_out(pages: Sequence[tuple[int, SheetSize]], window: QSize, fit: Fit, zoom: float) -> Desk:
    """Put the pages side by side into the middle of ``window``; ``zoom`` counts for Fit.FREE."""
    if not pages:
        return Desk((), window, zoom)
    wide = sum(size.width for _, size in pages) * PIXELS_PER_POINT
    high = max(size.height for _, size in pages) * PIXELS_PER_POINT
    across = max(80, window.width() - 2 * MARGIN - GAP * (len(pages) - 1))
    if fit is Fit.WIDTH:
        zoom = across / wide
    elif fit is Fit.PAGE:
        zoom = min(across / wide, max(80, window.height() - 2 * MARGIN) / high)
    zoom = max(STEPS[0] / 2, min(zoom, STEPS[-1]))
    widths = [round(size.width * PIXELS_PER_POINT * zoom) for _, size in pages]
    heights = [round(size.height * PIXELS_PER_POINT * zoom) for _, size in pages]
    total = sum(widths) + GAP * (len(pages) - 1)
    room = QSize(
        max(window.width(), total + 2 * MARGIN), max(window.height(), max(heights) + 2 * MARGIN)
    )
    left = (room.width() - total) // 2
    sheets = []
    for (page, size), width, height in zip(pages, widths, heights, strict=True):
        top = MARGIN if room.height() > window.height() else (room.height() - height) // 2
        sheets.append(Sheet(page, QRect(left, top, width, height), size))
        left += width + GAP
    return Desk(tuple(sheets), room, zoom)


def next_step(zoom: float, direction: int) -> float:
    """The zoom after one step in or out."""
    if direction > 0:
        return next((step for step in STEPS if step > zoom + 0.01), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < zoom - 0.01), STEPS[0])
