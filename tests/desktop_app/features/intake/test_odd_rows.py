"""Rows that a file hides or strikes through: said on the first screen, turned round with one press."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from PySide6.QtWidgets import QLabel

from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from tests.fixtures.intake_page import firms, press


def _notices(page: IntakePage) -> list[str]:
    labels = page.summary._odd.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible()]


def test_hidden_rows_are_said_and_left_out_with_one_press(
    page: IntakePage, context: AppContext, tmp_path: Path
):
    book = openpyxl.Workbook()
    sheet = book.active
    for name in ("㈜보기하나", "㈜보기둘", "㈜보기셋", "㈜보기넷"):
        sheet.append((name, "경기 고양시 일산동구 중앙로 1", 10))
    sheet.insert_rows(1)
    for column, head in enumerate(("기업명", "소재지", "종업원수"), 1):
        sheet.cell(1, column, head)
    sheet.row_dimensions[3].hidden = True
    for column in range(1, 4):
        sheet.cell(5, column).font = Font(strike=True)
    path = tmp_path / "목록.xlsx"
    book.save(path)
    page.begin_files((path,))
    assert _notices(page) == [
        "파일에서 숨긴 행 1개도 넣습니다.", "취소선이 그어진 행 1개는 넣지 않습니다.",
    ]  # fmt: skip
    press(page, "turn_hidden")
    assert page.run.planned.counts["create"] == 2
    assert _notices(page)[0] == "파일에서 숨긴 행 1개는 넣지 않습니다."
    press(page, "turn_struck")
    press(page, "summary_apply")
    assert set(firms(context.store)) == {"㈜보기하나", "㈜보기셋", "㈜보기넷"}
    press(page, "result_again")
    sheet["A6"] = "㈜보기다섯"
    book.save(next_one := tmp_path / "목록 2.xlsx")
    page.begin_files((next_one,))
    left = "지난번에 빼거나 건너뛴 행 1개는 이번에도 넣지 않습니다."
    assert left in _notices(page)
    press(page, "turn_before")
    assert left not in _notices(page)
    press(page, "summary_apply")
    assert "㈜보기둘" in firms(context.store)
