"""Rows that are not taken in are named with their reason, a line for each."""

from __future__ import annotations

from db.intake.plan import Outcome, RowPlan
from desktop_app.command_line.left_rows import left_row_lines
from resources.texts import Texts

ROWS = (
    *(RowPlan(at, "㈜가나보기", Outcome.ASK, "ask.agreement_kind") for at in range(4, 10)),
    RowPlan(10, "㈜다라보기", Outcome.CREATE),
    RowPlan(11, "", Outcome.FAILED, "row.no_name"),
)


def test_a_line_for_each_reason_with_the_first_rows():
    assert left_row_lines(ROWS, Texts("ko")) == [
        "6행(4, 5, 6, 7, 8…): 협약의 유형이 적혀 있지 않습니다.",
        "1행(11): 기업명이 없습니다.",
    ]
    assert left_row_lines(ROWS, Texts("en")) == [
        "6 rows (4, 5, 6, 7, 8…): The row does not say what kind of agreement it is.",
        "1 row (11): The row names no firm.",
    ]
