"""A path of a week without the mouse; docs/tasks-of-a-week.md has the counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from db.domain.kinds import RecordKind
from desktop_app.paths import DataFolder
from tests.e2e.conftest import CONTROL, Hands

Start = Callable[[DataFolder], Hands]
Key = Qt.Key


def test_a_case_rests_comes_back_and_ends_without_losing_the_keyboard(
    desk_folder: DataFolder, start: Start
):
    hands = start(desk_folder).ready()
    hands.key(Key.Key_2, CONTROL)
    hands.key(Key.Key_Down)
    before = {one.id: one.text("state") for one in hands.stored(RecordKind.CASE)}
    _move_menu(hands, ups=2)
    hands.write("+30일", on="resume_on")
    hands.key(Key.Key_Return, on=hands.see("resume_on"))
    (held,) = (one for one in hands.stored(RecordKind.CASE) if one.text("state") != before[one.id])
    assert held.text("state") == "on_hold"
    hands.key(Key.Key_Z, CONTROL)
    _move_menu(hands, ups=1)
    hands.key(Key.Key_4, on=hands.see("end_popover"))
    (ended,) = (one for one in hands.stored(RecordKind.CASE) if one.text("state") != before[one.id])
    assert (ended.id, ended.text("state")) == (held.id, "ended")


def _move_menu(hands: Hands, ups: int) -> None:
    hands.window.activateWindow()
    hands.key(Key.Key_M)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    for _ in range(ups):
        hands.key(Key.Key_Up)
    hands.key(Key.Key_Return)
