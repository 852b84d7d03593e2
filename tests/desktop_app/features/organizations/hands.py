"""What tests of 기업·기관 do with the page and read from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.features.organizations import OrganizationsPage


def settle(qtbot: QtBot) -> None:
    """Let the row timer and the inspector's timer run."""
    qtbot.wait(200)


def names(page: OrganizationsPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def find(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, parent: QWidget, name: str, kind: type[QWidget] = QPushButton) -> None:
    qtbot.mouseClick(find(parent, kind, name), Qt.MouseButton.LeftButton)


def text(parent: QWidget, name: str) -> str:
    found = find(parent, QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def line(page: OrganizationsPage, key: str) -> QLineEdit:
    assert page.record is not None
    found = find(page.record.form, QLineEdit, key)
    assert isinstance(found, QLineEdit)
    return found


def open_first(qtbot: QtBot, page: OrganizationsPage, name: str) -> None:
    model = page.list_panel.model
    place = names(page).index(name)
    page.list_panel.list.select_id(model.id_at(place))
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_Return)


def replace_text(qtbot: QtBot, widget: QLineEdit, typed: str) -> None:
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, typed)
