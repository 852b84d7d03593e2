"""What is added to a pane while it shows gets its room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.parts import wrapped
from desktop_app.widgets.scroll_area import ScrollArea


def line() -> QWidget:
    """A title and its reason, below each other."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(wrapped("협약 금액"))
    column.addWidget(wrapped("협약 금액은 묶음마다 한 번만 셉니다. " * 3))
    return made


def test_lines_that_come_while_it_shows_are_not_squeezed(qtbot: QtBot) -> None:
    area = ScrollArea()
    area.setWidgetResizable(True)
    body = QWidget()
    column = QVBoxLayout(body)
    area.setWidget(body)
    qtbot.addWidget(area)
    area.resize(240, 600)
    column.addWidget(line())
    area.show()
    qtbot.waitExposed(area)
    # As much room as the lines could be squeezed into, and less than they need.
    least, needed = column.minimumSize().height(), column.totalHeightForWidth(body.width())
    assert least < needed
    area.resize(240, 4 * (least + needed))
    qtbot.waitUntil(lambda: body.height() == area.viewport().height())
    lines = [line() for _ in range(7)]
    for one in lines:
        column.addWidget(one)
    qtbot.waitUntil(lambda: all(one.isVisible() for one in lines))
    qtbot.waitUntil(lambda: body.height() >= column.totalHeightForWidth(body.width()))
    assert all(one.height() >= one.heightForWidth(one.width()) for one in lines)
