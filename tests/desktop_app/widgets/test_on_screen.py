"""A popup that opens at the edge of the screen stands on it as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.widgets.on_screen import on_screen


def test_what_opens_at_the_edge_of_the_screen_stands_on_it_as_a_whole(qtbot: QtBot) -> None:
    room, size = QGuiApplication.primaryScreen().availableGeometry(), QSize(320, 440)
    place = on_screen(QPoint(room.right() - 20, room.bottom() - 20), size)
    assert room.contains(place)
    assert room.contains(place + QPoint(size.width(), size.height()))
    assert on_screen(QPoint(100, 100), size) == QPoint(100, 100)
