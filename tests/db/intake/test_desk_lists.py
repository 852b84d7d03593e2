"""Lists of the desk's own work come in as such records: grants, tasks, follow-ups, meetings, schemes."""

from __future__ import annotations

from pathlib import Path

from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.pipeline import plan, prepare, read_list
from db.intake.rows import CoercedTable
from db.intake.tables.understand import understand
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied, outcomes, planned

Rows = list[list[object]]


def _coerced(rows: Rows, kind: str) -> CoercedTable:
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    assert mapping.list_kind == kind
    return coerce(table, mapping)


def _stored(store: Store, kind: RecordKind, *keys: str) -> list[tuple[str, ...]]:
    with store.read() as session:
        return [tuple(one.text(key) for key in keys) for one in all_live(session, kind)]


GRANTS: Rows = [
    ["2026년 지방투자촉진보조금 집행내역"],
    ["", "", "", "", "", "(단위: 백만원)"],
    ["순", "업체명", "교부결정액", "교부일", "환수액", "비고"],
    [1, "㈜한울테크", 350, "2026.3.4.", 0, ""],
    [2, "㈜한울테크", 120, "2026.9.1.", "", "2차분"],
    [3, "다온산업㈜", 80, "2026.5.2.", 80, "고용 미달"],
]


def test_each_grant_of_a_firm_is_one_under_the_scheme_that_the_title_names(store: Store):
    coerced = _coerced(GRANTS, "applied_incentives")
    plan, _ = applied(store, coerced)
    assert outcomes(plan) == ["create"] * 3
    assert _stored(store, RecordKind.INCENTIVE, "name", "tax", "certainty") == [
        ("지방투자촉진보조금", "subsidy", "unofficial")
    ]
    with store.read() as session:
        grants = all_live(session, RecordKind.APPLIED_INCENTIVE)
    assert [(one.get("amount"), one.text("status"), one.text("note")) for one in grants] == [
        (350_000_000, "granted", "교부일: 2026.3.4.\n환수액: 0(백만원)"),
        (120_000_000, "granted", "2차분\n교부일: 2026.9.1."),
        (80_000_000, "reclaimed", "고용 미달\n교부일: 2026.5.2.\n환수액: 80(백만원)"),
    ]
    assert outcomes(planned(store, coerced)) == ["same"] * 3


def test_what_is_to_be_done_comes_in_with_and_without_a_firm_and_not_where_it_is_done(store: Store):
    rows: Rows = [
        ["우리 팀 할 일"],
        ["할 일", "관련기업", "누가", "언제까지", "했나", "메모"],
        ["12블록 도면 송부", "㈜한빛정밀", "서연", "2026.12.5.", "", "급함"],
        ["감사자료 취합", "", "도현", "2026.12.1.", "", ""],
        ["현판 제작", "", "민지", "2026.11.28.", "○", ""],
    ]
    coerced = _coerced(rows, "tasks")
    plan, _ = applied(store, coerced)
    assert outcomes(plan) == ["create", "create", "skip"]
    assert plan.rows[2].reason == "skip.done_undated"
    assert _stored(store, RecordKind.TASK, "text", "officer", "due_on", "result") == [
        ("12블록 도면 송부", "서연", "2026-12-05", "메모: 급함"),
        ("감사자료 취합", "도현", "2026-12-01", ""),
    ]
    assert outcomes(planned(store, coerced)) == ["same", "same", "skip"]


