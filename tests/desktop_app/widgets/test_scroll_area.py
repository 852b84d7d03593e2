"""What is added to a pane while it shows gets its room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.parts import wrapped
from desktop_app.widgets.scroll_area import ScrollArea


def test_lines_that_come_while_it_shows_are_not_squeezed(qtbot: QtBot) -> None:
    area = ScrollArea()
    area.setWidgetResizable(True)
    body = QWidget()
    column = QVBoxLayout(body)
    area.setWidget(body)
    qtbot.addWidget(area)
    area.resize(200, 220)
    area.show()
    qtbot.waitExposed(area)
    lines = [wrapped("협약 금액은 묶음마다 한 번만 셉니다. " * 3) for _ in range(8)]
    for line in lines:
        column.addWidget(line)
    qtbot.waitUntil(lambda: all(one.isVisible() for one in lines))
    qtbot.waitUntil(lambda: body.height() > area.viewport().height())
    assert all(one.height() >= one.heightForWidth(one.width()) for one in lines)
