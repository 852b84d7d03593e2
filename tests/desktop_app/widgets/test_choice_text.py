"""A long answer is read whole in several lines, and an & in it is a letter."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop_app.widgets.choice_text import choice_text


def test_two_long_addresses_are_told_apart_by_their_ends(qtbot: QtBot):
    made = QRadioButton()
    qtbot.addWidget(made)
    letters = made.fontMetrics()
    address = "경기도 고양시 일산동구 중앙로 1299, 지식산업센터 R&D동 10층 1001호"
    room = letters.horizontalAdvance(address) // 2
    made.setText(choice_text(address, letters, room))
    lines = made.text().replace("&&", "&").split("\n")
    assert " ".join(lines) == address
    assert len(lines) == 3
    assert all(letters.horizontalAdvance(line) <= room for line in lines)
    assert made.shortcut().isEmpty()
    assert choice_text(address, letters, room // 4).endswith("…"), "three lines are enough"
