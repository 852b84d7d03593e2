"""일괄 수정 as an officer does it: choose rows, tick what is written, look, save, take back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog, BulkScope
from desktop_app.shell.window import MainWindow

Stored = Callable[[str, str], Value]
FIRM = RecordKind.ORGANIZATION


def open_bulk(qtbot: QtBot, page: OrganizationsPage, rows: int) -> BulkDialog:
    table = page.list_panel.list.table
    table.selectRow(0)
    for _ in range(rows - 1):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(BulkDialog, "bulk_edit")
    assert isinstance(dialog, BulkDialog)
    return dialog


def press(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def lines(dialog: QWidget, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableView, name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(dialog: QWidget, key: str, code: str) -> None:
    combo = dialog.findChild(QComboBox, key)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())


def test_equal_values_are_shown_and_differing_ones_are_not(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    dialog = open_bulk(qtbot, page, 3)
    standing, people = (dialog.findChild(kind, key) for kind, key in (
        (QComboBox, "standing"), (QLineEdit, "employees")))  # fmt: skip
    assert isinstance(standing, QComboBox)
    assert isinstance(people, QLineEdit)
    assert standing.currentText() == "관리기업"
    assert (people.text(), people.placeholderText()) == ("", "(서로 다름)")
    assert dialog.findChild(QLineEdit, "name") is None
    assert dialog.findChild(QLineEdit, "business_number") is None
    dialog.close()


def test_ticked_fields_are_planned_saved_and_undone_as_one(
    qtbot: QtBot, page: OrganizationsPage, window: MainWindow, stored: Stored
) -> None:
    dialog = open_bulk(qtbot, page, 3)
    choose(dialog, "org_type", "foreign")
    tick = dialog.findChild(QCheckBox, "tick_org_type")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    press(qtbot, dialog, "bulk_next")
    assert said(dialog, "plan_headline") == "2건이 바뀝니다."
    assert lines(dialog, "plan_changes") == [["구분", "국내기업", "외국기업", "2"]]
    assert said(dialog, "plan_same") == "이미 같은 값 1건"
    assert stored("가람메디텍", "org_type") == "domestic"
    press(qtbot, dialog, "bulk_save")
    names = ("가람메디텍", "나루바이오", "다온소재")
    assert {stored(name, "org_type") for name in names} == {"foreign"}
    window.undo()
    assert stored("가람메디텍", "org_type") == "domestic"


def test_a_differing_field_that_is_ticked_asks_for_a_value(
    qtbot: QtBot, page: OrganizationsPage, stored: Stored
) -> None:
    dialog = open_bulk(qtbot, page, 3)
    tick = dialog.findChild(QCheckBox, "tick_employees")
    assert isinstance(tick, QCheckBox)
    tick.click()
    press(qtbot, dialog, "bulk_next")
    assert said(dialog, "plan_headline") == ""
    people = dialog.findChild(QLineEdit, "employees")
    assert isinstance(people, QLineEdit)
    assert "Alt+1" in people.accessibleDescription()
    qtbot.keyClick(people, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    press(qtbot, dialog, "bulk_next")
    press(qtbot, dialog, "bulk_save")
    assert stored("가람메디텍", "employees") is Empty.WITHHELD
    assert stored("라온병원", "employees") == 520


def test_all_that_meet_the_conditions(
    qtbot: QtBot, page: OrganizationsPage, stored: Stored
) -> None:
    page.list_panel.list.put_filters({"org_type": "domestic"})
    page.list_panel.reload()
    dialog = open_bulk(qtbot, page, 1)
    press(qtbot, dialog, "bulk_all")
    assert dialog.findChild(QPushButton, "bulk_all").text() == "조건에 맞는 전체 3건"
    choose(dialog, "standing", "prospect")
    press(qtbot, dialog, "bulk_next")
    press(qtbot, dialog, "bulk_save")
    changed = ("가람메디텍", "다온소재", "마루정밀")
    assert {stored(name, "standing") for name in changed} == {"prospect"}
    assert stored("나루바이오", "standing") == "managed"


def test_wrong_ones_are_listed_and_left_out_only_when_agreed(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    ids = [
        save_record(context.store, Draft(RecordKind.CASE, values)).id
        for values in (
            {"organization": firms["가람메디텍"], "title": "거점", "stage": "lead",
             "state": "active", "end_reason": "withdrawn"},
            {"organization": firms["나루바이오"], "title": "지사", "stage": "lead",
             "state": "active"},
        )
    ]  # fmt: skip
    dialog = BulkDialog(context, RecordKind.CASE, BulkScope(tuple(ids), tuple(ids)), page)
    dialog.show()
    assert dialog.findChild(QComboBox, "stage") is None
    choose(dialog, "state", "ended")
    press(qtbot, dialog, "bulk_next")
    ((name, field, reason),) = lines(dialog, "plan_left")
    assert (name, field) == ("지사", "종료사유")
    assert "종료" in reason
    save, agree = (
        dialog.findChild(QPushButton, "bulk_save"),
        dialog.findChild(QCheckBox, "plan_agree"),
    )
    assert isinstance(save, QPushButton)
    assert isinstance(agree, QCheckBox)
    assert not save.isEnabled()
    agree.click()
    press(qtbot, dialog, "bulk_save")
    assert not dialog.isVisible()


def test_a_record_changed_meanwhile_is_looked_at_again(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    dialog = open_bulk(qtbot, page, 2)
    choose(dialog, "standing", "prospect")
    press(qtbot, dialog, "bulk_next")
    save_record(context.store, Draft(FIRM, {"standing": "prospect"}, firms["가람메디텍"]))
    press(qtbot, dialog, "bulk_save")
    assert "다시 확인" in said(dialog, "bulk_said")
    assert said(dialog, "plan_headline") == "1건이 바뀝니다."
    press(qtbot, dialog, "bulk_save")
    assert not dialog.isVisible()


def test_it_is_freed_on_close(
    context: AppContext,
    firms: dict[str, int],
    freed_on_close: Callable[[Callable[[], QWidget]], None],
) -> None:
    ids = tuple(firms.values())
    freed_on_close(lambda: BulkDialog(context, FIRM, BulkScope(ids, ids)))


@pytest.mark.parametrize("rows", [0, 2])
def test_esc_goes_back_then_out(qtbot: QtBot, page: OrganizationsPage, rows: int) -> None:
    dialog = open_bulk(qtbot, page, rows or 1)
    choose(dialog, "standing", "prospect")
    press(qtbot, dialog, "bulk_next")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