def test_follow_ups_of_talks_are_of_the_kind_that_each_row_names(store: Store):
    rows: Rows = [
        ["기업인 면담 후속조치 관리대장"],
        ["기업명", "구분", "후속조치 내용", "담당자", "조치기한", "조치결과", "완료일자"],
        ["㈜에이원", "기업 건의", "진입도로 검토", "김하늘", "2026-08-31", "예산 반영", "2026-08-20"],
        ["㈜에이원", "기업 이행사항", "시민 20명 채용", "박서연", "2026-12-31", "", ""],
    ]  # fmt: skip
    coerced = _coerced(rows, "follow_ups")
    applied(store, coerced)
    assert _stored(store, RecordKind.FOLLOW_UP, "kind", "text", "officer", "due_on", "done_on") == [
        ("request", "진입도로 검토", "김하늘", "2026-08-31", "2026-08-20"),
        ("promise", "시민 20명 채용", "박서연", "2026-12-31", ""),
    ]
    assert outcomes(planned(store, coerced)) == ["same", "same"]


def test_a_deadline_beside_what_a_firm_asked_for_is_a_task_of_its_own(store: Store):
    rows: Rows = [
        ["면담 후속조치 관리카드"],
        ["면담일", "기업명", "건의·약속 내용", "조치계획", "소관부서", "담당", "기한", "추진상황", "완료일"],
        ["2026-07-15", "㈜셀라인", "상수도 증설", "수도과 협의", "수도", "정해린", "2026-09-30", "완료", "2026-09-22"],
        ["2026-07-15", "㈜셀라인", "채용 30명", "분기별 확인", "유치과", "김도윤", "2026-12-31", "검토중", ""],
        ["2026-07-23", "가온㈜", "주차 단속", "단속 강화", "교통과", "오세훈", "2026-08-15", "완료", ""],
    ]  # fmt: skip
    plan, _ = applied(store, _coerced(rows, "concerns"))
    assert _stored(store, RecordKind.TASK, "text", "officer", "due_on", "done_on") == [
        ("수도과 협의", "정해린", "2026-09-30", "2026-09-22"),
        ("분기별 확인", "김도윤", "2026-12-31", ""),
    ]
    assert len(_stored(store, RecordKind.CONCERN, "text")) == 3
    assert [one.code for one in plan.rows[2].problems] == ["task.closed"]


def test_an_answer_to_an_inquiry_stands_with_it_and_who_took_it_is_no_contact(store: Store):
    rows: Rows = [
        ["투자문의 접수대장"],
        ["접수일", "문의자", "회사", "연락처", "문의내용", "답변", "상태", "담당자"],
        ["2026-09-01", "조은별 과장", "㈜테라", "010-2222-1111", "임대료 문의", "3곳 안내", "완료", "이가은"],
        ["2026-09-03", "문정혁 대표", "㈜리얼", "010-3333-1111", "부지 문의", "", "접수", "이가은"],
    ]  # fmt: skip
    applied(store, _coerced(rows, "activities"))
    assert _stored(store, RecordKind.ACTIVITY, "summary", "officer") == [
        ("임대료 문의 / 답변: 3곳 안내 / 상태: 완료", "이가은"),
        ("부지 문의 / 상태: 접수", "이가은"),
    ]
    assert _stored(store, RecordKind.CONTACT, "name", "title") == [
        ("조은별", "과장"), ("문정혁", "대표"),
    ]  # fmt: skip


def test_the_last_contact_with_a_prospect_is_an_activity(store: Store):
    rows: Rows = [
        ["잠재 투자기업 관리"],
        ["No", "회사명", "업종", "매출액(억)", "최근접촉일"],
        [1, "㈜루나모빌", "로봇", 320, "2026.10.12."],
        [2, "큐빗시스템즈", "반도체", 120, ""],
        [3, "그린셀㈜", "전지", 45, "2026.9.3."],
    ]
    applied(store, _coerced(rows, "organizations"))
    assert _stored(store, RecordKind.ACTIVITY, "happened_on", "summary", "kind") == [
        ("2026-10-12", "최근접촉일", "other"), ("2026-09-03", "최근접촉일", "other"),
    ]  # fmt: skip


