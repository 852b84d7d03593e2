"""What firms asked for and what was said at visits come in as such records, once."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.rows import CoercedTable
from db.intake.tables.understand import understand
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied, outcomes, planned

VISITS: list[list[object]] = [
    ["기업 현장방문 결과"],
    ["연번", "방문일", "기업명", "주요 면담내용", "애로·건의사항", "소관부서", "처리상태"],
    [1, "2026.3.4.", "㈜한빛정밀", "증설 계획을 들음", "진입도로 폭 협소", "도로정책과", "검토중"],
    [2, "2026.3.5.", "㈜가온", "가동 상황을 봄", "", "", ""],
    [3, "2026.3.6.", "다온산업㈜", "", "주차장 부족", "교통과", "완료"],
]


def _coerced(rows: list[list[object]]) -> CoercedTable:
    (table,) = understand(workbook(rows))
    return coerce(table, map_columns(table))


def test_a_visit_and_what_was_asked_for_at_it(store: Store):
    coerced = _coerced(VISITS)
    applied(store, coerced)
    assert set(outcomes(planned(store, coerced))) == {"same"}
    with store.read() as session:
        concerns = all_live(session, RecordKind.CONCERN)
        visits = all_live(session, RecordKind.ACTIVITY)
    assert [
        (one.text("text"), one.text("raised_on"), one.text("department"), one.text("status"))
        for one in concerns
    ] == [
        ("진입도로 폭 협소", "2026-03-04", "도로정책과", "review"),
        ("주차장 부족", "2026-03-06", "교통과", "solved"),
    ]
    assert [(one.text("kind"), one.text("happened_on"), one.text("summary")) for one in visits] == [
        ("visit", "2026-03-04", "증설 계획을 들음"),
        ("visit", "2026-03-05", "가동 상황을 봄"),
    ]


def test_the_officer_of_what_was_asked_for_is_kept_and_told_where_nothing_was(store: Store):
    rows: list[list[object]] = [["기업민원 접수처리 대장"]]
    rows.append(["접수일", "기업명", "민원내용", "담당부서", "담당자", "처리결과"])
    rows += [
        ["2026.3.4.", "㈜한빛정밀", "마을버스 증차 요청", "대중교통과", "정해린", "증차함"],
        ["2026.3.5.", "㈜가온", "가로등 설치", "도로관리과", "오세훈", ""],
        ["2026.3.6.", "다온산업㈜", "", "도시계획과", "임나경", ""],
    ]
    plan, _ = applied(store, _coerced(rows))
    with store.read() as session:
        concerns = all_live(session, RecordKind.CONCERN)
    assert [one.text("officer") for one in concerns] == ["정해린", "오세훈"]
    assert [(one.field, one.raw) for one in plan.rows[2].problems] == [
        ("concern.officer", "임나경"), ("concern.department", "도시계획과"),
    ]  # fmt: skip


def test_a_list_of_what_firms_asked_for():
    rows: list[list[object]] = [["기업애로 접수·처리 현황"]]
    rows.append(["접수일", "업체명", "애로사항", "분야", "처리부서", "처리결과", "회신일"])
    rows += [
        ["2026.3.4.", f"㈜한빛{n}", "주차장 부족", "기반시설", "교통과", "협의함", "2026.4.1."]
        for n in "가나다"
    ]
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    assert mapping.list_kind == "concerns"
    assert [column.field for column in mapping.columns] == [
        "concern.raised_on", "organization.name", "concern.text", "concern.kind",
        "concern.department", "concern.result", "concern.answered_on",
    ]  # fmt: skip


def test_talks_about_an_investment_stay_cases():
    rows: list[list[object]] = [["기업 방문상담 일지"]]
    rows.append(["상담일자", "기업명", "상담내용", "투자규모(억원)", "희망부지"])
    rows += [["2026.3.4.", f"㈜한빛{n}", "입지 문의", 30, "일산"] for n in "가나다"]
    assert _coerced(rows).list_kind == "cases"


def test_a_result_that_only_says_how_it_ended_is_the_status_too():
    rows: list[list[object]] = [["기업방문 결과"]]
    rows.append(["방문일", "기업명", "건의사항", "소관부서", "처리결과"])
    said = ["완료", "수용 곤란", "버스 노선을 늘림"]
    rows += [["2026.3.4.", f"㈜한빛{n}", "통근버스", "교통과", one] for n, one in enumerate(said)]
    found = [row.values for row in _coerced(rows).rows]
    assert [row["concern.result"] for row in found] == said
    assert [row.get("concern.status") for row in found] == ["solved", "unsolved", None]


def test_a_state_that_nobody_knows_is_asked_and_a_way_is_no_call(store: Store):
    rows: list[list[object]] = [["기업 방문 결과"]]
    rows.append(["방문일", "기업명", "방법", "면담내용", "건의사항", "처리상태"])
    rows += [
        ["2026.3.4.", "㈜한빛정밀", "조찬", "증설 계획", "증차 요청", "완료"],
        ["2026.3.5.", "㈜가온", "방문", "가동 상황", "가로등 설치", "이첩"],
    ]
    plan, _ = applied(store, _coerced(rows))
    assert [(row.outcome.value, row.reason) for row in plan.rows] == [
        ("create", plan.rows[0].reason),
        ("ask", "ask.state"),
    ]
    with store.read() as session:
        (asked,) = all_live(session, RecordKind.CONCERN)
        (visit,) = all_live(session, RecordKind.ACTIVITY)
    assert (asked.text("status"), visit.text("kind")) == ("solved", "other")
