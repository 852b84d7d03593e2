"""Rows that are not taken in are named with their reason, a line for each."""

from __future__ import annotations

from pathlib import Path

from db.domain.kinds import RecordKind
from db.intake.plan import New, Outcome, RecordPlan, RowPlan
from db.intake.rows import CellProblem
from db.intake.tables.understand import understand
from desktop_app.command_line.left_rows import (
    joined_row_lines,
    joined_rows,
    left_row_lines,
    passed_over_lines,
    told_value_lines,
)
from resources.texts import Texts
from tests.db.intake.list_shapes import workbook
from tests.desktop_app.command_line.conftest import Run

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


def test_rows_joined_to_an_earlier_one_are_named_with_it_and_not_called_left_out():
    rows = (
        RowPlan(4, "㈜가나보기", Outcome.CREATE),
        RowPlan(5, "㈜가나보기", Outcome.SKIP, "skip.repeated", {"row": 4}),
        RowPlan(
            6, "㈜가나보기", Outcome.SKIP, "skip.other_code", {"row": 4, "code": "시설코드: B2"}
        ),
        RowPlan(7, "고양시", Outcome.SKIP, "skip.own_city"),
        RowPlan(8, "㈜가나보기", Outcome.CREATE, "match.earlier_row", {"row": 4}, (
            RecordPlan(RecordKind.AGREEMENT, New(2), {}, made_here=True),
        )),
    )  # fmt: skip
    assert joined_rows(rows) == [
        {"row": 5, "of": 4, "code": None}, {"row": 6, "of": 4, "code": "시설코드: B2"}
    ]  # fmt: skip
    assert joined_row_lines(rows, Texts("ko")) == [
        "1행(8): 앞선 행에 나온 기업의 다른 건",
        "2행은 앞선 행과 같은 기업·용지여서 그 행에 묶었습니다: 6→4 (시설코드: B2), 5→4",
    ]
    assert [one.partition(":")[0] for one in left_row_lines(rows, Texts("ko"))] == ["1행(7)"]


def test_a_question_for_each_of_many_rows_takes_a_dozen_lines_at_most():
    rows = tuple(
        RowPlan(at, "보기약국", Outcome.ASK, "ask.other_place", {"row": at - 20})
        for at in range(30, 50)
    )
    lines = left_row_lines(rows, Texts("ko"))
    assert lines[0] == (
        "1행(30): 10행과 이름이 같으나 주소와 전화가 모두 다릅니다. 같은 곳인지 고르십시오."
    )
    assert (len(lines), lines[-1]) == (13, "이런 줄 8개 더: --errors OUT.xlsx")


def test_what_is_to_be_said_of_single_values_of_rows_that_come_in():
    rows = (
        *(
            RowPlan(at, "㈜가나보기", Outcome.CREATE, problems=(
                CellProblem(at, 3, "date.unreadable", "agreement.signed_on", "봄쯤"),
                CellProblem(at, 4, "choice.unknown", "case.stage", f"단계{at}"),
            ))
            for at in range(4, 18)
        ),
        RowPlan(20, "㈜다라보기", Outcome.FAILED, "row.no_name", problems=(
            CellProblem(20, 3, "date.unreadable", "agreement.signed_on", "봄쯤"),
        )),
    )  # fmt: skip
    lines = told_value_lines(rows, Texts("ko"))
    assert lines[0] == (
        "체결일 · 14행(4, 5, 6, 7, 8…): 날짜로 읽을 수 없습니다."
        " 2024. 11. 27., 2024. 11., 2024처럼 적으십시오."
    )
    assert lines[1].startswith("투자 건 단계 · 1행(4): ")
    assert len(lines) == 13
    assert lines[-1] == "이런 줄 3개 더: --errors OUT.xlsx"


def test_rows_of_firms_that_closed_down_or_are_struck_through_are_told():
    rows = [
        ["사업장명", "영업상태명", "소재지"],
        *(["㈜가", one, "고양시"] for one in ("영업", "폐업", "영업", "폐업")),
    ]
    (table,) = understand(workbook(rows, struck_rows=frozenset((4,))))
    assert passed_over_lines(table, Texts("ko")) == [
        "2행(3, 5): 폐업, 가져오지 않음", "1행(4): 줄 그은 행, 가져오지 않음",
    ]  # fmt: skip


def test_namesakes_are_told_to_be_firms_of_their_own_for_the_whole_list(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "약국.csv"
    lines = "약국명,주소,전화번호", "보기약국,{}1,02-000-0001", "보기약국,{}55,02-000-0055"
    text = "\n".join(one.format("서울특별시 강남구 보기로 ") for one in lines)
    path.write_text(text, encoding="utf-8")
    (asked,) = run("import", path, "--json").document["tables"]
    assert (asked["rows"]["create"], asked["left_rows"][0]["reason"]) == (1, "ask.other_place")
    (table,) = run("import", path, "--apart", "--json").document["tables"]
    assert (table["rows"]["create"], table["left_rows"]) == (2, [])
