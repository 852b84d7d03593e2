"""The register of what the council and others ask for comes in as data requests, without firms."""

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

REGISTER: list[list[object]] = [
    ["의회 요구자료 관리대장"],
    ["연번", "요구기관", "요구의원", "요구자료명", "접수일", "제출기한", "담당자", "제출일", "처리"],
    [1, "시의회", "김○○", "투자협약 체결 현황", "2026. 5. 4.", "2026. 5. 12.", "박서연", "2026. 5. 11.", "제출"],
    [2, "감사관", "-", "인센티브 집행내역", "2026. 6. 1.", "2026. 6. 9.", "김도윤", "", "작성중"],
    [3, "시의회", "이○○", "투자협약 체결 현황", "2026. 9. 7.", "2026. 9. 11.", "박서연", "", ""],
    [4, "시의회", "최○○", "분양률", "2026. 9. 8.", "2026. 9. 14.", "박서연", "", "지연제출"],
]  # fmt: skip


def _coerced() -> CoercedTable:
    (table,) = understand(workbook(REGISTER))
    return coerce(table, map_columns(table))


def test_each_request_comes_in_once_and_an_unknown_state_is_asked(store: Store):
    coerced = _coerced()
    plan, _ = applied(store, coerced)
    assert outcomes(plan) == ["create", "create", "create", "ask"]
    assert plan.rows[3].params == {"word": "지연제출"}
    with store.read() as session:
        requests = all_live(session, RecordKind.DATA_REQUEST)
        assert not all_live(session, RecordKind.ORGANIZATION)
    keys = ("item", "requester_kind", "requester", "requested_on", "due_on", "officer", "status")
    assert [tuple(one.text(key) for key in keys) for one in requests] == [
        ("투자협약 체결 현황", "council", "김○○", "2026-05-04", "2026-05-12", "박서연", "submitted"),
        ("인센티브 집행내역", "audit", "", "2026-06-01", "2026-06-09", "김도윤", "drafting"),
        ("투자협약 체결 현황", "council", "이○○", "2026-09-07", "2026-09-11", "박서연", "open"),
    ]  # fmt: skip
    assert outcomes(planned(store, coerced)) == ["same", "same", "same", "ask"]


def test_a_list_that_answers_such_a_request_is_none(store: Store):
    rows: list[list[object]] = [
        ["의회 요구자료: 투자협약 체결 현황"],
        ["연번", "기업명", "협약일", "투자금액(억원)", "비고"],
        [1, "㈜한빛정밀", "2026. 3. 4.", 120, ""],
        [2, "㈜가온", "2026. 4. 9.", 30, ""],
    ]
    (table,) = understand(workbook(rows))
    assert map_columns(table).list_kind == "agreements"
