"""A cell is mended from the sheet itself, and a step back takes back whatever was corrected there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from desktop_app.features.intake.understanding.grid_model import LOOK_ROLE
from desktop_app.features.intake.understanding.values_dialog import ValuesDialog
from desktop_app.unfinished import kept_lists
from tests.fixtures.intake_page import press, said

HEAD = ("기업명", "대표자", "종업원수", "설립일", "소재지", "홈페이지", "주생산품", "비고")
ROWS = (
    HEAD,
    (
        "㈜한빛정밀",
        "김한빛",
        41,
        "2015. 3. 2.",
        "경기 고양시 일산동구 중앙로 1",
        "",
        "센서",
        "수출",
    ),
    ("㈜새봄", "이새봄", 5, "지난 16일", "경기 고양시 덕양구 화신로 2", "", "의약품", ""),
    ("㈜가온", "박가온", 9, "언젠가", "서울 강서구 마곡중앙로 3", "", "로봇", ""),
    ("㈜다온", "최다온", 7, "2019. 1. 7.", "서울 강서구 마곡중앙로 4", "", "로봇", ""),
    ("㈜라온", "정라온", 3, "2020. 2. 8.", "서울 강서구 마곡중앙로 5", "", "로봇", ""),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(page: IntakePage, make_list: Callable[..., Path]) -> IntakePage:
    page.begin_files((make_list(ROWS),))
    press(page, "summary_read")
    return page


def unread(page: IntakePage) -> int:
    assert page.run.understood is not None
    return len(page.run.understood.marks[0].problems)


def test_f2_on_a_cell_that_could_not_be_read_leads_to_its_value_and_back(
    sheet: IntakePage, qtbot: QtBot
):
    view = sheet.understand.grid
    qtbot.keyClick(view, Qt.Key.Key_F8)
    assert sheet.findChild(QPushButton, "mend_cell").isVisible(), "the way to mend it is shown"
    qtbot.keyClick(view, Qt.Key.Key_F2)
    values = sheet.findChild(ValuesDialog)
    assert values.current is not None
    assert values.current.text == "지난 16일"
    values.editor.line.setText("2016. 5.")
    qtbot.keyClick(values.editor.line, Qt.Key.Key_Return)
    values.close()
    assert unread(sheet) == 1
    assert sheet.understand.isVisible(), "one stays in the sheet"
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert unread(sheet) == 2


def test_find_and_replace_in_the_sheet_is_taken_back_and_made_again_where_it_is_seen(
    sheet: IntakePage, qtbot: QtBot
):
    view = sheet.understand.grid
    back, forth = (sheet.findChild(QToolButton, f"list_step_{way}") for way in ("back", "forth"))
    assert not back.isEnabled()
    view.go_to(3, 6)
    qtbot.keyClick(view, Qt.Key.Key_H, CONTROL)
    values = sheet.findChild(ValuesDialog)
    assert "주생산품" in values.columns.currentText(), "the column one is at"
    values.seek.setText("로봇")
    values.instead.setText("로봇 부품")
    qtbot.keyClick(values.instead, Qt.Key.Key_Return)
    values.close()

    def cell() -> str:
        return str(view.model().index(3, 6).data(LOOK_ROLE).text)

    assert cell() == "로봇 부품"
    back.click()
    assert (cell(), back.isEnabled(), forth.isEnabled()) == ("로봇", False, True)
    forth.click()
    assert (cell(), forth.isEnabled()) == ("로봇 부품", False)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert cell() == "로봇"
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert cell() == "로봇 부품"
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    view.go_to(3, 3)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    values = sheet.findChildren(ValuesDialog)[-1]
    values.editor.line.setText("2016. 5.")
    qtbot.keyClick(values.editor.line, Qt.Key.Key_Return)
    assert not forth.isEnabled(), "it led elsewhere"


def test_a_double_click_mends_a_cell_and_does_nothing_on_a_heading(sheet: IntakePage, qtbot: QtBot):
    view = sheet.understand.grid
    for row in (0, 2):
        view.go_to(row, 3)
        spot = view.visualRect(view.currentIndex()).center()
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    dialogs = sheet.findChildren(ValuesDialog)
    assert [one.current.text for one in dialogs if one.current] == ["지난 16일"]
    dialogs[0].close()


def test_a_field_chosen_by_hand_is_taken_back_with_ctrl_z(sheet: IntakePage, qtbot: QtBot):
    view = sheet.understand.grid
    view.go_to(1, 7)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    find = sheet.understand.findChildren(FieldPopup)[-1].findChild(QLineEdit, "field_find")
    find.setText("제품")
    qtbot.keyClick(find, Qt.Key.Key_Return)
    title = view.cards.card(7).title
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert view.cards.card(7).title not in ("", title)


def test_a_card_half_outside_opens_at_the_first_click(sheet: IntakePage, qtbot: QtBot):
    view = sheet.understand.grid
    view.setFixedWidth(400)
    port = view.cards.viewport()
    column = view.cards.logicalIndexAt(port.width() - 3)
    assert view.cards.sectionViewportPosition(column) + view.columnWidth(column) > port.width()
    spot = QPoint(port.width() - 3, 20)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=spot)
    assert sheet.understand.findChildren(FieldPopup)[-1]._column.index == column


def test_a_row_that_was_mended_makes_room_for_the_next(sheet: IntakePage):
    press(sheet, "understand_next")
    press(sheet, "facet_cells")
    table = sheet.plan.table
    assert table.lines.rowCount() == 2
    assert "‘지난 16일’ 못 읽음" in table.lines.index(0, 3).data()
    next(iter(sheet.plan.panel._mends)).taken.emit("2016. 5.", False)
    assert table.lines.rowCount() == 1
    assert table.current_line is not None
    assert table.current_line.row.title == "㈜가온"


def test_the_summary_names_the_fields_that_stay_blank(
    page: IntakePage, make_list: Callable[..., Path]
):
    page.begin_files((make_list(ROWS),))
    assert said(page, "summary_blank") == "넣지 않는 칸: 설립일 2"


def test_a_resumed_list_without_names_is_not_planned_before_its_columns_are_settled(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    rows = [("종업원수", "설립일"), (3, "2019. 1. 7."), (5, "2020"), (7, "2021. 3.")]
    page.begin_files((make_list(rows, "이름 없음.xlsx"),))
    page.views.head.kind_chosen.emit("organizations")
    assert page.run.understood is not None
    assert page.run.understood.nameless(0)
    (kept,) = kept_lists(context.folder)
    page.run.forget()
    page.close_list()
    page.show_target(kept=kept)
    assert page.understand.isVisible()
    assert page.run.planned is None, "nothing could be written of it yet"
