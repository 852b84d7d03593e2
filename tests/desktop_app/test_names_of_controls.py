"""A screen reader finds a name on every control of every page, form and dialog, in both languages;
and whoever sees finds no word cut by halves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.language import Language
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.record_dialog import RecordDialog
from tests.fixtures.cuts import cut_texts
from tests.fixtures.names import nameless


@pytest.fixture(params=["ko", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = Language(qapp)
    spoken.use(request.param)
    yield request.param
    spoken.use("ko")


def test_every_page(language: str, open_window: Callable[..., MainWindow], example: Store) -> None:
    window = open_window()
    wrong, cut = {}, {}
    for spec in PAGES:
        page = window.open_page(spec.key)
        assert page is not None, spec.key
        if missing := nameless(page):
            wrong[spec.key] = missing
        QApplication.processEvents()
        if found := cut_texts(page):
            cut[spec.key] = found
    assert not cut, "\n".join(f"{key}: {one}" for key, found in cut.items() for one in found)
    assert not wrong, "\n".join(f"{key}: {one}" for key, found in wrong.items() for one in found)
    assert not nameless(window)


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
