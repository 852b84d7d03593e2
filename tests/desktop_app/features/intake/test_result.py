"""The result: the rows that were written, one of them taken back, and the rows that were not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.results.back_words import row_back_words
from resources.texts import Texts
from tests.fixtures.intake_page import firms, press, said

HEAD = ("기업명", "종업원수", "설립일", "홈페이지")


def _rows(page: IntakePage) -> list[tuple[int, str, bool]]:
    return [(one.row, one.title, one.reverted) for one in page.result_view.rows._rows]


def test_one_row_is_taken_back_and_what_was_edited_later_stays_and_is_named(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    firm = add_firm("㈜한빛정밀")
    rows = [HEAD, ("㈜한빛정밀", 41, "2015", None), ("㈜새봄", 5, "2020", None)]
    page.begin_files((make_list(rows),))
    press(page, "summary_apply")
    assert _rows(page) == [(2, "㈜한빛정밀", False), (3, "㈜새봄", False)]
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, firm)
    assert draft is not None
    save_record(context.store, replace(draft, values={**draft.values, "employees": 50}))
    page.result_view.rows.choose("Sheet", 3)
    assert said(page, "import_row_will").startswith("3번 행만: 기업·기관 1 삭제.")
    page.result_view.rows.choose("Sheet", 2)
    assert said(page, "import_row_will").startswith("2번 행만: 기업·기관 1 이전 값으로.")
    QApplication.processEvents()
    button = page.findChild(QPushButton, "import_row_revert")
    place = button.mapToGlobal(button.rect().center())
    press(page, "import_row_revert")
    for _ in range(3):  # what wraps asks for room in turn
        QApplication.processEvents()
    assert button.mapToGlobal(button.rect().center()) == place, (
        "the next press is where the last was"
    )
    assert _rows(page) == [(2, "㈜한빛정밀", True), (3, "㈜새봄", False)]
    told = said(page, "import_row_done")
    assert "목록의 2번 행(㈜한빛정밀)을 되돌렸습니다. 되돌린 기록: 기업·기관 1" in told
    assert "㈜한빛정밀: 상시근로자" in told
    assert said(page, "import_row_will") == "2번 행은 되돌렸습니다."
    stored = firms(context.store)
    assert stored["㈜한빛정밀"]["employees"] == 50
    assert stored["㈜한빛정밀"]["founded"] != "2015"
    assert "㈜새봄" in stored

    press(page, "result_again")
    page.start.recent.table.table.setFocus()
    qtbot.keyClick(page.start.recent.table.table, Qt.Key.Key_Return)
    assert _rows(page) == [(2, "㈜한빛정밀", True), (3, "㈜새봄", False)], "later, from the list"
    assert not page.findChild(QPushButton, "import_row_revert").isEnabled(), "that one is back"
    page.result_view.rows.seek.setText("새봄")
    press(page, "import_row_revert")
    assert set(firms(context.store)) == {"㈜한빛정밀"}


@pytest.mark.parametrize(
    ("by_kind", "ko", "en"),
    [
        ({}, "목록의 10번 행(㈜새봄)에는 되돌릴 기록이 남아 있지 않았습니다.",
         "Of row no. 10 (㈜새봄) nothing was taken back."),
        ({RecordKind.ORGANIZATION: {1}},
         "목록의 10번 행(㈜새봄)을 되돌렸습니다. 되돌린 기록: 기업·기관 1",
         "Row no. 10 (㈜새봄) was taken back. Records taken back: Organizations 1"),
        ({RecordKind.CASE: {1, 2}, RecordKind.ORGANIZATION: {1}, RecordKind.PARTY: {3}},
         "목록의 10번 행(㈜새봄)을 되돌렸습니다. 되돌린 기록: 기업·기관 1 · 투자 건 2",
         "Row no. 10 (㈜새봄) was taken back. Records taken back: Organizations 1 · Cases 2"),
    ],
)  # fmt: skip
def test_a_row_is_named_by_its_number_and_records_by_their_kinds(
    by_kind: dict[RecordKind, set[int]], ko: str, en: str
):
    changes = ChangeSet({kind: frozenset(ids) for kind, ids in by_kind.items()})
    assert row_back_words(10, "㈜새봄", changes, Texts("ko")) == ko
    assert row_back_words(10, "㈜새봄", changes, Texts("en")) == en


def test_a_long_result_scrolls_its_rows_and_not_the_page_too(
    page: IntakePage, make_list: Callable[..., Path], qtbot: QtBot
):
    page.window().resize(1366, 768)
    rows = [(f"㈜새봄{at}", 5 + at, "2020", None) for at in range(20)]
    page.begin_files((make_list([HEAD, *rows]),))
    press(page, "summary_apply")
    outer = page.result_view._area.verticalScrollBar()
    inner = page.result_view.rows.table.table.verticalScrollBar()
    qtbot.waitUntil(lambda: inner.maximum() > 0 and outer.maximum() == 0)
    page.window().resize(1366, 1080)
    qtbot.waitUntil(lambda: page.result_view.rows.table.height() > 500 and outer.maximum() == 0)


def test_rows_that_add_to_the_record_of_another_are_told_so_that_the_counts_agree(
    page: IntakePage, make_list: Callable[..., Path]
):
    rows = [
        HEAD,
        ("㈜새봄", 5, None, None),
        ("(주)새봄", None, "2020", None),
        ("㈜가온", 7, None, None),
    ]
    page.begin_files((make_list(rows),))
    press(page, "summary_apply")
    assert said(page, "result_sentence").startswith("3행을")
    assert [row for row, _, _ in _rows(page)] == [2, 4]
    told = [one.text() for one in page.result_view.rows.findChildren(QLabel)]
    assert "반영한 행 3" in told
    assert "1행은 다른 행의 기록에 보태짐" in told


def test_the_lists_that_open_are_those_that_show_what_came(
    page: IntakePage, make_list: Callable[..., Path]
):
    def offered() -> list[str]:
        names = ("open_organizations", "open_prospects")
        return [name for name in names if page.findChild(QPushButton, name).isVisible()]

    page.begin_files((make_list([HEAD, ("㈜새봄", 5, "2020", None)]),))
    press(page, "summary_apply")
    assert offered() == ["open_organizations"]
    press(page, "result_again")
    rows = [("업체명", "대표자명", "벤처확인유형", "벤처유효시작일", "벤처유효종료일"),
            ("㈜가람", "정하람", "혁신성장유형", "2025-05-01", "2028-04-30")]  # fmt: skip
    page.begin_files((make_list(rows, "벤처기업명단.xlsx"),))
    press(page, "summary_apply")
    assert offered() == ["open_prospects"]


def test_rows_that_were_not_taken_in_go_to_excel_with_their_reason(
    page: IntakePage, make_list: Callable[..., Path], tmp_path: Path
):
    rows = [HEAD, ("㈜한빛정밀", 41, "지난 16일", None), ("㈜새봄", 5, "2020", None)]
    page.begin_files((make_list(rows),))
    press(page, "summary_plan")
    press(page, "plan_errors")
    dialog = page.findChild(QFileDialog, "error_rows_dialog")
    assert Path(dialog.directory().absolutePath()) == tmp_path, "beside the list they are from"
    dialog.close()
    page.errors.write(str(tmp_path / "오류"))
    sheet = openpyxl.load_workbook(tmp_path / "오류.xlsx").worksheets[0]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found[-1][1:4] == ["㈜한빛정밀", 41, "지난 16일"]
    assert "원래 목록 2행: 설립일" in found[-1][0]


def test_the_newest_import_is_the_one_one_is_at(page: IntakePage, make_list: Callable[..., Path]):
    for name in ("㈜새봄", "㈜가온"):
        page.begin_files((make_list([HEAD, (name, 5, "2020", None)], f"{name}.xlsx"),))
        press(page, "summary_apply")
        press(page, "result_again")
        current = page.start.recent.current
        assert current is not None
        assert current.file_name == f"{name}.xlsx"
