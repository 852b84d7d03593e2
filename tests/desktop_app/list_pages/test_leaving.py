"""What leaves a list: the rows shown with their conditions and what is computed of them."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.features.organizations import OrganizationsPage


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
