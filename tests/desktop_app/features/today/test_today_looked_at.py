"""오늘, looked at: what stands on the lines and in their counts is what opens behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.store import today
from desktop_app.features.today.page import TodayPage
from desktop_app.shell.window import MainWindow
from tests.desktop_app.features.today.hands import lines, number, page_of, press, shown_cases
from tests.fixtures.cuts import cut_texts


@pytest.fixture(scope="module")
def shared_file(example_on: Callable[[dt.date], Path]) -> Path:
    return example_on(dt.date.fromisoformat(today()))


@pytest.fixture
def window(shared_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """One for all of them, with the keyboard: none changes a record."""
    with qtbot.waitActive(shared_window):
        shared_window.activateWindow()
    return shared_window


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    """The page with what it shows in the morning."""
    made = page_of(window)
    if made.full_list.isVisible():
        made.go_back()
    press(made, "today_own")
    return made


def test_the_paper_of_the_next_meeting_is_one_click_away(page: TodayPage, window: MainWindow):
    filled = [
        made for made in page.findChildren(QPushButton)
        if made.property("kind") == "primary" and made.isVisible()
    ]  # fmt: skip
    assert [made.objectName() for made in filled] == ["today_packet"]
    filled[0].click()
    assert window.current_page_key == "packet"


def test_a_meeting_says_what_is_not_ready(page: TodayPage):
    said = {label.text() for label in page.overview.meetings.findChildren(QLabel)}
    assert {"취득일 미정", "벤처확인 유효"} <= said
    press(page, f"today_meeting_{page.overview.meetings.rows[0].face.id}")
    assert page.window().current_page_key == "meetings"  # type: ignore[attr-defined]  # our window


@pytest.mark.parametrize("whose", ["today_own", "today_all"])
@pytest.mark.parametrize(
    "link", ["steps_late", "steps_today", "still_stale", "still_idle", "still_all"]
)
def test_a_count_of_cases_opens_as_many_cases(
    page: TodayPage, window: MainWindow, link: str, whose: str
):
    press(page, whose)
    count = number(page.findChild(QPushButton, link).text())
    press(page, link)
    assert window.current_page_key == "cases"
    assert count > 0
    assert shown_cases(window) == count


@pytest.mark.parametrize("link", ["follow_ups_late", "certificates", "deadlines_all", "unchecked"])
def test_other_counts_open_their_list_here(page: TodayPage, link: str):
    press(page, "today_all")
    made = page.findChild(QPushButton, link)
    press(page, link)
    assert page.full_list.isVisible()
    assert number(made.text()) == len(page.full_list.view.rows.lines)
    QTest.keyClick(page.full_list.view, Qt.Key.Key_Escape)
    assert not page.full_list.isVisible()


@pytest.mark.parametrize(
    ("view", "key"),
    [("steps_lines", "cases"), ("still_lines", "cases"), ("follow_ups_lines", "meetings"),
     ("checks_lines", "cases"), ("meetings_lines", "meetings")],
)  # fmt: skip
def test_enter_on_a_line_opens_its_record(page: TodayPage, window: MainWindow, view: str, key: str):
    press(page, "today_all")
    shown = lines(page, view)
    if not shown.rows.lines:
        assert view == "meetings_lines", "late in the week the next meeting stands alone"
        return
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    if key == "cases" and window.current_page_key != "cases":
        key = "agreements"  # where agreements have a page, theirs is nearer
    assert window.current_page_key == key


def test_a_meeting_without_minutes_asks_for_them(page: TodayPage, window: MainWindow):
    view = lines(page, "unwritten_lines")
    assert [line.text for line in view.rows.lines] == ["㈜가람메디텍 이행점검 면담"]
    view.clicked.emit(view.rows.index(0, 0))
    assert window.current_page_key == "meetings"


def test_own_work_is_a_part_of_the_department(page: TodayPage):
    own = len(lines(page, "still_lines").rows.lines)
    assert all("박서연" in line.end for line in lines(page, "steps_lines").rows.lines)
    press(page, "today_all")
    assert any("김도윤" in line.end for line in lines(page, "steps_lines").rows.lines)
    assert len(lines(page, "still_lines").rows.lines) >= own


def test_the_call_line_opens_the_call_note(page: TodayPage, window: MainWindow):
    press(page, "today_call")
    note = window.findChild(QDialog, "call_note")
    assert note is not None
    note.close()


def test_no_word_is_cut_in_the_narrowest_window(page: TodayPage, window: MainWindow):
    wide = window.size()
    window.resize(window.minimumWidth(), 720)
    for _ in range(3):  # what wraps asks for room in turn
        QApplication.processEvents()
    cut = cut_texts(page)
    below = page.overview.deadlines.mapTo(page, QPoint()).y()
    meetings = page.overview.meetings.mapTo(page, QPoint()).y()
    bar = page.overview.verticalScrollBar()
    scrolls = bar.isEnabled(), bar.maximum() > 0
    window.resize(wide)
    assert not cut
    assert scrolls == (True, True)
    window.resize(wide.width(), 2_400)
    QApplication.processEvents()
    assert (bar.isEnabled(), bar.maximum()) == (False, 0), "no bar where all is in sight"
    window.resize(wide)
    assert below > meetings, "the right column goes under the left one"
