"""Days of works in a list become the days of its cases' stages."""

from __future__ import annotations

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.rows import CoercedTable
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from db.queries.records import all_live
from db.services.records import save_record
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied, outcomes, planned

HEAD = [
    "계약업체",
    "필지",
    "계약일",
    "계약면적(㎡)",
    "계약금액(백만원)",
    "착공예정일",
    "준공예정일",
    "착공일",
]


def _list(*rows: list[Cell]) -> CoercedTable:
    (table,) = understand(workbook([["산업용지 분양계약 현황"], HEAD, *rows]))
    return coerce(table, map_columns(table))


def _days(store: Store) -> dict[str, tuple[str, str]]:
    with store.read() as session:
        found = all_live(session, RecordKind.MILESTONE)
    return {one.text("stage"): (one.text("planned_on"), one.text("actual_on")) for one in found}


def test_labels_say_the_stage_and_whether_its_day_was_planned() -> None:
    (table,) = understand(workbook([["산업용지 분양계약 현황"], HEAD, *[ROW] * 3]))
    mapping = map_columns(table)
    told = {column.header: (column.field, column.group) for column in mapping.columns}
    assert told["착공예정일"] == ("milestone.planned_on", "construction")
    assert told["준공예정일"] == ("milestone.planned_on", "operation")
    assert told["착공일"] == ("milestone.actual_on", "construction")


ROW: list[Cell] = ["㈜보기반도체", "산업1-1", "2024-05-20", 6612.3, 9125, "2025-09", "2099-03", ""]


def test_planned_days_stand_beside_the_day_of_the_contract(sqlite_store: Store) -> None:
    table = _list(ROW)
    applied(sqlite_store, table)
    days = _days(sqlite_store)
    assert days["construction"] == ("2025-09", "")
    assert days["operation"] == ("2099-03", "")
    assert days["contract"] == ("", "2024-05-20")
    assert outcomes(planned(sqlite_store, table)) == ["same"]


def test_a_day_in_a_stage_that_the_case_has_not_entered_is_told(sqlite_store: Store) -> None:
    plan, _ = applied(sqlite_store, _list([*ROW[:5], "", "", "2025-09-01"]))
    assert "construction" not in _days(sqlite_store)
    assert [one.code for one in plan.rows[0].problems] == ["milestone.ahead"]


def test_a_day_still_to_come_was_only_planned(sqlite_store: Store) -> None:
    applied(sqlite_store, _list([*ROW[:5], "", "", "2099-09-01"]))
    assert _days(sqlite_store)["construction"] == ("2099-09-01", "")


def test_a_day_that_the_case_has_is_left(sqlite_store: Store) -> None:
    applied(sqlite_store, _list(ROW))
    applied(sqlite_store, _list([*ROW[:5], "2026-01", "2099-03", ""]))
    assert _days(sqlite_store)["construction"] == ("2025-09", "")


def test_a_case_under_construction_takes_its_day(sqlite_store: Store) -> None:
    firm = save_record(sqlite_store, new_draft(RecordKind.ORGANIZATION, name="㈜보기반도체")).id
    draft = new_draft(RecordKind.CASE, organization=firm, title="공장", stage="construction")
    save_record(sqlite_store, draft)
    (table,) = understand(
        workbook([
            ["투자유치 추진현황"], ["기업명", "사업명", "투자금액(억원)", "고용예정", "착공일"],
            ["㈜보기반도체", "공장", 120, 30, "2025-09-01"],
        ])
    )  # fmt: skip
    applied(sqlite_store, coerce(table, map_columns(table)))
    assert _days(sqlite_store)["construction"] == ("", "2025-09-01")


def test_a_cell_may_say_that_its_day_was_only_planned() -> None:
    head = ["기업명", "협약일", "투자액(억원)", "고용", "착공(예정)일"]
    row = ["㈜보기", "2023-05-07", 80, 30, "2025. 6.(예정)"]
    (table,) = understand(workbook([["투자협약 현황"], head, row]))
    (read,) = coerce(table, map_columns(table)).rows
    assert list(read.milestones) == [{"stage": "construction", "planned_on": "2025-06"}]
    assert not read.problems


def test_a_new_case_stands_where_its_days_have_brought_it(sqlite_store: Store) -> None:
    rows: list[list[Cell]] = [
        ["투자유치 추진현황"],
        ["기업명", "투자규모(억원)", "입지", "LOI", "MOU", "입주계약", "착공", "추진상황"],
        ["㈜보기헬스", 120, "보기밸리", "25.3.12", "25.9.4", "", "", "설계 중"],
        ["예시소재(주)", 300, "보기밸리", "24.6.3", "24.12.12", "25.5.20", "25.10.1", "골조 공사"],
        ["견본푸드㈜", 45, "예시동", "", "", "", "", "부지 물색"],
    ]
    (table,) = understand(workbook(rows))
    applied(sqlite_store, coerce(table, map_columns(table)))
    with sqlite_store.read() as session:
        cases = all_live(session, RecordKind.CASE)
        days = all_live(session, RecordKind.MILESTONE)
    assert [one.text("stage") for one in cases] == ["mou", "construction", "lead"]
    assert [one.text("actual_on") for one in days][:2] == ["2025-03-12", "2025-09-04"]


def test_a_day_in_brackets_is_that_of_a_plan() -> None:
    (table,) = understand(
        workbook(
            [
                ["기업명", "접촉", "상담", "MOU", "준공"],
                ["㈜보기바이오", "22.11.3", "23.1.18", "23.4.12", "(26.12)"],
                ["예시로봇", "24.2.20", "24.4.9", "[25.12]", ""],
            ]
        )
    )
    first, second = coerce(table, map_columns(table)).rows
    assert first.milestones[-2:] == (
        {"stage": "mou", "actual_on": "2023-04-12"},
        {"stage": "operation", "planned_on": "2026-12"},
    )
    assert second.milestones[-1] == {"stage": "mou", "planned_on": "2025-12"}
    assert not first.problems
    assert not second.problems


def test_a_stage_that_is_left_out_does_not_apply(sqlite_store: Store) -> None:
    head = ["기업", "첫 접촉", "현장방문", "LOI", "MOU", "부지계약", "착공"]
    rows: list[list[Cell]] = [
        head,
        ["㈜보기늘", "24.3", "24.4.11", "생략", "'25.1.20", "25.4.30", "25.10(예정)"],
        ["예시로봇", "24.6", "24.8.20", "-", "'24.11.27", "", ""],
    ]
    (table,) = understand(workbook(rows))
    read = coerce(table, map_columns(table))
    assert not read.rows[0].problems
    applied(sqlite_store, read)
    with sqlite_store.read() as session:
        steps = all_live(session, RecordKind.MILESTONE)
    told = {one.text("stage"): one for one in steps[:6]}
    assert told["loi"].values["skipped"] is True
    assert (told["contact"].text("actual_on"), told["contract"].text("actual_on")) == (
        "2024-03", "2025-04-30",
    )  # fmt: skip
    assert told["construction"].text("planned_on") == "2025-10"
    assert outcomes(planned(sqlite_store, read)) == ["same", "same"]
