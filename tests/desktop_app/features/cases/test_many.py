"""Several cards at once: chosen with Ctrl and Shift, moved, held, given away as one step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from desktop_app.features.cases.lane_model import case_mime

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def stored(desk: Any, case_id: int) -> Draft:
    with desk.context.store.read() as session:
        draft = load_draft(session, RecordKind.CASE, case_id)
    assert draft is not None
    return draft


def click(desk: Any, case_id: int, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    lane = desk.page.board.lane_of(case_id)
    rect = lane.view.visualRect(lane.model.index(lane.model.row_of(case_id)))
    QTest.mouseClick(lane.view.viewport(), LEFT, modifiers, rect.center())


def first(desk: Any, stage: str, count: int) -> list[int]:
    return [face.id for face in desk.page.board.lanes[stage].model.faces[:count]]


def test_cards_of_several_lanes_are_chosen_and_summed(desk):
    lead, contact = first(desk, "lead", 2), first(desk, "contact", 1)
    click(desk, lead[0])
    click(desk, lead[1], SHIFT)
    click(desk, contact[0], CTRL)
    assert set(desk.page.board.chosen_cases) == {*lead, *contact}
    assert desk.page.views.group_of(lead[0]) == desk.page.board.chosen_cases
    click(desk, contact[0])
    assert desk.page.board.chosen_cases == (contact[0],)


def test_the_chosen_cards_are_chosen_again_after_a_lock(desk):
    lead, contact = first(desk, "lead", 2), first(desk, "contact", 1)
    click(desk, lead[0])
    click(desk, lead[1], CTRL)
    click(desk, contact[0], CTRL)
    desk.window.rest()
    desk.window.wake()
    page = desk.window.open_page("cases")
    assert page is not desk.page
    assert set(page.board.chosen_cases) == {*lead, *contact}
    assert page.current_case == contact[0]


def test_a_drop_takes_all_chosen_along_and_undo_brings_all_back(desk):
    lead = first(desk, "lead", 3)
    click(desk, lead[0])
    click(desk, lead[2], SHIFT)
    model = desk.page.board.lanes["contact"].model
    assert model.dropMimeData(case_mime(lead[1]), Qt.DropAction.MoveAction, -1, 0, QModelIndex())
    assert {stored(desk, one).text("stage") for one in lead} == {"contact"}
    assert "외 2건: 발굴 → 접촉" in desk.toast
    QTest.mouseClick(desk.find("toast_undo"), LEFT)
    assert {stored(desk, one).text("stage") for one in lead} == {"lead"}


def test_a_card_that_was_not_chosen_goes_alone(desk):
    lead = first(desk, "lead", 3)
    click(desk, lead[0])
    click(desk, lead[1], CTRL)
    model = desk.page.board.lanes["contact"].model
    model.dropMimeData(case_mime(lead[2]), Qt.DropAction.MoveAction, -1, 0, QModelIndex())
    assert [stored(desk, one).text("stage") for one in lead] == ["lead", "lead", "contact"]


def test_one_that_may_not_go_holds_all_and_says_so(desk):
    lead, loi = first(desk, "lead", 1), first(desk, "loi", 1)
    click(desk, loi[0])
    click(desk, lead[0], CTRL)
    reason = desk.page.desk.mover.reason((*lead, *loi), "mou")
    assert reason.startswith("고른 2건 중 2건은 옮길 수 없습니다.")
    assert not desk.page.board.takes(lead[0], "mou")


def test_keys_choose_and_carry_all(desk):
    lead = first(desk, "lead", 2)
    desk.press(lead[0], Qt.Key.Key_Down, SHIFT)
    assert desk.page.board.chosen_cases == tuple(lead)
    QTest.keyClick(desk.view("lead"), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert {stored(desk, one).text("stage") for one in lead} == {"contact"}


def test_holding_several_asks_once(desk):
    lead = first(desk, "lead", 2)
    click(desk, lead[0])
    click(desk, lead[1], CTRL)
    desk.page.board.dock.targets["on_hold"].drop_case(lead[0])
    assert "외 1건" in desk.find("hold_popover").findChild(type(desk.find("popover_title"))).text()
    QTest.mouseClick(desk.find("hold_3"), LEFT)
    assert {stored(desk, one).text("state") for one in lead} == {"on_hold"}


def test_several_are_given_to_another_officer_as_one_step(desk):
    all_lead = first(desk, "lead", 6)
    lead = [one for one in all_lead if stored(desk, one).text("officer") != "김도윤"][:2]
    click(desk, lead[0])
    click(desk, lead[1], CTRL)
    desk.page.desk.open_menu(lead[0], desk.page.mapToGlobal(desk.page.rect().center()))
    menu = desk.page.findChild(QMenu, "officer_submenu")
    name = next(one for one in menu.actions() if one.text() == "김도윤")
    desk.page.desk.menus.chosen.emit(lead[0], str(name.data()))
    assert {stored(desk, one).text("officer") for one in lead} == {"김도윤"}
    assert "외 1건의 담당을 김도윤으로" in desk.toast
    desk.window.undo()
    assert {stored(desk, one).text("officer") for one in lead} != {"김도윤"}
