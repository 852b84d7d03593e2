"""This month's list against last month's: seen before anything is written, and noted as tasks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id
from desktop_app.context import AppContext
from desktop_app.features.intake import IntakePage
from desktop_app.features.intake.issue_dialog import IssueDialog
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
    assert cells(dialog, "new") == [["4", "라온", "경기", ""]]
    (changed,) = cells(dialog, "changed")
    assert changed[1] == "(주)가람"
    assert changed[4] == (
        "유효 시작일 2023. 5. 1. → 2026. 5. 1. · 유효 종료일 2026. 4. 30. → 2029. 4. 30."
    ), "another spelling of the legal form is no change"
    assert [row[1] for row in cells(dialog, "gone")] == ["다온", "바론"]
    press(dialog, "issue_gone")
    assert "그대로 둡니다" in said(dialog, "issue_hint")
    dialog.close()
    assert firms(context.store) == before
    press(page, "intake_close")
    assert not page.views.issue_bar.isVisible()


def test_firms_of_ours_that_are_gone_become_tasks_once(
    page: IntakePage, june: Path, context: AppContext, add_firm: Callable[..., int],
    window: MainWindow,
):  # fmt: skip
    ours = add_firm("주식회사 다온", region="경기")
    add_firm("바론", region="부산")
    page.begin_files((june,))
    press(page, "issue_show")
    (dialog,) = page.findChildren(IssueDialog)
    assert cells(dialog, "gone")[0][1:] == ["다온", "경기", "관리기업"]
    press(dialog, "issue_gone")
    press(dialog, "issue_note")
    assert said(dialog, "issue_done") == "할 일 1건을 남겼습니다."
    with context.store.read() as session:
        (task,) = all_live(session, RecordKind.TASK)
    assert link_id(task, "organization") == ours
    assert "명단에서 빠짐" in task.text("text")
    page.watch.note("gone")
    assert said(dialog, "issue_done") == "이미 남겨 두었습니다."
    dialog.close()
    window.undo()
    with context.store.read() as session:
        assert all_live(session, RecordKind.TASK) == ()
