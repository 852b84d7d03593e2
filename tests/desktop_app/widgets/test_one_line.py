"""A long name is cut where its place ends, and never makes the window wider."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.one_line import OneLine


def test_a_long_name_keeps_its_place_and_its_whole_text(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    made = OneLine("title")
    row.addWidget(made)
    made.show_text("가" * 300)
    holder.resize(200, 40)
    holder.show()
    qtbot.waitExposed(holder)
    assert holder.width() == 200
    assert made.text() == made.toolTip() == "가" * 300
    assert not made.grab().toImage().isNull()
