"""Choosing cells as a rectangle and copying them, beside choosing whole rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.features.organizations import OrganizationsPage

Cell = Callable[[str, str], QModelIndex]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_shift_and_arrows_choose_cells_that_are_copied_as_a_range(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "industry_name"))
    qtbot.keyClick(table, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    chosen = table.cell_range
    assert chosen is not None
    assert (chosen.first, chosen.last, chosen.count) == (0, 1, 4)
    assert len(page.list_panel.list.selected_ids) == 2
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "영상진단기기\t87\n항체\t미기재"
    assert ">영상진단기기</td>" in data.html()


def test_an_arrow_or_shift_space_chooses_rows_again(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "name"))
    qtbot.keyClick(table, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Space, SHIFT)
    assert table.cell_range is None
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().count("\t") > 2
    qtbot.keyClick(table, Qt.Key.Key_Right, SHIFT)
    assert table.cell_range is not None
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.cell_range is None


def test_dragging_chooses_cells_and_a_click_a_row(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell
) -> None:
    table = page.list_panel.list.table
    start = table.visualRect(cell("나루바이오", "org_type")).center()
    end = table.visualRect(cell("라온병원", "industry_name")).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(table.viewport(), left, pos=start)
    qtbot.mouseMove(table.viewport(), end)
    qtbot.mouseRelease(table.viewport(), left, pos=end)
    qtbot.mouseClick(table.viewport(), left, pos=start)
    assert table.cell_range is None
    assert len(page.list_panel.list.selected_ids) == 1
    qtbot.mouseClick(table.viewport(), left, SHIFT, pos=end)
    chosen = table.cell_range
    assert chosen is not None
    assert (chosen.last - chosen.first + 1, len(chosen.sections)) == (3, 2)
