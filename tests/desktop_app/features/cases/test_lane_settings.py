"""What a lane's head offers: totals, 정체 기준, hiding, groups, the bar by keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_app.features.cases.board_state import Activity, Group, Order, Total
from desktop_app.features.cases.narrowing import Still
from desktop_app.settings import load_settings

LEFT = Qt.MouseButton.LeftButton


def menu_of(desk: Any, stage: str) -> QMenu:
    QTest.mouseClick(desk.page.board.lanes[stage].head.total, LEFT)
    menu = desk.page.board.lanes[stage].head.findChild(QMenu, "total_menu")
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, data: str) -> None:
    next(action for action in menu.actions() if action.data() == data).trigger()
    menu.close()


def test_the_limit_of_a_stage_is_set_at_its_head_and_kept(desk):
    lane = desk.page.board.lanes["lead"]
    assert not any(face.stale for face in lane.model.faces)
    choose(menu_of(desk, "lead"), "limit")
    popover = desk.find("stale_popover")
    popover.days.setValue(20)
    QTest.keyClick(popover.days, Qt.Key.Key_Return)
    stale = [face.id for face in lane.model.faces if face.stale]
    assert stale
    assert desk.find("lane_stale")
    kept = load_settings(desk.context.folder.settings)
    assert kept is None or kept.stale_days["lead"] == 20
    assert desk.context.settings.now.stale_days["lead"] == 20
    assert desk.context.settings.now.stale_days["loi"] == 180


def test_what_stands_still_is_counted_and_narrows_its_lane(desk):
    head = desk.page.board.lanes["mou"].head
    wanted = [one for one in desk.page.book.lanes()["mou"] if one.stale]
    assert head._stale.text() == f"정체 {len(wanted)}"
    QTest.mouseClick(head._stale, LEFT)
    assert desk.page.book.activities == {"mou": Still.STALE}
    shown = {face.id for face in desk.page.board.lanes["mou"].model.faces}
    assert shown == {one.id for one in wanted}
    QTest.mouseClick(head._stale, LEFT)
    assert desk.page.book.activities == {}


def test_the_bar_is_worked_by_keys(desk):
    bar = desk.page.board.lanes["lead"].head.bar
    bar.setFocus()
    present = [activity for activity, _ in bar.parts()]
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert desk.page.book.activities == {"lead": present[1]}
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert desk.page.book.activities == {}
    assert isinstance(present[0], Activity)


def test_a_head_counts_cases_when_asked(desk):
    choose(menu_of(desk, "contact"), f"total:{Total.COUNT.value}")
    assert desk.page.board.lanes["contact"].head.total.text().startswith("건수 6건")


def test_the_menu_says_what_lets_a_case_in(desk):
    menu = menu_of(desk, "mou")
    told = menu.findChild(QAction, "entry_condition")
    assert "체결된 투자협약(MOU)" in told.text()
    menu.close()


def test_a_hidden_stage_comes_back_by_the_menu(desk):
    choose(menu_of(desk, "contact"), "hide")
    board = desk.page.board
    assert not board.lanes["contact"].isVisible()
    assert not board.dock.targets["contact"].isVisible()
    assert desk.page.looking.look.hidden == {"contact"}
    QTest.mouseClick(desk.find("case_columns"), LEFT)
    menu = desk.page.findChild(QMenu, "stage_menu")
    choose(menu, "contact")
    assert board.lanes["contact"].isVisible()
    assert desk.page.looking.look.hidden == frozenset()


def test_cards_are_set_apart_by_officer(desk):
    desk.page.looking.group_by(Group.OFFICER)
    faces = desk.page.board.lanes["loi"].model.faces
    cards = [desk.page.book.card(face.id) for face in faces]
    headings = [face.heading for face in faces if face.heading]
    assert len(headings) == len({card.officer for card in cards})
    assert [card.officer for card in cards] == sorted(
        (card.officer for card in cards), key=lambda name: (not name, name)
    )
    view = desk.view("loi")
    assert view.sizeHintForRow(0) > view.sizeHintForRow(1) or faces[1].heading
    desk.page.looking.order_by(Order.OWN)
    assert desk.page.book.order_at(1, faces[0].id, [face.id for face in faces]) is None
    desk.page.looking.group_by(Group.NONE)
    assert not any(face.heading for face in desk.page.board.lanes["loi"].model.faces)
