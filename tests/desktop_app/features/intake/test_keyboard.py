"""The keyboard stays where an officer goes on, whatever was clicked and whatever went with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.features.intake.page import IntakePage
from tests.fixtures.intake_page import drop

ROWS = (
    ("기업명", "종업원수", "설립일", "홈페이지"),
    ("㈜한빛정밀", 41, "2015", None),
    ("㈜새봄", 5, "지난 16일", None),
    ("㈜가온", 9, "2020", "gaon.example"),
    ("㈜나루", None, None, "naru.example"),
)
Click = Callable[[str], str]


@pytest.fixture
def click(page: IntakePage, qtbot: QtBot) -> Click:
    """Clicks a button, and says which widget has the keyboard then."""
    window = page.window()
    with qtbot.waitActive(window):
        window.activateWindow()

    def click(name: str) -> str:
        (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return at(page)

    return click


def at(page: IntakePage) -> str:
    QApplication.processEvents()
    has: QWidget | None = page.window().focusWidget()
    assert has is not None
    assert has.isVisible()
    assert has.isEnabled()
    assert page.isAncestorOf(has)
    return has.objectName()


def test_every_step_leaves_the_keyboard_where_one_goes_on(
    page: IntakePage,
    click: Click,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    tmp_path: Path,
    qtbot: QtBot,
):
    add_firm("㈜한빛정밀", employees=30)
    add_firm("㈜가온", employees=3)
    add_firm("㈜나루")
    path = make_list(ROWS)
    drop(page, path)
    assert at(page) == "summary_plan"
    assert click("summary_plan") == "plan_table"
    assert click("plan_open_all") == "plan_table"
    before = page.plan.table.currentIndex().row()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    assert page.plan.table.currentIndex().row() == before + 1, "and its keys go on"
    assert click("plan_open_all") == "plan_table"
    assert click("facet_differs") == "plan_table"
    assert click("facet_differs") == "plan_table"
    page.plan.go_to_question(1)
    page.plan.panel.choose(1)
    assert click("question_take") == "plan_table"
    assert click("list_step_back") == "plan_table", "the button is grey, the keyboard goes on"
    assert click("list_step_forth") == "plan_table"
    click("list_values")
    next(one for one in page.findChildren(QDialog) if one.isVisible()).reject()
    assert at(page) == "list_values"
    assert click("plan_apply") == "result_again"
    assert click("result_revert") == "result_again", "what was pressed is greyed out"
    assert click("result_again") == "intake_choose"

    drop(page, path)
    assert click("intake_close") == "intake_choose"
    kept = [one for one in page.start.kept.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in kept] == ["이어서 하기", "버리기"]
    assert click(kept[1].objectName()) == "intake_choose", "its line is gone"
    broken = tmp_path / "깨진.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    drop(page, broken)
    assert at(page) == "intake_paste_instead", "the way out"
