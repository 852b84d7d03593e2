"""Where a popup opens so that the whole of it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication

_EDGE = 8
"""Pixels left free at the edges of the screen."""


def on_screen(place: QPoint, size: QSize, above: QPoint | None = None) -> QPoint:
    """``place`` on the screen, moved so far that something of ``size`` finds room there; where it
    does not below, it stands on ``above``."""
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    x = max(room.left() + _EDGE, min(place.x(), room.right() - size.width() - _EDGE))
    lowest, y = room.bottom() - size.height() - _EDGE, place.y()
    if above is not None and y > lowest:
        y = above.y() - size.height()
    y = max(room.top() + _EDGE, min(y, lowest))
    return QPoint(x, y)
