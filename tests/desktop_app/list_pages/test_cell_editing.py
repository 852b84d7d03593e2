"""A cell mended in its place: F2, typed as it is said, Enter, Esc, Tab, a problem, a conflict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.editing.cell_editor import CellEditor
from desktop_app.list_pages.editing.conflict_dialog import ConflictDialog
from desktop_app.shell.window import MainWindow

Cell = Callable[[str, str], QModelIndex]
Stored = Callable[[str, str], Value]
TypeKorean = Callable[[QWidget, str], None]
FIRM = RecordKind.ORGANIZATION


def opened(page: OrganizationsPage) -> CellEditor | None:
    found = page.list_panel.list.table.viewport().findChildren(CellEditor)
    return next((one for one in found if one.isVisible()), None)


def begin(qtbot: QtBot, page: OrganizationsPage, at: QModelIndex) -> CellEditor:
    table = page.list_panel.list.table
    table.setFocus()
    table.setCurrentIndex(at)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = opened(page)
    assert editor is not None
    return editor


def line_of(editor: CellEditor) -> QLineEdit:
    line = editor.editor.input
    assert isinstance(line, QLineEdit)
    return line


def problem(page: OrganizationsPage) -> str:
    found = page.list_panel.list.table.viewport().findChild(QLabel, "cell_problem")
    assert isinstance(found, QLabel)
    return found.text()


def test_f2_types_and_enter_saves_goes_down_and_can_be_undone(
    qtbot: QtBot, page: OrganizationsPage, window: MainWindow, cell: Cell, stored: Stored
) -> None:
    editor = begin(qtbot, page, cell("가람메디텍", "employees"))
    line = line_of(editor)
    assert line.selectedText() == "87"
    qtbot.keyClicks(line, "91")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored("가람메디텍", "employees") == 91
    assert opened(page) is None
    assert cell("가람메디텍", "employees").data() == "91"
    assert page.list_panel.list.table.currentIndex().row() == 1
    window.undo()
    assert stored("가람메디텍", "employees") == 87


def test_esc_leaves_a_cell_tab_opens_the_next_a_choice_is_chosen_and_a_computed_one_stays_shut(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored
) -> None:
    line = line_of(begin(qtbot, page, cell("가람메디텍", "employees")))
    qtbot.keyClicks(line, "5")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert opened(page) is None
    assert stored("가람메디텍", "employees") == 87
    assert page.list_panel.list.table.hasFocus()

    line = line_of(begin(qtbot, page, cell("가람메디텍", "industry_name")))
    qtbot.keyClicks(line, "X-ray")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert stored("가람메디텍", "industry_name") == "X-ray"
    following = opened(page)
    assert following is not None
    assert following.field.key == "employees"
    qtbot.keyClick(line_of(following), Qt.Key.Key_Escape)

    combo = begin(qtbot, page, cell("나루바이오", "org_type")).editor.input
    assert isinstance(combo, QComboBox)
    combo.hidePopup()
    combo.setCurrentIndex(combo.findData("domestic"))
    combo.activated.emit(combo.currentIndex())
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert stored("나루바이오", "org_type") == "domestic"

    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "case_stage"))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert opened(page) is None


def test_what_cannot_be_read_is_said_and_stays_open(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored
) -> None:
    line = line_of(begin(qtbot, page, cell("가람메디텍", "employees")))
    qtbot.keyClicks(line, "abc")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened(page) is not None
    assert problem(page) == "숫자로 읽을 수 없습니다."
    assert stored("가람메디텍", "employees") == 87
    qtbot.keyClick(line, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored("가람메디텍", "employees") is Empty.WITHHELD


def test_a_letter_writes_over_the_cell_as_in_excel_and_filters_where_it_cannot_be_written(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored, compose_korean: TypeKorean
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "employees"))
    qtbot.keyClick(table, Qt.Key.Key_9)
    editor = opened(page)
    assert editor is not None
    assert line_of(editor).text() == "9"
    assert line_of(editor).hasFocus()
    qtbot.keyClicks(line_of(editor), "1")
    qtbot.keyClick(line_of(editor), Qt.Key.Key_Return)
    assert stored("가람메디텍", "employees") == 91
    qtbot.keyClick(table, Qt.Key.Key_5)
    below = opened(page)
    assert below is not None
    qtbot.keyClick(line_of(below), Qt.Key.Key_Escape)
    assert stored("나루바이오", "employees") is Empty.NOT_STATED

    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "case_area"))
    qtbot.keyClick(table, Qt.Key.Key_5)
    box = table.head.box("case_area")
    assert box is not None
    assert (box.text(), box.hasFocus(), opened(page)) == ("5", True, None)
    box.clear()
    table.setFocus()
    table.setCurrentIndex(cell("가람메디텍", "certificate_until"))
    compose_korean(table, "ㅁ")
    until = table.head.box("certificate_until")
    assert until is not None
    assert until.value == "ㅁ"
    compose_korean(table, "")
    assert until.hasFocus()


def test_korean_writes_over_the_cell_from_its_first_letter_on(
    qtbot: QtBot,
    page: OrganizationsPage,
    cell: Cell,
    stored: Stored,
    type_korean: TypeKorean,
    compose_korean: TypeKorean,
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("다온소재", "industry_name"))
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    for half in ("ㅎ", "하", "항"):
        compose_korean(table, half)
    editor = opened(page)
    assert editor is not None
    assert table.hasFocus(), "a change of focus would break the syllable off"
    both = QInputMethodEvent("ㅊ", [])
    both.setCommitString("항")
    QCoreApplication.sendEvent(table, both)
    assert table.hasFocus()
    type_korean(table, "체")
    line = line_of(editor)
    assert line.hasFocus()
    assert line.text() == "항체"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored("다온소재", "industry_name") == "항체"


def test_a_click_elsewhere_while_composing_saves_what_was_typed(
    qtbot: QtBot,
    page: OrganizationsPage,
    cell: Cell,
    stored: Stored,
    type_korean: TypeKorean,
    compose_korean: TypeKorean,
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("다온소재", "industry_name"))
    both = QInputMethodEvent("체", [])
    both.setCommitString("항")
    QCoreApplication.sendEvent(table, both)
    place = table.visualRect(cell("마루정밀", "name")).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: opened(page) is None)
    assert str(stored("다온소재", "industry_name")).startswith("항")


def test_a_choice_is_typed(
    qtbot: QtBot,
    page: OrganizationsPage,
    cell: Cell,
    stored: Stored,
    compose_korean: TypeKorean,
    type_korean: TypeKorean,
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("나루바이오", "org_type"))
    compose_korean(table, "ㅂ")
    editor = opened(page)
    assert editor is not None
    combo = editor.editor.input
    assert isinstance(combo, QComboBox)
    compose_korean(table, "병")
    assert combo.currentText() == "병원"
    type_korean(table, "병")
    assert combo.hasFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert stored("나루바이오", "org_type") == "hospital"


def test_another_field_saved_meanwhile_is_no_conflict_and_the_same_one_asks_which_to_keep(
    qtbot: QtBot,
    page: OrganizationsPage,
    cell: Cell,
    stored: Stored,
    context: AppContext,
    firms: dict[str, int],
) -> None:
    line = line_of(begin(qtbot, page, cell("가람메디텍", "employees")))
    save_record(context.store, Draft(FIRM, {"standing": "prospect"}, firms["가람메디텍"]))
    qtbot.keyClicks(line, "90")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored("가람메디텍", "employees") == 90
    assert stored("가람메디텍", "standing") == "prospect"

    line = line_of(begin(qtbot, page, cell("가람메디텍", "employees")))
    save_record(context.store, Draft(FIRM, {"employees": 99}, firms["가람메디텍"]))
    qtbot.keyClicks(line, "91")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert stored("가람메디텍", "employees") == 99
    dialog = page.findChild(ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    keep = dialog.findChild(QPushButton, "keep_mine_employees")
    assert isinstance(keep, QPushButton)
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert stored("가람메디텍", "employees") == 91


def test_what_is_saved_while_the_choice_is_open_is_asked_about_again(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored, context: AppContext,
    firms: dict[str, int],
) -> None:  # fmt: skip
    line = line_of(begin(qtbot, page, cell("가람메디텍", "employees")))
    for theirs in (99, 100):
        save_record(context.store, Draft(FIRM, {"employees": theirs}, firms["가람메디텍"]))
        if theirs == 99:
            qtbot.keyClicks(line, "91")
            qtbot.keyClick(line, Qt.Key.Key_Return)
        else:
            page.findChild(QPushButton, "keep_mine_employees").click()
            assert stored("가람메디텍", "employees") == 100
    (again,) = [one for one in page.findChildren(ConflictDialog) if one.isVisible()]
    again.findChild(QPushButton, "keep_mine_employees").click()
    assert stored("가람메디텍", "employees") == 91
