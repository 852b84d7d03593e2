"""The keyboard stays at the page when what had it is hidden, greyed out or taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.page import Page, PageSpec, Shell
from desktop_app.shell.menu_row import MenuRow
from desktop_app.shell.window import MainWindow
from tests.fixtures.qt import send_deletions


class DecisionPage(Page):
    """A line, and a part below with two decisions."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell)
        self.part = QWidget()
        self.yes, self.no = QPushButton("예"), QPushButton("아니요")
        self.line = QLineEdit()
        column, below = QVBoxLayout(self), QVBoxLayout(self.part)
        below.addWidget(self.yes)
        below.addWidget(self.no)
        column.addWidget(self.part)
        column.addWidget(self.line)

    def first_focus(self) -> QWidget:
        return self.line


@pytest.fixture
def page(open_window: Callable[..., MainWindow], qtbot: QtBot) -> DecisionPage:
    window = open_window((PageSpec("decide", "Decide", "sun", DecisionPage),))
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.open_page("decide")
    assert isinstance(made, DecisionPage)
    return made


def test_a_decision_that_is_done_leaves_the_keyboard_beside_it(page: DecisionPage) -> None:
    page.no.setFocus()
    page.no.setEnabled(False)
    assert page.yes.hasFocus(), "the same part, though the line is next"
    page.part.hide()
    assert page.line.hasFocus()


def test_tab_goes_on_as_ever(page: DecisionPage, qtbot: QtBot) -> None:
    page.yes.setFocus()
    qtbot.keyClick(page.yes, Qt.Key.Key_Tab)
    assert page.no.hasFocus()
    qtbot.keyClick(page.no, Qt.Key.Key_Tab)
    assert page.line.hasFocus()
    qtbot.keyClick(page.line, Qt.Key.Key_Tab)
    assert not page.isAncestorOf(page.window().focusWidget())


def test_what_is_closed_beside_the_page_gives_the_keyboard_back(page: DecisionPage) -> None:
    window = page.window()
    panel = QPushButton("닫기")
    page.shell.inspect(panel)
    panel.setFocus()
    page.shell.inspect(None)
    assert window.focusWidget() is page.line
    page.shell.toast("한 일", action="보기")
    button = next(one for one in window.findChildren(QPushButton) if one.text() == "보기")
    button.setFocus()
    window.findChild(QLabel, "toast_text").parentWidget().hide()
    assert window.focusWidget() is page.line


def test_what_was_looked_at_on_the_way_outlives_it(page: DecisionPage) -> None:
    """A widget that goes away takes along none of those that might have had the keyboard."""
    page.yes.setFocus()
    page.part.hide()
    page.part.deleteLater()
    send_deletions()
    assert page.line.hasFocus()
    page.context.commands.add(Command("decide.later", "나중에", page.reload, menu=Menu.TOOLS))
    (row,) = page.window().findChildren(MenuRow)
    entries = [action.text() for menu in row.findChildren(QMenu) for action in menu.actions()]
    assert "나중에" in entries
