"""The table of the cases does what every list does: by keys, and by the right button alone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QMenu

from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from desktop_app.features.cases.look import View
from desktop_app.list_pages.editing.cell_editor import CellEditor
from desktop_app.list_pages.editing.paste_dialog import PasteDialog
from desktop_app.list_pages.forms.forms_dialog import FormsDialog
from desktop_app.widgets.lists.column_chooser import ColumnChooser

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(desk):
    desk.page.looking.show_view(View.TABLE)
    made = desk.page.list.view.table
    made.setFocus()
    return made


def put_on(desk, key: str, row: int = 0) -> int:
    """Make a cell current; the case of its row."""
    model = desk.page.list.view.model
    section = [one.key for one in model.columns].index(key)
    desk.page.list.view.table.setCurrentIndex(model.index(row, section))
    return model.id_at(row)


def menu_of(desk, qapp) -> QMenu:
    view = desk.page.list.view
    place = view.table.visualRect(view.table.currentIndex()).center()
    view.table.customContextMenuRequested.emit(place)
    menu = qapp.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, what: str) -> None:
    next(one for one in menu.actions() if one.data() == what).trigger()
    menu.close()


def stored(desk, case_id: int, key: str):
    with desk.context.store.read() as session:
        return load_draft(session, RecordKind.CASE, case_id).get(key)


def test_the_right_button_edits_copies_pastes_sorts_and_deletes(desk, table, qapp):
    case_id = put_on(desk, "wanted_area")
    choose(menu_of(desk, qapp), "cell:edit")
    editor = next(one for one in table.viewport().findChildren(CellEditor) if one.isVisible())
    line = editor.editor.input
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "1234")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert stored(desk, case_id, "wanted_area") == 1234
    put_on(desk, "wanted_area")
    choose(menu_of(desk, qapp), "cell:copy_cell")
    assert QGuiApplication.clipboard().text() == "1,234"
    put_on(desk, "wanted_area", 1)
    choose(menu_of(desk, qapp), "cell:paste")
    dialog = desk.page.findChild(PasteDialog)
    assert dialog is not None
    dialog.close()
    choose(menu_of(desk, qapp), "cell:sort")
    assert desk.page.list.view.layout_now().sort == "wanted_area"
    gone = put_on(desk, "number")
    choose(menu_of(desk, qapp), "cell:delete")
    assert desk.page.book.card(gone) is None
    desk.window.undo()
    assert desk.page.book.card(gone) is not None


def test_keys_type_inspect_and_finish(desk, table, qtbot):
    case_id = put_on(desk, "planned_jobs")
    QTest.keyClick(table, Qt.Key.Key_7)
    editor = next(one for one in table.viewport().findChildren(CellEditor) if one.isVisible())
    QTest.keyClick(editor.editor.input, Qt.Key.Key_Return)
    assert stored(desk, case_id, "planned_jobs") == 7
    put_on(desk, "number")
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert desk.page.desk.panel is not None
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert desk.page.desk.panel is None
    model = desk.page.list.view.model
    due = next(
        row for row in range(model.rowCount())
        if isinstance(stored(desk, model.id_at(row), "next_step"), str)
        and desk.page.book.card(model.id_at(row)).next_step
    )  # fmt: skip
    put_on(desk, "number", due)
    QTest.keyClick(table, Qt.Key.Key_D, CONTROL)
    dialog = next(one for one in desk.window.findChildren(QDialog) if one.isVisible())
    dialog.close()


def test_the_menu_of_the_head_exports_what_the_table_shows_and_chooses_columns(
    desk, table, tmp_path: Path
):
    desk.page.list.view.filter_by("stage", "발굴")
    desk.page._head.menu.chosen.emit("export")
    dialog = desk.page.findChild(QFileDialog, "export_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "cases.xlsx"))
    dialog.close()
    sheet = openpyxl.load_workbook(tmp_path / "cases.xlsx").worksheets[0]
    assert sheet.max_row == 4 + desk.page.list.view.model.rowCount()
    assert "단계 경과일(계산)" in [cell.value for cell in sheet[4]]
    desk.page._head.menu.chosen.emit("columns")
    chooser = desk.page.findChild(ColumnChooser)
    assert chooser is not None
    chooser.close()
    desk.page._head.menu.forms_requested.emit()
    forms = desk.page.findChild(FormsDialog)
    assert forms is not None
    assert f"{sheet.max_row - 4}행" in " ".join(one.text() for one in forms.findChildren(QLabel))
    forms.close()


def test_the_panel_menu_has_no_cells(desk, table, qapp):
    case_id = put_on(desk, "number")
    desk.page.desk.open_menu(case_id, desk.page.mapToGlobal(QPoint(2, 2)))
    menu = qapp.activePopupWidget()
    assert not [one for one in menu.actions() if str(one.data()).startswith("cell:")]
    menu.close()


def test_numbers_stay_whole_where_columns_of_words_give_way(desk, table, qapp):
    column = [one.key for one in desk.page.list.view.model.columns].index("number")
    before = table.columnWidth(column)
    width = table.horizontalHeader().length() - 60
    desk.window.resize(desk.window.width() - table.viewport().width() + width, desk.window.height())
    qapp.processEvents()
    cell = desk.page.list.view.model.columns[column]
    row = desk.page.list.view.model.row(desk.page.list.view.model.id_at(0))
    assert table.columnWidth(column) >= min(before, table.delegate.needed(cell.cell(row)))
