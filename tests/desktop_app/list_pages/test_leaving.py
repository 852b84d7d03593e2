"""What leaves a list: the rows shown with their conditions, and their meeting papers in one PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.booklet_dialog import BookletDialog
from desktop_app.list_pages.editing.bulk_dialog import BulkScope


def test_the_file_holds_the_rows_shown_and_says_what_chose_them(
    qtbot: QtBot, page: OrganizationsPage, tmp_path: Path
) -> None:
    page.list_panel.choose("firms")
    page.list_panel.list.filter_by("employees", ">20")
    button = page.findChild(QPushButton, "organizations_export")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog, "export_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "firms.xlsx"))
    dialog.close()
    sheet = openpyxl.load_workbook(tmp_path / "firms.xlsx").worksheets[0]
    head = " ".join(str(cell.value) for cell in sheet[2] if cell.value)
    assert "조건: 기업 · 상시근로자 >20" in head
    texts = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"가람메디텍", "다온소재"} <= texts
    assert "라온병원" not in texts
    heads = [cell.value for cell in sheet[4]]
    assert heads[2:4] == ["명칭", "구분"], "as the list shows them"
    assert "벤처확인 만료(계산)" in heads


def test_the_papers_of_the_rows_are_bound(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int],
    tmp_path: Path,
) -> None:  # fmt: skip
    for name in ("가람메디텍", "나루바이오"):
        draft = new_draft(RecordKind.CASE, organization=firms[name], title=f"{name} 거점")
        save_record(context.store, draft)
    page.list_panel.head.menu.booklet_requested.emit()
    dialog = page.findChild(BookletDialog)
    assert isinstance(dialog, BookletDialog)
    dialog.findChild(QPushButton, "booklet_save").click()
    files = dialog.findChild(QFileDialog, "booklet_file")
    assert isinstance(files, QFileDialog)
    files.fileSelected.emit(str(tmp_path / "papers.pdf"))
    reader = pypdf.PdfReader(io.BytesIO((tmp_path / "papers.pdf").read_bytes()))
    contents = reader.pages[0].extract_text()
    assert "가람메디텍" in contents
    assert "나루바이오" in contents
    assert "다온소재" not in contents
    assert not dialog.isVisible()


def test_it_is_freed(
    context: AppContext, freed_on_close: Callable[[Callable[[], QWidget]], None]
) -> None:
    scope = BulkScope((), (1,))
    freed_on_close(lambda: BookletDialog(context, RecordKind.CASE, scope))
