"""Filled squares in the colours of stages and reasons, as icons of menus and buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_SIDE = 16
_SQUARE = 10


def square_icon(color: str) -> QIcon:
    """A 10-pixel square in the middle of an icon; the disabled one is faded."""
    made = QIcon()
    made.addPixmap(_draw(color, 1.0))
    made.addPixmap(_draw(color, 0.4), QIcon.Mode.Disabled)
    return made


def _draw(color: str, opacity: float) -> QPixmap:
    picture = QPixmap(_SIDE * 2, _SIDE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    edge = (_SIDE - _SQUARE) / 2
    painter.drawRoundedRect(QRectF(edge, edge, _SQUARE, _SQUARE), 2, 2)
    painter.end()
    return picture
