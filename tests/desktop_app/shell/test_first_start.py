"""The first start: who, how to begin, where; nothing is asked twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.settings import Settings
from desktop_app.shell.first_start.cards import ListCard
from desktop_app.shell.first_start.choice import Start
from desktop_app.shell.first_start.screen import FirstStartScreen
from desktop_app.theme import Theme


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, tmp_path: Path) -> FirstStartScreen:
    made = FirstStartScreen(theme, Settings(), tmp_path / "desk")
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def name_officer(screen: FirstStartScreen, type_korean: Callable[[QWidget, str], None]) -> None:
    type_korean(screen.office, "전략산업과")
    type_korean(screen.position, "주무관")
    type_korean(screen.officer, "박서연")


def test_an_empty_start_takes_the_names_along(
    qtbot: QtBot, screen: FirstStartScreen, type_korean: Callable[[QWidget, str], None]
):
    name_officer(screen, type_korean)
    with qtbot.waitSignal(screen.chosen) as blocker:
        screen.findChild(QPushButton, "start_empty").click()
    choice = blocker.args[0]
    assert choice.start is Start.EMPTY
    assert (choice.office, choice.position, choice.officer) == ("전략산업과", "주무관", "박서연")
    assert choice.place.name == "desk"


def test_without_a_name_it_says_what_is_missing_until_it_is_there(
    qtbot: QtBot, screen: FirstStartScreen, type_korean: Callable[[QWidget, str], None]
):
    screen.office.clear()
    with qtbot.assertNotEmitted(screen.chosen):
        screen.findChild(QPushButton, "start_empty").click()
    problem = screen.findChild(QLabel, "first_start_problem")
    assert problem.isVisible()
    type_korean(screen.office, "전략산업과")
    assert not screen.office.property("problem"), "filled by now"
    assert screen.officer.property("problem")
    type_korean(screen.officer, "박서연")
    assert not screen.officer.property("problem")
    assert not problem.isVisible()


def test_the_example_needs_no_name(qtbot: QtBot, screen: FirstStartScreen):
    with qtbot.waitSignal(screen.chosen) as blocker:
        screen.findChild(QPushButton, "open_example").click()
    assert blocker.args[0].start is Start.EXAMPLE


def test_a_dropped_list_begins_an_import(
    qtbot: QtBot,
    screen: FirstStartScreen,
    type_korean: Callable[[QWidget, str], None],
    tmp_path: Path,
):
    name_officer(screen, type_korean)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "목록.xlsx"))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    plain = Qt.KeyboardModifier.NoModifier
    card = screen.findChild(ListCard)
    QApplication.sendEvent(card, QDragEnterEvent(QPoint(5, 5), *how, plain))
    drop = QDropEvent(QPointF(5, 5), *how, plain)
    with qtbot.waitSignal(screen.chosen) as blocker:
        QApplication.sendEvent(card, drop)
    assert blocker.args[0].start is Start.LIST
    assert blocker.args[0].files == (tmp_path / "목록.xlsx",)


def test_a_list_dropped_before_the_names_is_opened_once_they_are_there(
    qtbot: QtBot,
    screen: FirstStartScreen,
    tmp_path: Path,
    type_korean: Callable[[QWidget, str], None],
):
    with qtbot.assertNotEmitted(screen.chosen):
        screen._list.files_dropped.emit((tmp_path / "협약 현황.xlsx",))
    problem = screen.findChild(QLabel, "first_start_problem")
    assert "‘협약 현황.xlsx’부터 엽니다" in problem.text()
    type_korean(screen.office, "전략산업과")
    qtbot.keyClick(screen.office, Qt.Key.Key_Return)
    type_korean(screen.officer, "박서연")
    with qtbot.waitSignal(screen.chosen) as blocker:
        qtbot.keyClick(screen.officer, Qt.Key.Key_Return)
    choice = blocker.args[0]
    assert (choice.start, choice.officer) == (Start.LIST, "박서연")
    assert [file.name for file in choice.files] == ["협약 현황.xlsx"]


def test_pasted_cells_begin_an_import(
    qtbot: QtBot,
    screen: FirstStartScreen,
    type_korean: Callable[[QWidget, str], None],
    qapp: QApplication,
):
    name_officer(screen, type_korean)
    copied = QMimeData()
    copied.setText("기업명\t업종\n㈜한빛정밀\t의료기기")
    copied.setHtml("<table><tr><td>기업명<td>업종<tr><td>㈜한빛정밀<br>본사<td>의료기기</table>")
    qapp.clipboard().setMimeData(copied)
    with qtbot.waitSignal(screen.chosen) as blocker:
        qtbot.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    text, html = blocker.args[0].pasted
    assert text.startswith("기업명\t업종")
    assert "<br" in html


def test_files_copied_beside_the_program_begin_an_import(
    qtbot: QtBot,
    screen: FirstStartScreen,
    type_korean: Callable[[QWidget, str], None],
    qapp: QApplication,
):
    name_officer(screen, type_korean)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile("/목록/협약 현황.xlsx")])
    qapp.clipboard().setMimeData(copied)
    with qtbot.waitSignal(screen.chosen) as blocker:
        qtbot.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [file.name for file in blocker.args[0].files] == ["협약 현황.xlsx"]


def test_a_place_in_the_profile_is_warned_of(qtbot: QtBot, theme: Theme):
    screen = FirstStartScreen(theme, Settings(), Path.home() / "desk")
    qtbot.addWidget(screen)
    assert screen.findChild(QWidget, "risk_profile") is not None
    assert screen.findChild(QWidget, "risk_cloud") is None


def test_the_language_can_be_switched(qtbot: QtBot, screen: FirstStartScreen):
    with qtbot.waitSignal(screen.language_requested) as blocker:
        screen.findChild(QPushButton, "language_en").click()
    assert blocker.args == ["en"]
