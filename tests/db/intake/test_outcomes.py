"""What remarks say became of an agreement or a case is taken where it is said, and told where it
is not said enough."""

from __future__ import annotations

import pytest

from db.domain.kinds import RecordKind
from db.intake.coercion.coerce import coerce
from db.intake.coercion.column_reader import NO_WORDS, Words
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from db.intake.words import header_key
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied, outcomes, planned

AGREEMENTS = ["연번", "기업명", "유형", "체결일", "투자금액(억원)", "추진상황", "비고"]
CASES = ["연번", "기업명", "투자예정액(억원)", "추진단계", "추진상황", "비고"]


def _agreement(remark: str, progress: str = "") -> list[list[object]]:
    return [
        ["투자협약(MOU·LOI) 체결 현황"],
        AGREEMENTS,
        [1, "㈜한빛정밀", "MOU", "2023-09-15", 120, progress, remark],
        [2, "㈜가온", "LOI", "2024-01-31", 45, "공장 가동", ""],
    ]


def _case(progress: str) -> list[list[object]]:
    return [
        ["투자유치 대상기업 추진 현황"],
        CASES,
        [1, "㈜한빛정밀", 120, "상담", progress, ""],
        [2, "㈜가온", 45, "접촉", "자료 검토 중", ""],
    ]


def _taken(
    store: Store, rows: list[list[object]], words: Words = NO_WORDS
) -> tuple[tuple[str, ...], list[str]]:
    """Of the first firm: state and day of its agreement, state and reason of its case; and what
    is told of the rows."""
    (table,) = understand(workbook(rows))
    coerced = coerce(table, map_columns(table), words=words)
    told = [one.code for row in coerced.rows for one in row.problems]
    applied(store, coerced)
    assert set(outcomes(planned(store, coerced))) == {"same"}
    with store.read() as session:
        agreed = all_live(session, RecordKind.AGREEMENT)
        case = all_live(session, RecordKind.CASE)[0]
    first = (agreed[0].text("status"), agreed[0].text("status_on")) if agreed else ()
    return (*first, case.text("state"), case.text("end_reason")), told


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("해지('25.8.13.)", ("terminated", "2025-08-13", "active", "")),
        ("철회", ("withdrawn", "", "ended", "withdrawn")),
        ("투자의향 철회(26.3.)", ("withdrawn", "2026-03", "ended", "withdrawn")),
        ("효력 상실 (2025. 3.)", ("lapsed", "2025-03", "ended", "lapsed")),
        ("중도금 미납 계약해제(’25.2.3)", ("terminated", "2025-02-03", "active", "")),
        ("’25.2. 협약 해지", ("terminated", "2025-02", "active", "")),
        ("보류", ("valid", "", "on_hold", "")),
        ("잔금 미납", ("valid", "", "active", "")),
    ],
)
def test_a_remark_that_states_the_end_ends(
    sqlite_store: Store, remark: str, expected: tuple[str, ...]
):
    assert _taken(sqlite_store, _agreement(remark)) == (expected, [])


@pytest.mark.parametrize(
    ("remark", "progress", "case"),
    [
        ("", "무산", ("ended", "failed")),
        ("타 시 이전", "", ("ended", "elsewhere")),
        ("해지 협의 중", "", ("active", "")),
        ("중도금 미납으로 계약해제 예정", "", ("active", "")),
        ("종전 시행사 계약해지(’24.5.)", "", ("active", "")),
        ("토지 미확보로 투자 포기 의사", "", ("active", "")),
    ],
)
def test_an_agreement_whose_end_is_only_spoken_of_stays_and_that_is_told(
    sqlite_store: Store, remark: str, progress: str, case: tuple[str, str]
):
    found, told = _taken(sqlite_store, _agreement(remark, progress))
    assert found == ("valid", "", *case)
    assert told == ["status.untold"]


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        ("withdrawn", ("withdrawn", "2026-03", "ended", "withdrawn")),
        ("valid", ("valid", "", "active", "")),
    ],
)
def test_what_an_officer_says_that_a_remark_means_is_taken_and_asked_no_more(
    sqlite_store: Store, means: str, expected: tuple[str, ...]
):
    remark = "투자의향 철회(26.3.)"
    words = {("agreement.status", header_key(remark)): means}
    assert _taken(sqlite_store, _agreement(remark), words) == (expected, [])


def test_an_end_that_the_stage_tells_is_not_asked_for_beside_it(sqlite_store: Store):
    rows = _agreement("", "’26.7. 해지 통보")
    rows[1] = [*AGREEMENTS[:5], "단계", "세부내용"]
    for row, stage in ((rows[2], "협약해지"), (rows[3], "착공")):
        row[5:] = [stage, row[5]]
    assert _taken(sqlite_store, rows)[0][0] == "terminated"
    assert _taken(sqlite_store, rows)[1] == []


@pytest.mark.parametrize(
    ("progress", "expected", "told"),
    [
        ("무산", ("ended", "failed"), []),
        ("철회", ("ended", "withdrawn"), []),
        ("보류", ("on_hold", ""), []),
        ("철회 의사 확인 중", ("active", ""), ["state.untold"]),
        ("계약 해지", ("active", ""), ["state.untold"]),
    ],
)
def test_a_case_takes_the_state_that_its_progress_says_or_it_is_told(
    sqlite_store: Store, progress: str, expected: tuple[str, str], told: list[str]
):
    assert _taken(sqlite_store, _case(progress)) == (expected, told)


