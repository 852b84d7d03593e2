"""What the rules did not see is said by hand: a value for every row, two fields in one cell, one text
in two columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.constant_popup import ConstantPopup
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from tests.fixtures.intake_page import firms, press

ROWS = (
    ("기업명", "연락", "본사", "나머지"),
    ("㈜한빛정밀", "김하나 02-111-2222", "경기 고양시", "중앙로 1"),
    ("㈜새봄", "이두리 031-222-3333", "서울 강서구", "마곡로 2"),
    ("㈜가온", "박세찬 02-333-4444", "서울 강남구", "테헤란로 3"),
)


@pytest.fixture
def sheet(page: IntakePage, make_list: Callable[..., Path]) -> IntakePage:
    page.begin_files((make_list(ROWS),))
    if not page.understand.isVisible():
        press(page, "summary_read")
    return page


def popup_of(page: IntakePage, column: int, words: str, qtbot: QtBot) -> FieldPopup:
    view = page.understand.grid
    view.go_to(1, column)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = page.understand.findChildren(FieldPopup)[-1]
    popup.findChild(QLineEdit, "field_find").setText(words)
    return popup


def written(page: IntakePage, context: AppContext) -> dict[str, dict[str, object]]:
    press(page, "understand_next")
    press(page, "plan_apply")
    return firms(context.store)


def change(page: IntakePage, key: str, qtbot: QtBot) -> None:
    link = page.understand._pane.link(key)
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    link.click()


def constant(page: IntakePage, path: str, qtbot: QtBot) -> ConstantPopup:
    change(page, "constant", qtbot)
    popup = page.understand.findChildren(ConstantPopup)[-1]
    box = popup.findChild(QComboBox, "constant_field")
    box.setCurrentIndex(box.findData(path))
    return popup


def test_every_row_gets_one_value_and_it_is_taken_back(
    sheet: IntakePage, context: AppContext, qtbot: QtBot
):
    popup = constant(sheet, "organization.org_type", qtbot)
    choice = popup.findChild(QComboBox, "constant_choice")
    choice.setCurrentIndex(choice.findData("research"))
    popup.findChild(QPushButton, "constant_take").click()
    line = constant(sheet, "organization.founded", qtbot).findChild(QLineEdit, "constant_line")
    line.setText("언젠가")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    popup = sheet.understand.findChildren(ConstantPopup)[-1]
    assert any("날짜" in one.text() for one in popup.findChildren(QLabel) if one.isVisible())
    line.setText("2019")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    change(sheet, "constant:organization.founded", qtbot)
    stored = written(sheet, context)
    assert {one["org_type"] for one in stored.values()} == {"research"}
    assert "2019" not in {one["founded"] for one in stored.values()}


def test_a_column_feeds_two_fields(sheet: IntakePage, context: AppContext, qtbot: QtBot):
    popup = popup_of(sheet, 1, "대표자", qtbot)
    second = popup.findChild(QComboBox, "field_second")
    second.setCurrentIndex(second.findData("organization.phone"))
    popup.findChild(QPushButton, "field_take").click()
    card = sheet.understand.grid.cards.card(1)
    assert card is not None
    assert card.title == "대표자"
    assert card.third.startswith("+ ")
    stored = written(sheet, context)["㈜한빛정밀"]
    assert (stored["representatives"], stored["phone"]) == (("김하나",), "02-111-2222")


def test_a_text_goes_on_in_another_column(sheet: IntakePage, context: AppContext, qtbot: QtBot):
    popup = popup_of(sheet, 3, "주소(도로명)", qtbot)
    goes_on = popup.findChild(QCheckBox, "field_beside")
    assert goes_on.text() == "‘본사’ 열 뒤에 이어 쓰기"
    goes_on.setChecked(True)
    popup.findChild(QPushButton, "field_take").click()
    assert written(sheet, context)["㈜한빛정밀"]["address"] == "경기 고양시 중앙로 1"


def test_a_word_that_names_no_field_is_told_so(sheet: IntakePage, qtbot: QtBot):
    popup = popup_of(sheet, 3, "없는 항목", qtbot)
    assert any(one.text() == "그런 항목이 없습니다." for one in popup.findChildren(QLabel))
    assert not popup.findChild(QPushButton, "field_take").isEnabled()


def test_of_a_column_that_is_asked_about_what_would_come_to_nothing_is_offered_last(
    page: IntakePage, make_list: Callable[..., Path], qtbot: QtBot
):
    rows = [("호수", "회사명", "대표자", "연락처", "들어온 날")]
    rows += [
        (f"30{at}", f"㈜가{at}", "방시우", f"010-4471-209{at}", "2025.3.2.") for at in range(4)
    ]
    page.begin_files((make_list([("고양청년창업센터 입주기업 명부",), *rows], "명부.xlsx"),))
    popup = popup_of(page, 3, "", qtbot)
    listed = popup.findChild(QListWidget, "field_list")
    near = [listed.item(at).text().strip() for at in range(1, 3)]
    assert near == ["전화  ·  기업·기관", "휴대전화  ·  기업 담당자"]
    assert not popup.findChild(QCheckBox, "field_beside").isVisible()
    assert not popup.findChild(QComboBox, "field_second").isVisible()
