"""What stands beside the list of 기업·기관, and a file that can not be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from tests.desktop_app.features.organizations.hands import (
    find,
    names,
    press,
    settle,
    text,
)


def test_the_inspector_follows_the_row_and_names_likely_doubles(
    qtbot: QtBot, page: OrganizationsPage, firms: dict[str, int]
) -> None:
    page.list_panel.list.select_id(firms["㈜한빛정밀"])
    settle(qtbot)
    panel = find(page.window(), QWidget, "organization_panel")
    assert text(panel, "panel_name") == "㈜한빛정밀"
    assert "명 (2026. 6.)" in {one.text() for one in panel.findChildren(QLabel)}
    other = firms["한빛정밀 주식회사"]
    press(qtbot, panel, f"double_{other}")
    assert page.record is not None
    assert page.record.record_id == other


def test_in_a_narrow_window_the_inspector_comes_when_it_is_asked_for(
    qtbot: QtBot, open_window: Callable[..., MainWindow], firms: dict[str, int]
) -> None:
    specs = tuple(spec for spec in PAGES if spec.key == "organizations")
    window = open_window(specs, size=(1366, 768))
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.select_id(firms["나루바이오"])
    settle(qtbot)
    assert window.findChild(QWidget, "organization_panel") is None
    table = page.list_panel.list.table
    qtbot.keyClick(table, Qt.Key.Key_Space)
    panel = find(window, QWidget, "organization_panel")
    assert panel.isVisible()
    press(qtbot, panel, "panel_close", QToolButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(qtbot)
    assert window.findChild(QWidget, "organization_panel") is None, "closed stays closed"


def test_a_damaged_file_is_a_sentence_with_a_button(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    file = Path(str(context.store.engine.url.database))
    context.store.close()
    good = file.read_bytes()
    file.write_bytes(b"no database " * 500)
    page.list_panel.reload()
    assert text(page, "state_sentence") == "파일이 손상되었습니다."
    context.store.close()
    file.write_bytes(good)
    press(qtbot, page, "list_again")
    assert len(names(page)) == 5
