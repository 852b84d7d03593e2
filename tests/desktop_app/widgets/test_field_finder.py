"""Going to a field by its name; Ctrl+Z in a box that nobody typed into."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.widgets.forms.field_finder import FieldFinder, matching_fields
from desktop_app.widgets.own_undo import lets_undo_through


@pytest.mark.parametrize(
    ("kind", "typed", "first"),
    [
        (RecordKind.ORGANIZATION, "자본", "capital"),
        (RecordKind.ORGANIZATION, "ㅎㅍㅇㅈ", "website"),
        (RecordKind.ORGANIZATION, "wkqhs", "capital"),  # 자본, on the other keyboard
        (RecordKind.ORGANIZATION, "종업원수", "employees"),  # as lists say it
        (RecordKind.CASE, "담당", "officer"),
    ],
)
def test_a_field_is_found_by_what_officers_call_it(kind: RecordKind, typed: str, first: str):
    assert matching_fields(catalogue(kind).fields, typed, "ko")[0].key == first


def test_what_no_field_is_called_finds_nothing():
    assert matching_fields(catalogue(RecordKind.CASE).fields, "없는항목", "ko") == ()


def test_arrows_choose_and_enter_goes(qtbot: QtBot, type_korean: Callable[[QWidget, str], None]):
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    finder = FieldFinder(catalogue(RecordKind.ORGANIZATION).fields, "ko", owner)
    finder.open_at(owner.pos())
    line = finder.findChild(QLineEdit, "field_finder_line")
    type_korean(line, "주소")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.chosen) as gone:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert gone.args == ["address_lot"]


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_a_box_keeps_ctrl_z_only_for_its_own_typing(
    qtbot: QtBot, make: Callable[[], QLineEdit | QPlainTextEdit]
):
    box = make()
    qtbot.addWidget(box)
    asks = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    assert lets_undo_through(box, asks)
    assert not asks.isAccepted()
    qtbot.keyClicks(box, "a")
    assert not lets_undo_through(box, asks)
    assert asks.isAccepted()
