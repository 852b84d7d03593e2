"""The list: filter boxes, sorting, columns, copying, selection by id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from db.domain.fields import Choice
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.lists.list_layout import ListLayout
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_table_model import RowTableModel


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    kind: str


def name_cell(row: Line) -> Cell:
    return Cell(row.name)


def kind_cell(row: Line) -> Cell:
    return Cell(row.kind, chip="warn")


def id_cell(row: Line) -> Cell:
    return Cell(str(row.id))


COLUMNS = (
    Column("name", "이름", name_cell, strong=True, width=200),
    Column(
        "kind",
        "구분",
        kind_cell,
        filter=Filter.CHOICE,
        choices=(Choice("a", "가", "A"), Choice("b", "나", "B")),
    ),
    Column("id", "번호", id_cell, filter=Filter.NUMBER, right=True),
    Column("extra", "덤", id_cell, shown=False),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ListView:
    model = RowTableModel(COLUMNS)
    view = ListView(model, theme, "ko")
    qtbot.addWidget(view)
    view.resize(800, 400)
    model.set_ids([1, 2, 3, 4])
    model.put_rows([Line(at, f"기업 {at}", "가") for at in range(1, 5)])
    view.show()
    view.activateWindow()
    qtbot.waitExposed(view)
    return view


def click_head(qtbot: QtBot, view: ListView, section: int) -> None:
    head = view.table.head
    place = QPoint(head.sectionViewportPosition(section) + 20, Size.TABLE_HEAD // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_boxes_stand_under_their_heads(view: ListView) -> None:
    head = view.table.head
    assert head.height() == Size.TABLE_HEAD + Size.COLUMN_FILTER_ROW
    for section, column in enumerate(COLUMNS[:3]):
        box = head.box(column.key)
        assert box is not None
        assert box.isVisible()
        assert box.x() == head.sectionViewportPosition(section) + 5
    extra = head.box("extra")
    assert extra is not None
    assert not extra.isVisible()


def test_typing_over_the_rows_filters(
    qtbot: QtBot,
    view: ListView,
    type_korean: Callable[[QWidget, str], None],
    compose_korean: Callable[[QWidget, str], None],
) -> None:
    view.select_id(2)
    view.table.setFocus()
    with qtbot.waitSignal(view.filters_edited) as caught:
        qtbot.keyClicks(view.table, "a")
    box = view.findChild(QLineEdit, "filter_name")
    assert box is not None
    assert box.hasFocus()
    assert caught.args[0] == {"name": "a"}
    box.clear()
    with qtbot.waitSignal(view.filters_edited) as caught:
        compose_korean(box, "하")
    assert caught.args[0] == {"name": "하"}, "a half-typed syllable filters too"
    type_korean(box, "한")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert view.table.hasFocus()
    assert view.filters() == {"name": "한"}
    assert box.property("active") == "true"


def test_choices_are_ticked_in_a_menu(qtbot: QtBot, view: ListView) -> None:
    box = view.findChild(QLineEdit, "filter_kind")
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.filters_edited) as caught:
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert caught.args[0] == {"kind": "가"}
    assert menu.isVisible(), "several can be ticked in one go"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert box.text() == "가, 나"
    view.table.head.show_problems({"kind": "알 수 없는 말입니다."})
    assert box.property("problem") == "true"
    assert box.toolTip() == "알 수 없는 말입니다."


def test_a_click_on_the_head_asks_for_an_order(qtbot: QtBot, view: ListView) -> None:
    with qtbot.waitSignal(view.sort_requested) as caught:
        click_head(qtbot, view, 0)
    assert caught.args == ["name", False]
    view.show_sort("name", descending=False)
    with qtbot.waitSignal(view.sort_requested) as caught:
        click_head(qtbot, view, 0)
    assert caught.args == ["name", True]


def test_selection_and_current_row_stay_with_their_ids(qtbot: QtBot, view: ListView) -> None:
    view.select_id(2)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids == (2, 3)
    assert view.current_id == 3
    with qtbot.assertNotEmitted(view.current_changed):
        view.model.set_ids([4, 3, 2, 1])
    assert view.selected_ids == (3, 2)
    assert view.current_id == 3


def test_enter_opens_and_delete_asks(qtbot: QtBot, view: ListView) -> None:
    view.select_id(2)
    view.table.setFocus()
    with qtbot.waitSignal(view.opened) as caught:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert caught.args == [2]
    with qtbot.waitSignal(view.delete_requested) as asked:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert asked.args == [(2,)]


def test_copy_asks_with_the_columns_as_they_stand(qtbot: QtBot, view: ListView) -> None:
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.copy_requested) as caught:
        qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == [(1, 2, 3, 4), (0, 1, 2), False]


def test_columns_are_chosen_moved_and_remembered(qtbot: QtBot, view: ListView) -> None:
    chooser = view.open_column_chooser(view)
    columns = chooser.findChild(QListWidget, "columns")
    assert columns is not None
    columns.setCurrentRow(3)
    with qtbot.waitSignal(view.layout_edited):
        qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert view.visible_columns() == (0, 1, 2, 3)
    columns.setCurrentRow(2)
    with qtbot.waitSignal(view.layout_edited) as caught:
        qtbot.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    layout: ListLayout = caught.args[0]
    before = view.table.head.sectionSize(2)
    with qtbot.waitSignal(view.layout_edited) as caught:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
            qtbot.keyClick(columns, key, Qt.KeyboardModifier.AltModifier)
    assert caught.args[0].widths["id"] == before + 16
    chooser.close()
    assert layout.order == ("name", "id", "kind", "extra")
    view.restore_layout(ListLayout())
    assert view.visible_columns() == (0, 1, 2)
    view.restore_layout(ListLayout.from_json(layout.to_json()))
    assert view.visible_columns() == (0, 2, 1, 3)


def test_the_name_takes_the_room_that_is_left(qtbot: QtBot, view: ListView) -> None:
    head = view.table.head
    assert head.length() == view.table.viewport().width()
    assert view.layout_now().widths["name"] == 200, "its own width is kept in mind"
    view.resize(300, 400)
    assert head.sectionSize(0) == 200


def test_columns_of_words_give_way_for_a_few_pixels(qtbot: QtBot, view: ListView) -> None:
    head, scroll = view.table.head, view.table.horizontalScrollBar()
    usual = [head.sectionSize(at) for at in range(3)]
    view.resize(view.width() - (head.length() - sum(usual[1:]) - 200) - 40, 400)
    assert scroll.maximum() == 0
    assert head.sectionSize(0) < 200
    assert head.sectionSize(2) == usual[2], "a number is never cut"
    assert view.layout_now().widths["name"] == 200, "what it would like is kept"
    view.resize(300, 400)
    assert head.sectionSize(0) == 200, "where much lacks none is cut for nothing"


def test_words_that_would_be_cut_get_of_the_room_that_is_left(qtbot: QtBot, view: ListView) -> None:
    head, delegate = view.table.head, view.table.delegate
    usual, line = head.sectionSize(1), Line(1, "기업 1", "지어낸 이름이 긴 국립연구기관")
    needed = delegate.needed(kind_cell(line))
    assert usual < needed, "or it proves nothing"
    view.model.put_rows([line])
    view.model.set_ids([4, 3, 2, 1])
    qtbot.waitUntil(lambda: head.sectionSize(1) >= needed)
    assert head.length() == view.table.viewport().width()
    assert view.layout_now().widths["kind"] == usual, "what it has without them is kept"
    edges = view.width() - head.length()
    view.resize(edges + 190 + usual + head.sectionSize(2), 400)
    assert head.sectionSize(1) < usual, "where a little lacks it gives way as others do"
    assert head.sectionSize(0) < 200


def test_a_column_is_as_wide_as_its_choices_in_the_language_shown(
    qtbot: QtBot, theme: Theme
) -> None:
    choices = (Choice("a", "혁신성장유형", "Innovation growth, renewed"),)
    column = Column("kind", "구분", kind_cell, width=60, choices=choices)
    widths = []
    for lang in ("ko", "en"):
        view = ListView(RowTableModel((COLUMNS[0], column)), theme, lang)
        qtbot.addWidget(view)
        widths.append(view.table.columnWidth(1))
        words = Cell(choices[0].label(lang), chip="warn")
        assert widths[-1] >= view.table.delegate.needed(words)
    assert widths[0] < widths[1]


def test_a_state_leaves_the_boxes_in_reach(qtbot: QtBot, view: ListView) -> None:
    view.show_state("search", "조건에 맞는 기업이 없습니다(전체 4건).")
    state = view.findChild(QWidget, "list_state")
    assert state is not None
    assert state.isVisible()
    box = view.table.head.box("name")
    assert box is not None
    assert box.isVisible()
    view.show_rows()
    assert not state.isVisible()


def test_list_is_freed(
    theme: Theme, freed_on_close: Callable[[Callable[[], QWidget]], None]
) -> None:
    def make() -> QWidget:
        view = ListView(RowTableModel(COLUMNS), theme, "ko")
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return view

    freed_on_close(make)
