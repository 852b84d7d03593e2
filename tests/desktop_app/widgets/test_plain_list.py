"""A list whose rows are all there shares its room: its last column is not cut while others idle."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.lists.column_widths import Wish, shared
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.plain_list import plain_list


@dataclass(frozen=True)
class Line:
    id: int
    firm: str
    why: str


def firm_cell(row: Line) -> Cell:
    return Cell(row.firm)


def why_cell(row: Line) -> Cell:
    return Cell(row.why)


COLUMNS = (
    Column("firm", "기업명", firm_cell, width=300, filter=Filter.NONE),
    Column("title", "내용", firm_cell, width=200, strong=True, filter=Filter.NONE),
    Column("why", "집계 사유", why_cell, width=230, filter=Filter.NONE),
)
LINES = (Line(1, "㈜에이알", "집계에 포함"), Line(2, "㈜다솜의공", "기준일 뒤에 체결"))


def shown(qtbot: QtBot, context: AppContext, width: int) -> ListView:
    made = plain_list(context, COLUMNS, "lines", "줄")
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show()
    made.model.set_ids([1, 2])
    made.model.put_rows(LINES)
    return made


def widths(view: ListView) -> list[int]:
    return [view.table.columnWidth(at) for at in range(3)]


def test_columns_give_what_their_cells_do_not_need(qtbot: QtBot, context: AppContext) -> None:
    view = shown(qtbot, context, 900)
    assert widths(view)[0] == 300
    view.resize(480, 300)
    assert view.table.horizontalScrollBar().maximum() == 0
    delegate = view.table.delegate
    assert widths(view)[2] >= max(delegate.needed(why_cell(line)) for line in LINES)
    view.resize(900, 300)
    assert widths(view)[0] == 300, "there is room again"


def test_a_column_that_was_drawn_at_keeps_its_width(qtbot: QtBot, context: AppContext) -> None:
    view = shown(qtbot, context, 480)
    view.table.head.resizeSection(2, 400)
    view.resize(470, 300)
    assert widths(view)[2] == 400


def test_room_is_shared_to_the_pixel_and_nothing_is_cut_where_one_scrolls_anyway() -> None:
    wishes = (Wish(300, 120, 112), Wish(200, 180, 112), Wish(60, 60, 60))
    assert shared(wishes, 600) == [300, 200, 60]
    assert sum(shared(wishes, 400)) == 400
    assert sum(shared(wishes, 300)) == 300
    assert shared(wishes, 100) == [120, 180, 60]


def drawn(qtbot: QtBot, context: AppContext, cell: Cell, *, right: bool) -> QImage:
    def only(_row: Line) -> Cell:
        return cell

    column = Column("sum", "투자예정액", only, width=100, right=right, filter=Filter.NONE)
    view = plain_list(context, (column,), "lines", "줄")
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.model.set_ids([1])
    view.model.put_rows(LINES[:1])
    return view.table.viewport().grab().toImage()


@pytest.mark.parametrize(("chip", "right"), [("", False), ("", True), ("ok", False)])
def test_the_mark_behind_a_number_is_seen_wherever_it_stands(
    qtbot: QtBot, context: AppContext, chip: str, right: bool
) -> None:
    """A sum that leaves out what is not stated says so by its star."""
    bare = drawn(qtbot, context, Cell("1,234", chip=chip), right=right)
    marked = drawn(qtbot, context, Cell("1,234", chip=chip, after="*"), right=right)
    assert bare != marked
