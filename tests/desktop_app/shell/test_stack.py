"""The room of the pages: a scroll bar only where the page in front needs more."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QListWidget, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.shell.stack import PageStack


def _page(words: str, least: int) -> QWidget:
    """Words that break their lines above a list that scrolls of itself."""
    page, said, rows = QWidget(), QLabel(words), QListWidget()
    said.setWordWrap(True)
    rows.setMinimumHeight(least)
    column = QVBoxLayout(page)
    column.addWidget(said)
    column.addWidget(rows)
    return page


def test_a_page_scrolls_for_what_it_needs_not_for_what_any_would_like(qtbot: QtBot):
    room, stack = QScrollArea(), PageStack(())
    qtbot.addWidget(room)
    stack.addWidget(_page("이행점검 " * 200, 40))
    stack.addWidget(_page("이행점검", 40))
    stack.addWidget(_page("이행점검", 400))
    room.setWidgetResizable(True)
    room.setWidget(stack)
    room.resize(320, 160)
    room.show()
    stack.setCurrentIndex(2)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    stack.setCurrentIndex(1)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
