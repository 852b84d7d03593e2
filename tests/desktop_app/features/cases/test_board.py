"""The board as an officer uses it: drag, keys, reasons, undo."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.queries.records import children, load_draft
from db.services.records import save_record
from desktop_app.features.cases.board_state import Activity, BoardFilter, Order, Total
from desktop_app.features.cases.lane_model import ID_ROLE, case_mime
from desktop_app.features.cases.page import CasesPage

ALT, CTRL_SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def stored(desk: Any, case_id: int) -> Draft:
    with desk.context.store.read() as session:
        draft = load_draft(session, RecordKind.CASE, case_id)
    assert draft is not None
    return draft


def drop(desk: Any, case_id: int, stage: str, row: int = -1) -> bool:
    model = desk.page.board.lanes[stage].model
    return model.dropMimeData(case_mime(case_id), Qt.DropAction.MoveAction, row, 0, QModelIndex())


def test_lanes_hold_every_active_case_arrows_go_through_them_and_they_say_why_they_refuse_a_card(
    desk,
):
    book = desk.page.book
    shown = sum(lane.model.rowCount() for lane in desk.page.board.lanes.values())
    assert shown == len([card for card in book.shown() if card.state == "active"]) > 30
    head = desk.page.board.lanes["contact"].head
    assert head.findChild(QWidget, "lane_count").text() == "6"
    assert head.total.text().startswith("투자예정액 437억")
    assert "미기재 1건" in head.total.toolTip()
    assert head.findChild(QWidget, "lane_late").text() == "지연 2"

    first = desk.page.board.lanes["lead"].model.id_at(0)
    desk.press(first, RIGHT)
    assert desk.page.board.lane_of(desk.page.board.current_case).spec.key == "contact"
    QTest.keyClick(desk.view("contact"), Qt.Key.Key_Down)
    assert desk.view("contact").currentIndex().row() == 1
    QTest.keyClick(desk.view("contact"), LEFT)
    assert desk.view("lead").currentIndex().row() == 1

    case_id = desk.case("㈜한빛정밀")
    lane = desk.page.board.lanes["loi"].model
    assert not lane.canDropMimeData(
        case_mime(case_id), Qt.DropAction.MoveAction, 0, 0, QModelIndex()
    )
    assert not drop(desk, case_id, "loi")
    desk.press(case_id, RIGHT, ALT)
    assert desk.toast == "체결된 투자의향서(LOI)를 먼저 등록해야 합니다."
    assert stored(desk, case_id).text("stage") == "consultation"

    view = desk.view("consultation")
    view.drag_began.emit(desk.case("㈜한빛정밀"))
    sentence = desk.page.board.lanes["mou"].findChild(QWidget, "lane_refusal")
    assert sentence.isVisible()
    assert "투자협약(MOU)" in sentence.text()
    assert not desk.page.board.lanes["lead"].findChild(QWidget, "lane_refusal").isVisible()
    view.drag_ended.emit()
    assert not sentence.isVisible()


def test_a_card_is_dropped_or_carried_with_alt_and_arrow_and_can_be_undone(desk):
    case_id = desk.case("㈜한빛정밀")
    assert drop(desk, case_id, "contact", 0)
    assert stored(desk, case_id).text("stage") == "contact"
    assert desk.view("contact").model().index(0, 0).data(ID_ROLE) == case_id
    assert desk.toast == "㈜한빛정밀: 상담·현장방문 → 접촉"
    with desk.context.store.read() as session:
        days = children(session, RecordKind.MILESTONE, "case", [case_id])
    assert {entry.text("stage") for entry in days} >= {"contact", "consultation"}
    QTest.mouseClick(desk.find("toast_undo"), Qt.MouseButton.LeftButton)
    assert stored(desk, case_id).text("stage") == "consultation"
    assert desk.page.board.lanes["consultation"].model.row_of(case_id) >= 0

    case_id = desk.case("㈜한빛정밀")
    desk.press(case_id, LEFT, ALT)
    assert stored(desk, case_id).text("stage") == "contact"
    assert desk.page.board.current_case == case_id
    desk.press(case_id, LEFT, CTRL_SHIFT)
    assert stored(desk, case_id).text("stage") == "lead"
    desk.press(case_id, RIGHT, ALT)
    desk.press(case_id, RIGHT, ALT)
    assert stored(desk, case_id).text("stage") == "consultation"


def test_a_card_with_its_paper_stands_in_the_stage_since_the_signing_and_is_told_so(desk):
    case_id = desk.case("㈜한빛정밀")
    paper = new_draft(
        RecordKind.AGREEMENT, title="의향서", signed_on="2026-10-07", case=case_id
    ).with_values(kind="loi")
    desk.context.changes.announce(save_record(desk.context.store, paper).changes)
    assert drop(desk, case_id, "loi")
    assert (
        desk.toast == "㈜한빛정밀: 상담·현장방문 → 투자의향(LOI) · 단계일은 체결일인 2026. 10. 7."
    )
    with desk.context.store.read() as session:
        days = children(session, RecordKind.MILESTONE, "case", [case_id])
    assert {one.text("stage"): one.text("actual_on") for one in days}["loi"] == "2026-10-07"


def test_ending_asks_the_reason_holding_the_day_and_the_case_can_be_resumed(desk, type_korean):
    case_id = desk.case("㈜한빛정밀")
    target = desk.page.board.dock.targets["ended"]
    target.drop_case(case_id)
    popover = desk.find("end_popover")
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert stored(desk, case_id).text("state") == "active"
    target.drop_case(case_id)
    QTest.keyClick(desk.find("end_popover"), Qt.Key.Key_3)
    assert stored(desk, case_id).text("state") == "ended"
    assert stored(desk, case_id).text("end_reason") == "elsewhere"
    assert desk.toast == "㈜한빛정밀을 종료했습니다."
    assert desk.page.board.lane_of(case_id) is None
    QTest.mouseClick(desk.find("toast_undo"), Qt.MouseButton.LeftButton)
    assert stored(desk, case_id).text("state") == "active"

    case_id = desk.case("㈜한빛정밀")
    desk.page.board.dock.targets["on_hold"].drop_case(case_id)
    popover = desk.find("hold_popover")
    QTest.keyClick(popover.day.input, Qt.Key.Key_Return)
    assert desk.find("hold_problem").text()
    type_korean(popover.day.input, "2027. 1. 15.")
    QTest.keyClick(popover.day.input, Qt.Key.Key_Return)
    assert stored(desk, case_id).text("state") == "on_hold"
    assert stored(desk, case_id).text("resume_on") == "2027-01-15"
    QTest.mouseClick(desk.page.board.dock.targets["on_hold"], Qt.MouseButton.LeftButton)
    face = next(
        face for face in desk.page.board.lanes["consultation"].model.faces if face.id == case_id
    )
    assert face.next_text == "보류 · 재개 2027. 1. 15."
    desk.page.board.dock.targets["active"].drop_case(case_id)
    assert stored(desk, case_id).text("state") == "active"


def test_the_move_menu_numbers_the_stages_and_names_what_is_missing(desk, qapp):
    case_id = desk.case("㈜한빛정밀")
    desk.press(case_id, Qt.Key.Key_M)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = {str(action.data()): action for action in menu.actions() if action.data()}
    assert not texts["to:loi"].isEnabled()
    assert "투자의향서" in texts["to:loi"].text()
    assert not texts["to:consultation"].isEnabled()
    lead = texts["to:lead"]
    assert isinstance(lead, QAction)
    lead.trigger()
    menu.close()
    assert stored(desk, case_id).text("stage") == "lead"


def test_a_card_is_put_back_when_the_store_refuses(desk):
    case_id = desk.case("㈜한빛정밀")
    save_record(desk.context.store, Draft(RecordKind.CASE, {"title": "새 제목"}, case_id))
    desk.press(case_id, LEFT, ALT)
    dialog = desk.find("message_dialog")
    dialog.close()
    assert stored(desk, case_id).text("stage") == "consultation"
    assert desk.page.board.lanes["consultation"].model.row_of(case_id) >= 0
    desk.press(case_id, LEFT, ALT)  # what somebody else saved was read meanwhile
    assert stored(desk, case_id).text("stage") == "contact"


def test_cards_are_arranged_by_hand_within_their_lane_or_ordered_otherwise(desk):
    model = desk.page.board.lanes["consultation"].model
    last = model.id_at(model.rowCount() - 1)
    before = [face.id for face in model.faces]
    assert drop(desk, last, "consultation", 1)
    assert [face.id for face in model.faces] == [before[0], last, *before[1:-1]]
    desk.page.reload()
    assert model.id_at(1) == last

    desk.page.looking.order_by(Order.INVESTMENT)
    faces = desk.page.board.lanes["consultation"].model.faces
    amounts = [float(face.amount.replace(",", "")) for face in faces if face.amount]
    assert amounts == sorted(amounts, reverse=True)
    last = faces[-1].id
    assert drop(desk, last, "consultation", 0)
    assert desk.page.board.lanes["consultation"].model.id_at(0) != last


def test_a_colour_of_the_bar_narrows_its_lane_and_the_total_of_a_head_is_chosen_and_kept(
    desk, qapp
):
    head = desk.page.board.lanes["contact"].head
    parts = dict(head.bar.parts())
    place = parts[Activity.LATE].center()
    QTest.mouseClick(head.bar, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 7))
    assert desk.page.board.lanes["contact"].model.rowCount() == 2
    assert head.findChild(QWidget, "lane_count").text() == "6"
    QTest.mouseClick(head.bar, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 7))
    assert desk.page.board.lanes["contact"].model.rowCount() == 6

    head = desk.page.board.lanes["lead"].head
    head.total.click()
    menu = qapp.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.data() == "total:area").trigger()
    menu.close()
    assert "㎡" in head.total.text()
    again = CasesPage(desk.context, desk.window)
    assert again.looking.look.total("lead") is Total.AREA
    again.deleteLater()


def test_folded_stages_unfold_by_a_click_and_fold_again(desk):
    board = desk.page.board
    assert not board.lanes["contract"].isVisible()
    QTest.mouseClick(board.dock.targets["contract"], Qt.MouseButton.LeftButton)
    assert board.lanes["contract"].isVisible()
    assert not board.dock.targets["contract"].isVisible()
    board.lanes["contract"].head.fold_requested.emit()
    assert not board.lanes["contract"].isVisible()


def test_the_filter_finds_by_initials_and_digits_and_can_be_cleared_and_ready_views_narrow(
    desk, type_korean, qtbot: QtBot
):
    line = desk.find("case_text")
    type_korean(line, "ㅎㅂㅈㅁ")
    qtbot.waitUntil(lambda: desk.page.book.filter.text == "ㅎㅂㅈㅁ")
    assert {card.organization for card in desk.page.book.shown()} == {"㈜하봄정밀", "㈜한빛정밀"}
    desk.page.looking.narrow(BoardFilter(text="2026-016"))
    assert [card.organization for card in desk.page.book.shown()] == ["㈜한빛정밀"]
    QTest.mouseClick(desk.find("filter_reset"), Qt.MouseButton.LeftButton)
    assert len(desk.page.book.shown()) > 30
    assert line.text() == ""

    type_korean(desk.find("case_text"), "없는이름")
    qtbot.waitUntil(lambda: desk.page.views.currentWidget() is desk.page.views.state)
    assert desk.find("state_sentence").text() == "조건에 맞는 투자 건이 없습니다(전체 49건)."
    QTest.mouseClick(desk.find("cases_clear"), Qt.MouseButton.LeftButton)
    assert desk.page.views.currentWidget() is desk.page.board

    tab = desk.find("view_mine")
    assert isinstance(tab, QPushButton)
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    shown = desk.page.book.shown()
    assert shown
    assert {card.officer for card in shown} == {"박서연"}
    assert tab.text().endswith(f"{len(shown)}")


def test_a_change_elsewhere_and_a_case_in_a_hidden_state_are_shown(desk):
    case_id = desk.case("㈜한빛정밀")
    saved = save_record(
        desk.context.store, Draft(RecordKind.CASE, {"planned_investment": 9_900_000_000}, case_id)
    )
    desk.context.changes.announce(saved.changes)
    faces = desk.page.board.lanes["consultation"].model.faces
    assert next(face for face in faces if face.id == case_id).amount == "99"

    ended = next(card for card in desk.page.book._cards.values() if card.state == "ended")
    desk.window.open_record(RecordKind.CASE, ended.id)
    assert desk.page.board.current_case == ended.id
    assert desk.page.desk.panel.case_id == ended.id


def test_a_read_only_window_moves_nothing(desk, qtbot: QtBot):
    from dataclasses import replace

    page = CasesPage(replace(desk.context, read_only=True), desk.window)
    qtbot.addWidget(page)
    page.show()
    case_id = desk.case("㈜한빛정밀")
    assert not page.board.takes(case_id, "contact")
    assert not page.board.lanes["lead"].head.add.isVisible()
    page.close()


@pytest.mark.usefixtures("_strict_models")
def test_models_stay_sound_through_moves(desk):
    case_id = desk.case("㈜한빛정밀")
    testers = [
        QAbstractItemModelTester(lane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for lane in desk.page.board.lanes.values()
    ]
    desk.press(case_id, LEFT, ALT)
    QTest.mouseClick(desk.find("view_late"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.find("view_active"), Qt.MouseButton.LeftButton)
    desk.page.looking.order_by(Order.NAME)
    desk.window.undo()
    assert len(testers) == 9


@pytest.fixture
def _strict_models(qapp: QApplication) -> None:
    """QAbstractItemModelTester ends the process by itself when a model lies."""


def test_a_day_of_rest_is_said_in_ones_own_words_and_the_keyboard_goes_on(desk, type_korean):
    case_id = desk.case("㈜한빛정밀")
    desk.page.board.focus_case(case_id)
    lane = desk.page.board.lane_of(case_id)
    desk.page.desk.place(case_id, "on_hold")
    popover = desk.find("hold_popover")
    type_korean(popover.day.input, "+30일")
    QTest.keyClick(popover.day.input, Qt.Key.Key_Return)
    held = stored(desk, case_id)
    assert (held.text("state"), len(held.text("resume_on"))) == ("on_hold", len("2027-01-15"))
    assert lane.current_case not in (None, case_id), "the next card of the lane is current"
    QTest.mouseClick(desk.find("toast_undo"), Qt.MouseButton.LeftButton)
    assert desk.page.board.current_case == case_id, "what was brought back is current again"
    assert lane.view.hasFocus()


def test_chosen_cards_are_edited_with_one_form(desk):
    case_id = desk.case("㈜한빛정밀")
    desk.page.board.focus_case(case_id)
    QTest.keyClick(
        desk.page.board.lane_of(case_id).view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier
    )
    dialog = desk.find("bulk_edit")
    assert dialog.ids == (case_id,)
    keys = set(dialog._form.form.cells)
    assert "officer" in keys
    assert "stage" not in keys, "it is moved on the board"
    dialog.close()
