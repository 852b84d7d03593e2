"""A screen reader finds a name on every control of every page and form, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QTabBar,
    QWidget,
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


@pytest.fixture(params=["ko", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = Language(qapp)
    spoken.use(request.param)
    yield request.param
    spoken.use("ko")


def controls(root: QWidget) -> Iterator[QWidget]:
    """What the keyboard can reach, but for the parts a control is made of."""
    for widget in root.findChildren(QWidget):
        by_keyboard = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        hidden = not widget.isVisibleTo(root)
        if hidden or not by_keyboard or widget.focusProxy() is not None or in_popup(widget):
            continue
        if isinstance(widget, QScrollArea) or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget.parentWidget(), QAbstractScrollArea | QTabBar):
            continue  # viewport and the buttons of a tab bar
        yield widget


def in_popup(widget: QWidget) -> bool:
    """Whether it is the list that a box lets down, which speaks for it."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QComboBox):
        above = above.parentWidget()
    return above is not None


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not (name.strip() or widget.accessibleName().strip()):
            chain = [widget.objectName() or type(widget).__name__]
            above = widget.parentWidget()
            while above is not None and above is not root and len(chain) < 4:
                chain.append(above.objectName() or type(above).__name__)
                above = above.parentWidget()
            found.append(" < ".join(chain))
    return sorted(set(found))


def test_every_page(language: str, open_window: Callable[..., MainWindow], example: Store) -> None:
    window = open_window()
    wrong = {}
    for spec in PAGES:
        page = window.open_page(spec.key)
        assert page is not None, spec.key
        if missing := nameless(page):
            wrong[spec.key] = missing
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
