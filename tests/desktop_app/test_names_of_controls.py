"""A screen reader finds a name on every control of every page, form and dialog, here in Korean;
whoever sees finds no word cut by halves, and F1 says what each page is for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from db.domain.catalogue import RECORD_TYPES
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.store import today
from desktop_app.context import AppContext
from desktop_app.settings import Settings
from desktop_app.shell.first_start.screen import FirstStartScreen
from desktop_app.shell.page_help import PageHelpDialog, help_text
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.record_dialog import RecordDialog
from resources.texts import Texts
from tests.fixtures.every_page import check_every_page
from tests.fixtures.names import nameless


@pytest.fixture(scope="module")
def shared_file(example_on: Callable[[dt.date], Path]) -> Path:
    return example_on(dt.date.fromisoformat(today()))


def test_every_page_in_korean(shared_window: MainWindow) -> None:
    check_every_page(shared_window)


def test_every_page_of_a_program_in_which_nobody_has_written(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    check_every_page(window)
    first = FirstStartScreen(window.theme, Settings(), Path("desk"))
    assert not nameless(first)
    first.setParent(None)
    first.close()


def test_f1_explains_every_page(shared_window: MainWindow) -> None:
    for spec in PAGES:
        shared_window.open_page(spec.key)
        sources = help_text(spec.key, is_list=bool(spec.list_title), under=spec.under)
        assert sources, spec.key
        shared_window.around.commands.run("help.page")
        dialog = shared_window.findChild(PageHelpDialog)
        assert isinstance(dialog, PageHelpDialog)
        said = " ".join(entry.text() for entry in dialog.findChildren(QLabel))
        assert Texts("ko")(sources[0]) in said
        dialog.setParent(None)
        dialog.close()


@pytest.mark.parametrize("kind", [entry.kind for entry in RECORD_TYPES], ids=str)
def test_every_form(qtbot: QtBot, context: AppContext, kind: RecordKind) -> None:
    dialog = RecordDialog(context, new_draft(kind))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert not nameless(dialog)
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()}
    for cell in dialog.form.cells.values():
        assert cell.editor.input in buddies, cell.key


def test_tab_goes_through_a_form_in_its_order(qtbot: QtBot, context: AppContext) -> None:
    dialog = RecordDialog(context, new_draft(RecordKind.ORGANIZATION))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.form.focus_first()
    cells = list(dialog.form.cells.values())
    reached = []
    for _ in range(len(cells) * 2):
        focused = QApplication.focusWidget()
        owner = next((cell.key for cell in cells if focused and cell.isAncestorOf(focused)), "")
        if owner and owner not in reached:
            reached.append(owner)
        qtbot.keyClick(focused or dialog, Qt.Key.Key_Tab)
    assert reached == [cell.key for cell in cells]
