"""Where a popup opens so that the whole of it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication

_EDGE = 8
"""Pixels left free at the edges of the screen."""


def on_screen(place: QPoint, size: QSize) -> QPoint:
    """``place`` on the screen, moved so far that something of ``size`` finds room there."""
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    x = max(room.left() + _EDGE, min(place.x(), room.right() - size.width() - _EDGE))
    y = max(room.top() + _EDGE, min(place.y(), room.bottom() - size.height() - _EDGE))
    return QPoint(x, y)
