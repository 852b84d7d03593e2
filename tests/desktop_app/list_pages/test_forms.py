"""Workbooks of the office's own on a list page: begun, added, renamed, deleted, filled."""

from __future__ import annotations

import hashlib
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.office_forms import office_forms
from db.queries.papers import printed_papers
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.forms.forms_dialog import FormsDialog

FIRM = RecordKind.ORGANIZATION


@pytest.fixture
def dialog(page: OrganizationsPage) -> FormsDialog:
    """The forms for the firms with more than 20 people."""
    page.list_panel.list.filter_by("employees", ">20")
    page.list_panel.head.menu.forms_requested.emit()
    found = page.findChild(FormsDialog)
    assert isinstance(found, FormsDialog)
    return found


def press(dialog: FormsDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def choose(dialog: FormsDialog, name: str, path: Path) -> None:
    """Choose a file in the dialog for files that is open."""
    files = dialog.findChild(QFileDialog, name)
    assert isinstance(files, QFileDialog)
    files.fileSelected.emit(str(path))
    files.close()


def add(dialog: FormsDialog, path: Path) -> None:
    press(dialog, "forms_add")
    choose(dialog, "form_open", path)


def kept(context: AppContext) -> list[str]:
    with context.store.read() as session:
        return [one.name for one in office_forms(session, FIRM)]


def note(dialog: FormsDialog) -> str:
    found = dialog.findChild(QLabel, "forms_note")
    assert isinstance(found, QLabel)
    return found.text()


def test_a_starting_form_is_written_added_and_filled_with_the_rows_shown(
    dialog: FormsDialog, context: AppContext, tmp_path: Path
) -> None:
    press(dialog, "forms_begin")
    choose(dialog, "form_begin", tmp_path / "견본.xlsx")
    add(dialog, tmp_path / "견본.xlsx")
    assert kept(context) == ["견본"]
    table = dialog.pane.table.table.model()
    codes = {str(table.index(row, 1).data()) for row in range(table.rowCount())}
    assert {"목록 제목", "건수", "명칭", "상시근로자: 명"} <= codes
    press(dialog, "forms_fill")
    choose(dialog, "form_save", tmp_path / "제출")
    sheet = openpyxl.load_workbook(tmp_path / "제출.xlsx").worksheets[0]
    names = [sheet.cell(row, 2).value for row in range(4, 7)]
    assert sorted(map(str, names)) == ["가람메디텍", "다온소재", "라온병원"]
    assert sheet.cell(7, 1).value == "합계"
    assert any("E4:E6" in str(cell.value) for cell in sheet[7])
    assert not dialog.isVisible()
    with context.store.read() as session:
        (left,) = printed_papers(session)
    assert (left.action, left.kind, left.target) == ("filled", None, "제출.xlsx")
    assert left.title == "기업·기관 · 가람메디텍 외 2건 (견본)"
    assert left.file_hash == hashlib.sha256((tmp_path / "제출.xlsx").read_bytes()).hexdigest()


def test_a_form_is_renamed_deleted_and_brought_back(
    dialog: FormsDialog, context: AppContext, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "{명칭}", "{대표 전화번}"
    book.save(tmp_path / "서식.xlsx")
    for _ in range(2):
        add(dialog, tmp_path / "서식.xlsx")
    assert kept(context) == ["서식", "서식 (2)"]
    forms = dialog.findChild(QListWidget, "forms")
    assert isinstance(forms, QListWidget)
    forms.item(1).setText("서식")
    assert "서식" in note(dialog)
    assert forms.item(1).text() == "서식 (2)", "a taken name is refused"
    forms.item(1).setText("보고용")
    assert kept(context) == ["보고용", "서식"]
    press(dialog, "forms_delete")
    assert kept(context) == ["서식"]
    press(dialog, "forms_undo")
    assert kept(context) == ["보고용", "서식"]
    assert dialog.pane.table.table.model().index(0, 2).data().startswith("없는 항목")


def test_what_is_no_workbook_is_refused_in_words_and_not_kept(
    qtbot: QtBot, dialog: FormsDialog, context: AppContext, tmp_path: Path
) -> None:
    (tmp_path / "메모.xlsx").write_text("메모", encoding="utf-8")
    add(dialog, tmp_path / "메모.xlsx")
    assert "손상" in note(dialog)
    assert kept(context) == []
    dialog.close()
