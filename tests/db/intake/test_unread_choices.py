"""What a new record holds by default never stands where a cell says something that nobody could read."""

from __future__ import annotations

import pytest

from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import Kind, RecordKind
from db.intake.coercion.coerce import coerce
from db.intake.coercion.column_reader import NO_WORDS, Words
from db.intake.columns.map_columns import map_columns
from db.intake.planning.unread import unread_choice
from db.intake.rows import CellProblem, CoercedRow, CoercedTable
from db.intake.tables.understand import understand
from db.intake.words import header_key
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied

DEFAULTED = [
    f"{kind.value}.{key}" for kind in RecordKind for key in catalogue(kind).defaults
]  # fmt: skip


def _coerced(rows: list[list[object]], words: Words = NO_WORDS) -> CoercedTable:
    (table,) = understand(workbook(rows))
    return coerce(table, map_columns(table), words=words)


def _cases(stage: str, state: str) -> list[list[object]]:
    return [
        ["투자유치 대상기업 추진 현황"],
        ["연번", "기업명", "투자예정액(억원)", "추진단계", "진행상태"],
        [1, "㈜한빛정밀", 120, stage, state],
        [2, "㈜가온", 45, "상담", "추진 중"],
        [3, "㈜다온", 45, "접촉", "추진 중"],
    ]


@pytest.mark.parametrize("code", ["choice.unknown", "yes_no.unknown", "cell.error"])
def test_each_field_that_holds_something_by_default_is_asked(code: str):
    for path in DEFAULTED:
        problem = CellProblem(2, 1, code, path, "기타")
        row = CoercedRow(2, {"organization.name": "㈜한빛"}, (problem,))
        assert unread_choice(row) == "기타", path
        assert find_field(path).kind in (Kind.CHOICE, Kind.YES_NO)


@pytest.mark.parametrize(
    ("stage", "state"),
    [("제안서 접수", "추진 중"), ("#N/A", "추진 중"), ("상담", "협의 지연"), ("상담", "미확인")],
)
def test_a_stage_or_state_that_nobody_knows_leaves_its_row_to_the_officer(
    sqlite_store: Store, stage: str, state: str
):
    plan, _ = applied(sqlite_store, _coerced(_cases(stage, state)))
    assert plan.rows[0].reason == "ask.state"
    with sqlite_store.read() as session:
        assert len(all_live(session, RecordKind.CASE)) == 2


def test_what_the_officer_says_that_the_word_means_is_taken(sqlite_store: Store):
    words = {("case.state", header_key("미확인")): "on_hold"}
    plan, _ = applied(sqlite_store, _coerced(_cases("상담", "미확인"), words))
    assert {row.outcome.value for row in plan.rows} == {"create"}
    with sqlite_store.read() as session:
        assert all_live(session, RecordKind.CASE)[0].text("state") == "on_hold"


def test_a_kind_of_body_that_nobody_knows_makes_no_domestic_firm(sqlite_store: Store):
    rows: list[list[object]] = [
        ["기업명", "기업구분", "소재지"],
        ["㈜한빛정밀", "대기업", "경기 고양시"],
        ["한빛누리", "특수법인", "경기 고양시"],
        ["Hanbit GmbH", "외국기업", "독일 뮌헨"],
    ]
    plan, _ = applied(sqlite_store, _coerced(rows))
    assert [row.outcome.value for row in plan.rows] == ["create", "ask", "create"]
    assert plan.rows[1].params == {"word": "특수법인"}


@pytest.mark.parametrize(
    ("remark", "response"), [("연락두절", "unreachable"), ("무응답", "unanswered"), ("준공", None)]
)
def test_no_answer_under_the_remarks_of_a_check_is_none(remark: str, response: str | None):
    rows: list[list[object]] = [
        ["투자협약 이행점검 결과"],
        [
            "기업명",
            "협약일",
            "협약금액(억원)",
            "실투자액(억원)",
            "실고용(명)",
            "점검일",
            "특이사항",
        ],
        ["㈜한빛정밀", "2024-06-03", 30, 0, 0, "2026-06-30", remark],
        ["㈜가온", "2024-06-04", 30, 5, 2, "2026-06-30", ""],
    ]
    first, second = _coerced(rows).rows
    assert first.values.get("check.response") == response
    assert "check.response" not in second.values


def test_a_firm_that_has_stopped_for_a_time_comes_in_and_that_is_told():
    rows: list[list[object]] = [
        ["기업명", "대표자", "소재지", "휴폐업정보"],
        ["㈜한빛정밀", "정하람", "경기 고양시", "정상"],
        ["㈜가온", "유가람", "경기 고양시", "휴업(2025.1.1.)"],
        ["㈜다온", "민나래", "경기 고양시", "폐업('25.8.31.)"],
        ["㈜라온", "송보라", "경기 고양시", "폐업 예정"],
    ]
    found = _coerced(rows).rows
    told = [(row.number, [one.code for one in row.problems]) for row in found]
    assert told == [(2, []), (3, ["firm.closing"]), (5, ["firm.closing"])]


def test_an_end_in_a_column_that_no_field_takes_is_told():
    rows: list[list[object]] = [
        ["우리시 투자유치 추진 현황"],
        ["기업명", "단계", "투자예정액(억원)", "어떻게 됐나"],
        ["㈜한빛정밀", "상담", 10, "협의 중"],
        ["㈜가온", "상담", 20, "무산됨"],
    ]
    found = _coerced(rows).rows
    told = [[(one.code, one.raw) for one in row.problems] for row in found]
    assert told == [[], [("state.untold", "무산됨")]]


@pytest.mark.parametrize(
    ("cell", "name", "told"),
    [
        ("㈜가온1)", "㈜가온", []), ("㈜가온 ※", "㈜가온", []), ("㈜가온(제2)", "㈜가온(제2)", []),
        ("㈜가온(폐업)", "㈜가온", ["name.state"]), ("㈜가온 (철회 '25.3.)", "㈜가온", ["name.state"]),
    ],
)  # fmt: skip
def test_a_mark_or_a_state_behind_a_name_is_no_part_of_it(cell: str, name: str, told: list[str]):
    rows: list[list[object]] = [
        ["기업명", "대표자", "소재지"],
        [cell, "정하람", "경기 고양시"],
        ["㈜한빛정밀", "유가람", "경기 고양시"],
    ]
    first = _coerced(rows).rows[0]
    assert first.values["organization.name"] == name
    assert [one.code for one in first.problems] == told


def test_the_number_behind_the_citys_officer_is_no_firms():
    rows: list[list[object]] = [
        ["투자유치 추진 현황"],
        ["기업명", "담당자", "연락처", "시 담당자", "연락처", "진행사항", "투자규모"],
        ["㈜한빛정밀", "정하람 부장", "010-0000-2222", "박주무관", "031-8000-1111", "검토", "10억"],
        ["㈜가온", "유가람", "02-100-3333", "최팀장", "031-8000-2222", "검토", "20억"],
    ]
    found = [row.values for row in _coerced(rows).rows]
    assert [row.get("organization.phone") for row in found] == [None, None]
    assert [row["case.officer"] for row in found] == ["박주무관", "최팀장"]