def test_a_remark_dates_the_end_that_a_column_states():
    rows = _agreement("’26.7. 해지 통보")
    rows[1] = [*AGREEMENTS, "상태"]
    rows[2] = [*rows[2], "해지"]
    rows[3] = [*rows[3], "유효"]
    (table,) = understand(workbook(rows))
    first = coerce(table, map_columns(table)).rows[0]
    assert (first.values["agreement.status"], first.values["agreement.status_on"]) == (
        "terminated",
        "2026-07",
    )
    assert first.problems == ()


def test_a_letter_that_was_turned_down_is_told():
    rows: list[list[object]] = [["투자의향서(LOI) 접수 및 검토 관리"]]
    rows.append(["접수일", "기업명", "투자의향액(억원)", "검토결과"])
    rows += [["2026.3.4.", "㈜한빛정밀", 120, "적합"], ["2026.3.5.", "㈜가온", 45, "부적합"]]
    (table,) = understand(workbook(rows))
    found = coerce(table, map_columns(table)).rows
    told = [[(one.code, one.raw) for one in row.problems] for row in found]
    assert told == [[], [("status.untold", "부적합")]]


def test_a_state_says_why_in_its_brackets(store: Store):
    rows = _case("현장 방문")
    rows[1] = [*CASES, "진행상태"]
    rows[2] = [*rows[2], "종결(타 지역 투자)"]
    rows[3] = [*rows[3], "추진중"]
    assert _taken(store, rows) == (("ended", "elsewhere"), [])


def test_a_column_of_how_it_goes_says_what_became_of_a_letter():
    rows = [["투자의향서(LOI) 접수 대장"], ["접수일", "기업명", "투자의향액(억원)", "진행"]]
    rows += [["2026.3.4.", "㈜한빛정밀", "120", "보류"], ["2026.3.5.", "㈜가온", "45", "협의"]]
    (table,) = understand(workbook(list(map(list, rows))))
    found = coerce(table, map_columns(table)).rows
    assert [row.values.get("case.state") for row in found] == ["on_hold", None]


def test_an_agreements_state_says_when_or_why_in_its_brackets():
    rows = _agreement("")
    rows[1] = [*AGREEMENTS, "효력"]
    rows[2] = [*rows[2], "해지(26.5.)"]
    rows[3] = [*rows[3], "철회(자금난)"]
    (table,) = understand(workbook(rows))
    first, second = (row.values for row in coerce(table, map_columns(table)).rows)
    assert (first["agreement.status"], first["agreement.status_on"]) == ("terminated", "2026-05")
    assert (second["agreement.status"], second["agreement.status_reason"]) == (
        "withdrawn",
        "자금난",
    )


def test_a_state_that_no_field_takes_is_read_all_the_same(sqlite_store: Store):
    rows: list[list[object]] = [
        ["투자협약 체결 및 추진 현황"],
        ["연번", "협약명", "기업명", "체결일", "투자금액(억원)", "추진실적", "현재 상태"],
        [1, "정밀기기 투자협약", "㈜한빛정밀", "2023-09-15", 120, "회신 없음", "실효('25.6.30.)"],
        [2, "물류 투자협약", "㈜가온", "2024-01-31", 45, "설계 중", "추진중"],
    ]
    found, told = _taken(sqlite_store, rows)
    assert found == ("lapsed", "2025-06-30", "ended", "lapsed")
    assert told == []


def test_areas_under_a_label_of_places_are_areas():
    rows: list[list[object]] = [
        ["투자협약 체결 및 추진 현황"],
        ["기업명", "체결일자", "투자액(억원)", "부지", "추진 실적", "현재 상태"],
        ["㈜한빛정밀", "2023-09-15", 120, "26만㎡", "회신 없음", "실효(‘25.6.30.)"],
        ["㈜가온", "2024-01-31", 45, "1만평", "주민 반대", "타지역 이전"],
        ["다온산업㈜", "2024-02-01", 10, "33,000㎡", "설계", "추진 중"],
    ]
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    assert mapping.column_of("case.wanted_site") is None
    first, second, third = coerce(table, mapping).rows
    assert first.values["agreement.area"] == 260_000
    assert first.values["agreement.status"] == "lapsed"
    assert second.values["case.end_reason"] == "elsewhere"
    assert "agreement.status" not in third.values


def test_numbers_under_a_group_of_plans_are_areas_and_jobs_where_the_list_says_its_units():
    rows: list[list[object]] = [
        ["투자협약 이행관리 현황 (단위 : 백만원, 평, 명)"],
        ["기업명", "협약체결일", "투자계획", None, None, "이행실적", None],
        [None, None, "투자액", "부지", "인력", "투자액", "채용"],
        ["㈜한빛정밀", "2023-09-15", 120, 1500, 40, 10, 3],
        ["㈜가온", "2024-01-31", 45, 600, 12, 5, 1],
    ]
    (table,) = understand(workbook(rows))
    first, _ = coerce(table, map_columns(table)).rows
    assert (first.values["agreement.area"], first.values["agreement.jobs"]) == (4958.68, 40)
    assert (first.values["check.invested"], first.values["check.hired"]) == (10_000_000, 3)
