"""A card names what is in it, so that a screen reader tells the cards of a page apart."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import let_clear
from desktop_app.widgets.related_card import RelatedCard


def test_table_and_link_are_named_after_their_card(qtbot: QtBot, theme: Theme) -> None:
    table = MiniTable([plain_column("day", "일자", lambda _row: Cell(""), 90)], theme, "ko", "days")
    card = RelatedCard("단계 일정", table, "없습니다.")
    qtbot.addWidget(card)
    link = card.add_link("추가…", "add_day")
    assert table.table.accessibleName() == "단계 일정"
    assert link.accessibleName() == "단계 일정: 추가…"


def test_button_that_empties_a_line_has_a_name(qtbot: QtBot) -> None:
    line = QLineEdit("한빛")
    qtbot.addWidget(line)
    let_clear(line)
    (button,) = line.findChildren(QToolButton)
    assert button.text()
