"""The table's outline is dragged, or set from the menu of a row, and remembered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.edge_layer import EdgeLayer
from desktop_app.features.intake.understanding.grid_model import AROUND, ENTRY, HEADER, GridModel
from desktop_app.features.intake.understanding.table_edges import FIRST, HEADER_BOTTOM, LAST, RIGHT
from tests.fixtures.intake_page import press

ROWS = [
    ("관내 유망기업",),
    ("기업명", "대표자", "소재지", "메모"),
    ("㈜보기", "홍보기", "고양시", "작성 보기"),
    ("㈜가람", "정하람", "고양시", "방문"),
    ("나래㈜", "한도윤", "서울시", "통화"),
    ("다온㈜", "박서연", "고양시", "통화"),
    ("검토 완료", "이팀장", "확인함", ""),
]


@pytest.fixture
def read(page: IntakePage, make_list: Callable[..., object]) -> IntakePage:
    page.begin_files((make_list(ROWS),))
    page._on_understand_requested()
    return page


def layer(page: IntakePage) -> EdgeLayer:
    return page.understand.grid.edges


def drag(page: IntakePage, qtbot: QtBot, edge: str, start: int, to: int, *, esc: bool = False):
    """Drag an edge from one row or column to another, with the mouse."""
    view, over = page.understand.grid, layer(page)
    nudge = -1 if edge == HEADER_BOTTOM else 1
    from_, onto = over.line_of(edge, start), over.line_of(edge, to)
    side = edge == RIGHT
    across = view.columnViewportPosition(1) + 20
    down = view.rowViewportPosition(4) + 8
    begin = QPoint(from_ - 1, down) if side else QPoint(across, from_ + nudge)
    end = QPoint(onto, down) if side else QPoint(across, onto)
    port = view.viewport()
    qtbot.mouseMove(port, begin)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    assert over.dragged == edge
    qtbot.mouseMove(port, end)
    if esc:
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def kinds(page: IntakePage) -> list[int]:
    model = page.understand.grid.model()
    assert isinstance(model, GridModel)
    return [model.kind_of(row) for row in range(1, 8)]


def test_the_first_and_the_last_row_are_dragged(read: IntakePage, qtbot: QtBot):
    drag(read, qtbot, FIRST, 3, 4)
    drag(read, qtbot, LAST, 7, 6)
    assert kinds(read) == [AROUND, HEADER, AROUND, ENTRY, ENTRY, ENTRY, AROUND]


def test_a_row_is_dragged_from_the_numbers_beside_it(read: IntakePage, qtbot: QtBot):
    port, over = read.understand.grid.numbers.viewport(), layer(read)
    begin, end = (QPoint(10, over.line_of(LAST, row)) for row in (7, 6))
    qtbot.mouseMove(port, begin)
    assert port.cursor().shape() == Qt.CursorShape.SplitVCursor
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert kinds(read)[5:] == [ENTRY, AROUND]


def test_escape_lets_an_edge_go(read: IntakePage, qtbot: QtBot):
    drag(read, qtbot, LAST, 7, 5, esc=True)
    assert kinds(read)[6] == ENTRY


def test_the_header_and_the_last_column_are_dragged(read: IntakePage, qtbot: QtBot):
    drag(read, qtbot, HEADER_BOTTOM, 2, 3)
    assert kinds(read)[:4] == [AROUND, HEADER, HEADER, ENTRY]
    link = read.understand._pane.link("edges")
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    press(read, "change_edges")
    assert kinds(read)[:4] == [AROUND, HEADER, ENTRY, ENTRY]
    drag(read, qtbot, RIGHT, 3, 2)
    assert read.run.understood is not None
    columns = read.run.understood.prepared.tables[0].table.columns
    assert [column.index for column in columns] == [0, 1, 2]


def test_edges_are_set_by_keyboard_and_remembered(
    read: IntakePage, make_list: Callable[..., object], qtbot: QtBot
):
    view = read.understand.grid
    for row, words in ((3, "4행부터 목록"), (5, "6행까지 목록")):
        view.go_to(row, 1)
        read.understand._on_row_menu_requested(row, QPoint(0, 0))
        menu = read.understand.findChildren(QMenu, "list_menu")[-1]
        next(one for one in menu.actions() if one.text() == words).trigger()
        menu.close()
    press(read, "understand_next")
    press(read, "plan_apply")
    press(read, "result_again")
    more = [*ROWS[:6], ("라온㈜", "최라온", "고양시", "통화"), ROWS[6]]
    read.begin_files((make_list([("시 기업지원과",), *more], "다음 달.xlsx"),))
    read._on_understand_requested()
    assert read.run.understood is not None
    table = read.run.understood.prepared.tables[0].table
    assert (table.header_rows, table.rows) == ((3,), (5, 6, 7, 8))
