"""The list of 기업·기관 as an officer uses it: the real window, keys and buttons, a real store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.window import MainWindow
from tests.desktop_app.features.organizations.hands import (
    find,
    names,
    press,
    text,
)

_FLAGS = QItemSelectionModel.SelectionFlag


def test_names_are_sorted_without_their_legal_form_and_narrowed_by_initials_numbers_choices_and_words(
    page: OrganizationsPage, qtbot: QtBot, type_korean: Callable[[QWidget, str], None]
) -> None:
    assert names(page) == [
        "(주)가람메디텍",
        "나루바이오",
        "일산하늘병원",
        "㈜한빛정밀",
        "한빛정밀 주식회사",
    ]
    assert text(page, "organizations_count") == "5"

    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = QApplication.focusWidget()
    assert box is not None
    assert box.objectName() == "filter_name"
    type_korean(box, "ㅎㅂㅈ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert names(page) == ["㈜한빛정밀", "한빛정밀 주식회사"]
    assert text(page, "organizations_count") == "2 / 5"
    assert "3건 숨김" in text(page.window(), "status_left")
    type_korean(box, "없음")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert names(page) == []
    assert text(page, "state_sentence") == "조건에 맞는 기업·기관이 없습니다(전체 5건)."
    press(qtbot, page, "clear_filters")
    assert len(names(page)) == 5

    def ask(key: str, typed: str) -> list[str]:
        box = find(page, QLineEdit, f"filter_{key}")
        assert isinstance(box, QLineEdit)
        box.setFocus()
        box.setText(typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        found = names(page)
        box.clear()
        qtbot.keyClick(box, Qt.Key.Key_Return)
        return found

    assert ask("employees", ">100") == ["일산하늘병원", "㈜한빛정밀"]
    assert ask("employees", "미기재") == ["나루바이오"]
    assert ask("industry_name", "미확인") == ["한빛정밀 주식회사"]
    assert ask("org_type", "병원, 외국") == ["나루바이오", "일산하늘병원"]
    assert ask("case_stage", "접촉~LOI") == ["㈜한빛정밀"]
    box = find(page, QLineEdit, "filter_employees")
    assert ask("employees", "아무말") == names(page), "what is not understood hides nothing"
    assert isinstance(box, QLineEdit)

    box = find(page, QLineEdit, "filter_employees")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.setText("많음")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.property("problem") == "true"
    assert "숨기지 않았습니다" in box.toolTip()
    assert len(names(page)) == 5


def test_the_tree_adds_up_and_names_what_has_no_group(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    tree = page.list_panel.grouping.tree.tree
    model = tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    counts = [row.data(Qt.ItemDataRole.UserRole + 1) for row in rows]
    assert rows[-1].data() == "(업종 없음)"
    assert counts[0] == 5 == sum(counts[1:])
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert names(page) == ["일산하늘병원", "한빛정밀 주식회사"]
    key = find(page, QComboBox, "group_key")
    assert isinstance(key, QComboBox)
    key.setFocus()
    qtbot.keyClick(key, Qt.Key.Key_Down)
    assert model.index(1, 0).data() == "국내기업"
    assert len(names(page)) == 5


def test_chosen_rows_are_summed_and_copied_keys_sort_them_and_quick_views_have_counts(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    table = page.list_panel.list.table
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    said = text(page.window(), "status_selection")
    assert said.startswith("5행 선택")
    assert "상시근로자 749명 (기재 4 · 미기재 1)" in said
    assert "투자예정액 180억원 (기재 1 · 미기재 4)" in said

    table = page.list_panel.list.table
    page.list_panel.list.select_id(page.list_panel.model.id_at(3))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(table, Qt.Key.Key_C, keys)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:2] == ["명칭", "구분"]
    assert row.split("\t")[:4] == ["㈜한빛정밀", "국내기업", "정밀 의료기기", "112"]

    table = page.list_panel.list.table
    table.setCurrentIndex(page.list_panel.model.index(0, 3))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_O, keys)
    assert names(page)[0] == "한빛정밀 주식회사"
    assert names(page)[-1] == "나루바이오"
    qtbot.keyClick(table, Qt.Key.Key_O, keys)
    assert names(page)[0] == "일산하늘병원"
    assert names(page)[-1] == "나루바이오"

    partners = find(page, QPushButton, "view_partners")
    assert isinstance(partners, QPushButton)
    assert partners.text() == "협력기관  1"
    qtbot.mouseClick(partners, Qt.MouseButton.LeftButton)
    assert names(page) == ["일산하늘병원"]
    qtbot.keyClick(partners, Qt.Key.Key_Right)
    assert names(page) == ["㈜한빛정밀"]


def test_columns_are_remembered(qtbot: QtBot, page: OrganizationsPage, context: AppContext) -> None:
    context.folder.root.mkdir(parents=True, exist_ok=True)
    press(qtbot, page, "organizations_columns", QToolButton)
    chooser = QApplication.activePopupWidget()
    assert chooser is not None
    columns = find(chooser, QWidget, "columns")
    for _ in range(8):
        qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    chooser.close()
    shown = [page.list_panel.model.columns[at].key for at in page.list_panel.list.visible_columns()]
    assert len(shown) == 9
    again = OrganizationsPage(context, page.shell)
    qtbot.addWidget(again)
    kept = [
        again.list_panel.model.columns[at].key for at in again.list_panel.list.visible_columns()
    ]
    assert kept == shown


def test_an_empty_desk_offers_the_two_ways_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    assert text(page, "state_sentence") == "등록된 기업·기관이 없습니다."
    press(qtbot, page, "empty_new")
    assert page.record is not None
    assert page.record.isVisible()


def test_the_list_as_shown_goes_to_excel(
    qtbot: QtBot, page: OrganizationsPage, tmp_path: Path
) -> None:
    box = find(page, QLineEdit, "filter_name")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.setText("ㅎㅂ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    press(qtbot, page, "organizations_export")
    dialog = find(page, QFileDialog, "export_dialog")
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "목록.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    sheet = openpyxl.load_workbook(target).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "㈜한빛정밀" in cells
    assert "나루바이오" not in cells


def test_the_rows_chosen_in_a_list_are_chosen_again_after_a_lock(page: OrganizationsPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    panel = page.list_panel
    ids, rows = panel.model.ids, panel.list.table.selectionModel()
    # not selectRow: it asks which keys are held, and a test before may have held some
    rows.setCurrentIndex(panel.model.index(1, 0), _FLAGS.ClearAndSelect | _FLAGS.Rows)
    rows.select(panel.model.index(3, 0), _FLAGS.Select | _FLAGS.Rows)
    assert page.list_panel.list.selected_ids == (ids[1], ids[3])
    window.rest()
    window.wake()
    again = window.open_page("organizations")
    assert isinstance(again, OrganizationsPage)
    assert again is not page
    assert again.list_panel.list.selected_ids == (ids[1], ids[3])
    assert again.list_panel.list.current_id == ids[1]
    assert "2" in text(window, "status_selection")
