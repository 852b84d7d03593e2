"""The sections of a paper on its sheets: where each lies, which one a pointer is on, and the ring."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.paper.sheet_layout import Sheet
from desktop_app.tokens import LIGHT
from reports.results import Spot

_RING = 3
_RING_SIDE = 52.0
"""Points from the edge of the sheet at which the ring of a section stands."""


def spot_rect(sheet: Sheet, spot: Spot) -> QRect:
    """Where a section lies on its sheet."""
    scale = sheet.scale
    side = round(_RING_SIDE * scale) - _RING
    top = sheet.rect.top() + round(spot.top * scale) - _RING
    height = round((spot.bottom - spot.top) * scale) + 2 * _RING
    return QRect(sheet.rect.left() + side, top, sheet.rect.width() - 2 * side, height)


def section_at(sheets: Iterable[Sheet], spots: Sequence[Spot], place: QPoint) -> tuple[str, float]:
    """The section at a place, and at which share of its height; "" for none."""
    for sheet in sheets:
        for spot in spots:
            rect = spot_rect(sheet, spot)
            if spot.page == sheet.page and rect.contains(place):
                return spot.section, (place.y() - rect.top()) / max(1, rect.height())
    return "", 0.0


def paint_ring(painter: QPainter, sheet: Sheet, spot: Spot) -> None:
    """A ring round a section."""
    painter.setPen(QPen(QColor(LIGHT.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(spot_rect(sheet, spot), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
