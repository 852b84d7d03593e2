"""This month's list against last month's: seen before anything is written, and what is ticked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.kinds import RecordKind
from db.intake.pipeline import Choices
from db.intake.tables.understand import Wish
from db.queries.records import all_live, link_id
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.reissues.issue_dialog import IssueDialog
from desktop_app.shell.window import MainWindow
from tests.fixtures.intake_page import firms, press, said

HEAD = "연번,업체명,대표자명,벤처확인유형,지역,벤처유효시작일,벤처유효종료일\n"
MAY = HEAD + (
    "1,㈜가람,정하람,혁신성장유형,경기,2023-05-01,2026-04-30\n"
    "2,나래,한도윤,연구개발유형,서울,2024-01-02,2027-01-01\n"
    "3,다온,박서연,혁신성장유형,경기,2023-06-01,2026-05-31\n"
    "4,바론,최바론,혁신성장유형,서울,2023-06-01,2026-05-31\n"
)
JUNE = HEAD + (
    "1,(주)가람,정하람,혁신성장유형,경기,2026-05-01,2029-04-30\n"
    "2,나래,한도윤,연구개발유형,서울,2024-01-02,2027-01-01\n"
    "3,라온,이도현,벤처투자유형,경기,2026-06-01,2029-05-31\n"
)


@pytest.fixture
def june(tmp_path: Path, page: IntakePage) -> Path:
    """May was imported; June lies there."""
    may, june = (tmp_path / f"벤처기업명단_2026{day}.csv" for day in ("0531", "0630"))
    may.write_text(MAY, encoding="utf-8-sig")
    june.write_text(JUNE, encoding="utf-8-sig")
    page.begin_files((may,))
    assert not page.views.issue_bar.isVisible(), "nothing came before it"
    press(page, "summary_apply")
    press(page, "result_again")
    return june


def cells(dialog: IssueDialog, part: str) -> list[list[str]]:
    model = dialog.tables[part].model
    return [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_second_issue_says_what_differs_before_it_is_written(
    page: IntakePage, june: Path, context: AppContext
):
    before = firms(context.store)
    page.begin_files((june,))
    assert said(page, "issue_counts") == "새로 1 · 바뀜 1 · 빠짐 2"
    press(page, "issue_show")
    (dialog,) = page.findChildren(IssueDialog)
    assert cells(dialog, "new") == [["4", "라온", "경기", "", "발굴후보로"]]
    (changed,) = cells(dialog, "changed")
    assert changed[1] == "(주)가람"
    assert changed[4] == (
        "유효 시작일 2023. 5. 1. → 2026. 5. 1. · 유효 종료일 2026. 4. 30. → 2029. 4. 30."
    ), "another spelling of the legal form is no change"
    tip = dialog.tables["changed"].model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[1] == "유효 종료일 2026. 4. 30. → 2029. 4. 30."
    assert [row[1] for row in cells(dialog, "gone")] == ["다온", "바론"]
    press(dialog, "issue_gone")
    assert "그대로 둡니다" in said(dialog, "issue_hint")
    dialog.close()
    assert firms(context.store) == before
    press(page, "intake_close")
    assert not page.views.issue_bar.isVisible()


def test_what_a_renamed_firm_was_called_is_said_first(
    page: IntakePage, june: Path, add_firm: Callable[..., int]
):
    add_firm("나래", region="서울")
    line = "2,나래,한도윤,연구개발유형,서울"
    june.write_text(JUNE.replace(line, "2,새봄누리,한도윤,연구개발유형,부산"), encoding="utf-8-sig")
    page.begin_files((june,))
    press(page, "issue_show")
    (dialog,) = page.findChildren(IssueDialog)
    first = cells(dialog, "changed")[0]
    assert first[1] == "새봄누리"
    assert first[3] == "관리기업", "it is ours under its former name"
    assert first[4] == "옛 이름 나래 · 기업·기관 지역 서울 → 부산"


def test_a_list_that_goes_on_is_compared_as_it_was_corrected(page: IntakePage, june: Path):
    page.begin_files((june,))
    page.run.change(Choices(wishes={(0, 0): Wish(exclude=frozenset({4}))}))
    assert said(page, "issue_counts") == "새로 0 · 바뀜 1 · 빠짐 2"
    press(page, "intake_close")
    page.begin_files((june,))
    assert page.run.understood.prepared.choices.wishes, "it was kept"
    assert said(page, "issue_counts") == "새로 0 · 바뀜 1 · 빠짐 2"


def tasks(context: AppContext) -> list[str]:
    with context.store.read() as session:
        return [task.text("text") for task in all_live(session, RecordKind.TASK)]


def test_what_is_ticked_is_written_with_the_list_and_goes_back_with_it(
    page: IntakePage, june: Path, context: AppContext, add_firm: Callable[..., int],
    window: MainWindow,
):  # fmt: skip
    ours = add_firm("주식회사 다온", region="경기")
    add_firm("바론", region="부산")
    page.begin_files((june,))
    assert said(page, "issue_offers") == "제안 1건"
    press(page, "issue_show")
    (dialog,) = page.findChildren(IssueDialog)
    gone = cells(dialog, "gone")
    assert gone[0][1:] == ["다온", "경기", "관리기업", "인증 만료 확인"]
    assert gone[1][4] == "", "nothing is proposed about a firm that is none of ours"
    assert dialog.tables["gone"].isVisible(), "what is proposed about firms of ours comes first"
    press(dialog, "issue_some")
    press(dialog, "issue_new")
    table = dialog.tables["new"].table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert said(dialog, "issue_done").startswith("고른 2건은")
    assert tasks(context) == []
    dialog.close()
    assert said(page, "issue_offers") == "고른 제안 2건은 목록과 함께 반영"
    assert "할 일 1 새로" in said(page, "summary_records")
    press(page, "summary_apply")
    (text,) = tasks(context)
    assert "2026. 5. 31." in text
    with context.store.read() as session:
        (task,) = all_live(session, RecordKind.TASK)
    assert link_id(task, "organization") == ours
    assert firms(context.store)["라온"]["standing"] == "prospect"
    window.undo()
    assert tasks(context) == []
    assert "라온" not in firms(context.store)


def test_ticks_of_an_earlier_sitting_hold_and_a_list_of_nothing_new_may_carry_them(
    page: IntakePage, june: Path, context: AppContext, add_firm: Callable[..., int]
):
    add_firm("다온", region="경기", standing="prospect")
    page.begin_files((june,))
    press(page, "summary_apply")
    press(page, "result_again")
    july = june.with_name("벤처기업명단_20260731.csv")
    july.write_text("\n".join(JUNE.splitlines()[:-1]) + "\n", encoding="utf-8-sig")
    add_firm("라온", region="경기")
    page.begin_files((july,))
    press(page, "issue_show")
    (dialog,) = page.findChildren(IssueDialog)
    table = dialog.tables["gone"]
    column = table.model.index(0, table.model.columnCount() - 1)
    table.table.clicked.emit(column)
    assert table.model.data(column, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    dialog.close()
    page.close_list()
    page.begin_files((july,))
    assert said(page, "issue_offers") == "고른 제안 1건은 목록과 함께 반영"
    press(page, "plan_apply")
    (text,) = tasks(context)
    assert text.startswith("벤처기업명단_20260630 (2026. 6. 30.) 이후 명단에서 빠짐")
    press(page, "result_revert")
    assert tasks(context) == []
