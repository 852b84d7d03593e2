"""Nothing is cut by halves: long words break, names end in dots, what becomes bold has room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.theme import Theme
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.dialogs.ask import LeaveQuestion
from desktop_app.widgets.dialogs.question import Question
from desktop_app.widgets.parts import NameLink, button, name_link, wrapped
from desktop_app.widgets.tab_strip import TabStrip
from desktop_app.widgets.whole_words import breakable, name_within

LONG = "경기고양일산바이오의료융합연구개발및첨단제조시설통합운영" * 7


def shown(qtbot: QtBot, *parts: QWidget, width: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(holder)
    holder.resize(width, 400)
    holder.show()
    qtbot.waitExposed(holder)
    return holder


def test_a_long_word_breaks_and_a_short_one_stays() -> None:
    assert breakable("한빛정밀 대표 접견") == "한빛정밀 대표 접견"
    assert breakable("㈜한빛정밀") == "㈜\u2060한빛정밀", "the legal form stays with the name"
    assert breakable(LONG).replace("\u200b", "") == LONG
    assert breakable(LONG).count("\u200b") == len(LONG) - 1


def test_a_wrapped_label_never_widens_its_window(qtbot: QtBot) -> None:
    words = wrapped(LONG, "name")
    holder = shown(qtbot, words, width=240)
    assert holder.width() == 240
    assert words.minimumSizeHint().width() < 200
    assert words.height() >= words.heightForWidth(words.width())
    assert words.text() == LONG


def test_a_link_with_a_name_gives_way(qtbot: QtBot) -> None:
    link = name_link(LONG, "firm")
    holder = shown(qtbot, link, width=240)
    assert isinstance(link, NameLink)
    assert holder.width() == 240
    assert link.width() <= 240
    assert link.text() == LONG


def test_the_list_of_a_combo_box_has_room_for_its_words(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    combo = Combo(holder)
    combo.addItems(["국내기업", "이 칸보다 훨씬 긴 이름을 가진 항목 하나"])
    combo.setProperty("empty", "true")
    combo.setCurrentIndex(-1)
    qtbot.addWidget(holder)
    theme.dress(holder)
    combo.resize(90, 32)
    holder.show()
    combo.showPopup()
    view = combo.view()
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    picture = view.grab().toImage()
    darkest = min(
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width()) for y in range(picture.height())
    )  # fmt: skip
    assert darkest < theme.color("ink3").lightness() - 20, "a choice can be taken: no grey"
    combo.hidePopup()


def test_a_combo_box_knows_that_it_is_cut(qtbot: QtBot) -> None:
    combo = Combo()
    combo.addItems(["짧음", LONG])
    combo.setFixedWidth(160)
    _holder = shown(qtbot, combo, width=300)
    assert not combo.is_cut
    combo.setCurrentIndex(1)
    assert combo.is_cut


@pytest.mark.parametrize("text", ["All that meet the conditions: 107", "단계별 전환"])
def test_a_pressed_button_has_room_for_its_bold_letters(qtbot: QtBot, text: str) -> None:
    made = button(text, "segment")
    made.setCheckable(True)
    _holder = shown(qtbot, made, width=400)
    bold = QFont(made.font())
    bold.setBold(True)
    plain = made.fontMetrics().horizontalAdvance(text)
    around = QPushButton.sizeHint(made).width() - plain
    assert made.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(text) + around


def test_chips_take_another_line(qtbot: QtBot) -> None:
    words = ("Task", "Firm's request", "Under review", "Official reply", "Firm's promise")
    chips = ChoiceChips("kind", [(word, word) for word in words])
    _holder = shown(qtbot, chips, width=320)
    made = chips.findChildren(QPushButton)
    assert all(one.width() >= one.sizeHint().width() for one in made)
    assert all(chips.rect().contains(one.geometry()) for one in made)


def test_tabs_without_room_stand_in_a_menu(qtbot: QtBot) -> None:
    tabs = TabStrip("some")
    for place in range(8):
        tabs.add(f"view{place}", f"Certificate ends within {place} days")
    holder = QWidget()
    QHBoxLayout(holder).addWidget(tabs)
    qtbot.addWidget(holder)
    holder.resize(600, 60)
    holder.show()
    qtbot.waitExposed(holder)
    made = tabs.findChildren(QPushButton)

    def all_inside() -> bool:
        return all(tabs.rect().contains(one.geometry()) for one in made if one.isVisible())

    qtbot.waitUntil(all_inside)
    assert holder.width() == 600
    with qtbot.waitSignal(tabs.chosen) as chosen:
        tabs.findChild(QPushButton, "some_more_tabs").click()
        menu = tabs.findChild(QMenu, "more_tabs_menu")
        menu.actions()[-1].trigger()
        menu.close()
    assert chosen.args == ["view7"]
    assert tabs.findChild(QPushButton, "some_view7").isVisible()


def test_a_question_of_one_line_has_room_for_it_where_qt_does_not_break_it(qtbot: QtBot) -> None:
    """On a wide screen Qt breaks no line of less than 500 points."""
    holder = shown(qtbot, QWidget(), width=500)
    question = Question(holder, "asked", "전체 되돌리기")
    question.say(
        "2026. 11. 30. 10:03의 모습으로 전체를 되돌리시겠습니까, 아니면 둘까요?",
        "다시 올 수 있습니다.",
    )
    words = question.findChild(QLabel, "qt_msgbox_label")
    takes = words.fontMetrics().horizontalAdvance(words.text())
    assert 360 < takes < 480
    assert words.minimumWidth() >= takes
    question.close()


def test_a_question_shows_its_whole_sentence(qtbot: QtBot) -> None:
    holder = shown(qtbot, QLabel("한빛"), width=300)
    question = LeaveQuestion(holder, LONG, 2)
    question.open()
    words = question.findChild(QLabel, "qt_msgbox_label")
    assert words.height() >= words.heightForWidth(words.width())
    assert name_within(LONG).endswith("…")
    assert len(name_within(LONG)) <= 61
    question.close()
