"""Scroll bars of an area that paints itself: as far as there is more than the window shows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea

_STEP = 24


def fit_bars(area: QAbstractScrollArea, room: QSize, window: QSize) -> None:
    """Let the bars of ``area`` reach over ``room``, of which ``window`` is seen without them."""
    thick = area.verticalScrollBar().sizeHint().width()
    wide = area.maximumViewportSize().width() - (thick if room.height() > window.height() else 0)
    high = window.height() - (thick if room.width() > wide else 0)
    for bar, length, seen in (
        (area.horizontalScrollBar(), room.width(), wide),
        (area.verticalScrollBar(), room.height(), high),
    ):
        bar.setRange(0, max(0, length - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(_STEP)