def test_schemes_and_meetings_come_in_without_firms(store: Store):
    schemes: Rows = [
        ["고양시 투자기업 지원시책"],
        ["시책명", "지원내용", "지원대상", "근거", "적용기한"],
        ["설비투자보조금", "10% 이내", "신규투자 100억 이상", "조례 제15조", "2027.12.31."],
        ["취득세 감면", "35%", "벤처기업", "지방세특례제한법 제58조", "2026.12.31."],
    ]
    applied(store, _coerced(schemes, "incentives"))
    assert _stored(store, RecordKind.INCENTIVE, "name", "tax", "valid_until") == [
        ("설비투자보조금", "subsidy", "2027-12-31"), ("취득세 감면", "acquisition", "2026-12-31"),
    ]  # fmt: skip
    meetings: Rows = [
        ["회의 개최 현황"],
        ["회의명", "일시", "장소", "참석자", "결정사항"],
        ["투자유치위원회", "2026-03-04 14:00", "시청", "위원 9명", "원안 가결"],
        ["바이오 실무협의체", "2026-06-20 15:00", "암센터", "5개 기관", "차기 7월"],
    ]
    applied(store, _coerced(meetings, "meetings"))
    assert _stored(store, RecordKind.MEETING, "title", "kind", "starts_at", "discussion") == [
        ("투자유치위원회", "conference", "2026-03-04T14:00", "참석자: 위원 9명"),
        ("바이오 실무협의체", "working_group", "2026-06-20T15:00", "참석자: 5개 기관"),
    ]


def test_what_is_told_under_its_label_is_told_so_again_once_the_list_is_known(
    sqlite_store: Store, tmp_path: Path
):
    path = tmp_path / "보조금.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in GRANTS), encoding="utf-8")
    for expected in (["create"] * 3, ["same"] * 3):
        workbook_, file_hash = read_list(path)
        with sqlite_store.read() as session:
            prepared = prepare(workbook_, file_hash, session=session)
            found = plan(session, prepared)
        assert outcomes(found.tables[0]) == expected
        source = ImportSource(path.name, file_hash, prepared.mapping_json)
        apply_plan(
            sqlite_store, source, found.tables, planned_at=found.planned_at, prepared=prepared
        )


def test_what_was_looked_into_about_a_firm_comes_in_with_who_did_it(store: Store):
    rows: Rows = [
        ["투자의향 기업 실체 확인 점검표"],
        ["기업명", "확인항목", "확인결과", "확인일", "근거자료", "확인자", "비고"],
        ["㈜보기반도체", "법인등기", "확인", "2026-02-03", "등기사항증명서", "정보기", ""],
        ["㈜보기반도체", "재무자료", "추가 확인 필요", "2026-02-03", "재무제표", "정보기", "보고서 요청"],
    ]  # fmt: skip
    coerced = _coerced(rows, "due_diligence")
    applied(store, coerced)
    assert _stored(store, RecordKind.DUE_DILIGENCE, "item", "result", "checked_on", "officer") == [
        ("registration", "confirmed", "2026-02-03", "정보기"),
        ("finance", "open", "2026-02-03", "정보기"),
    ]
    assert outcomes(planned(store, coerced)) == ["same", "same"]


def test_rounds_of_checks_come_in_without_a_firm(store: Store):
    rows: Rows = [
        ["투자협약 이행점검 회차"],
        ["회차", "기준일", "공문 발송일", "문서번호", "회신기한", "담당"],
        ["2026년 1분기", "2026-03-31", "2026-04-03", "보기과-1120", "2026-04-20", "정보기"],
        ["2026년 2분기", "2026-06-30", "2026-07-02", "보기과-2290", "2026-07-20", "정보기"],
    ]
    coerced = _coerced(rows, "check_rounds")
    applied(store, coerced)
    assert _stored(store, RecordKind.CHECK_ROUND, "name", "as_of", "due_on", "officer") == [
        ("2026년 1분기", "2026-03-31", "2026-04-20", "정보기"),
        ("2026년 2분기", "2026-06-30", "2026-07-20", "정보기"),
    ]
    assert outcomes(planned(store, coerced)) == ["same", "same"]
