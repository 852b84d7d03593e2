"""Counts that are frozen, explained and compared with another day, as an officer uses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.counting import Definition
from db.queries.snapshots import load_snapshot, snapshots
from db.services.counting import count_now, freeze
from db.store import Store
from desktop_app.features.figures.freeze_dialog import FreezeDialog
from desktop_app.features.figures.page import FiguresPage
from desktop_app.features.figures.snapshots_page import SnapshotsPage
from desktop_app.shell.window import MainWindow
from tests.fixtures.figures_page import dialog_of, press, set_day


def test_a_count_is_frozen_and_stays(
    page: FiguresPage, window: MainWindow, sqlite_store: Store, qtbot: QtBot
) -> None:
    press(page, "figures_freeze", qtbot)
    dialog = dialog_of(page, FreezeDialog)
    assert isinstance(dialog, FreezeDialog)
    name, now = (
        dialog.findChild(QLineEdit, "freeze_name"),
        dialog.findChild(QPushButton, "freeze_now"),
    )
    assert name is not None
    assert now is not None
    name.setText("")
    assert not now.isEnabled()
    name.setText("2026 first half")
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    with sqlite_store.read() as session:
        (row,) = snapshots(session)
        assert load_snapshot(session, row.id).count.cut_off == row.cut_off
    assert (row.name, row.rows, row.missing) == ("2026 first half", 2, 1)
    page.shell.open_page("snapshots")
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    assert frozen.list.model.rowCount() == 1
    table = frozen.list.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert frozen.list.model.rowCount() == 1
    with sqlite_store.read() as session:
        assert len(snapshots(session)) == 1
    for box in window.findChildren(QLabel):
        if "고치거나 지울 수 없습니다" in box.text():
            break
    else:
        pytest.fail("nobody said that it can't be deleted")
    _close_messages(window)


def _close_messages(window: MainWindow) -> None:
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.close()


def test_two_counts_are_explained_and_their_rows_opened(
    window: MainWindow, agreements: dict[str, int], sqlite_store: Store, qtbot: QtBot
) -> None:
    kept = freeze(sqlite_store, "2024 말", count_now(sqlite_store, Definition(), "2024-12-31"))
    window.open_page("snapshots", snapshot=kept.id)
    page = window.open_page("snapshots")
    assert isinstance(page, SnapshotsPage)
    total = page.findChild(QLabel, "compare_sum")
    assert total is not None
    assert total.text() == "1 + 1 = 2"
    model = page.compared.list.model
    ModelTester(model)
    rows = [[model.index(row, at).data() for at in (0, 1, 3, 6)] for row in range(model.rowCount())]
    assert rows == [
        ["+1", "㈜예시2", "이후 체결(2026. 2. 1.)", "-"],
        ["0", "㈜예시1", "다음 단계 협약으로 넘어감(2025. 3. 2.)", "+30"],
    ]
    page.compared.list.table.selectRow(0)
    qtbot.keyClick(page.compared.list.table, Qt.Key.Key_Return)
    opened = window.open_page("agreements")
    assert opened is not None
    assert opened.target_now() == {"record_id": agreements["bare"]}


def test_a_number_is_compared_with_any_other_day(
    window: MainWindow, page: FiguresPage, qtbot: QtBot
) -> None:
    set_day(page, "2025-12-31", qtbot)
    press(page, "figures_compare", qtbot)
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    total = frozen.findChild(QLabel, "compare_sum")
    assert total is not None
    qtbot.waitUntil(lambda: total.text() == "1 = 1")  # the letter of 2024 became an MOU
    after = frozen.compared.after
    after.day.line.selectAll()
    qtbot.keyClicks(after.day.line, "2026-02-01")
    qtbot.waitUntil(lambda: total.text() == "1 + 1 = 2")
    after.day.line.selectAll()
    qtbot.keyClicks(after.day.line, "2050-01-01")
    assert after.day.line.property("problem") == "true"
    assert total.text() == "1 + 1 = 2"
    after.combo.setCurrentIndex(0)
    after.combo.activated.emit(0)
    qtbot.waitUntil(lambda: total.text() == "1 + 1 = 2")
    assert not after.day.isVisible()


def test_nothing_frozen_shows_the_way(window: MainWindow, page: FiguresPage) -> None:
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    texts = [one.text() for one in frozen.findChildren(QLabel) if one.isVisible()]
    assert "아직 확정한 집계가 없습니다." in texts
    frozen.show_figures()
    assert window.open_page("figures") is page
