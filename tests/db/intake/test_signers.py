"""Who signed beside the firm of a row: further parties of its agreement, and the hand of each firm."""

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

SIGNED: list[list[object]] = [
    ["투자협약(MOU) 체결현황"],
    ["협약일", "협약기업", "협약당사자", "서명자", "투자액(억원)"],
    ["2026.3.5.", "㈜라온제약", "고양시, ㈜라온제약, 명지병원", "시장, 대표 김라온", 320],
    ["2026.4.9.", "비트온㈜", "고양시, 비트온㈜", "시장 이보기, 전무 한비트", 50],
    ["2026.6.1.", "㈜에이원", "고양시, ㈜다른이름, 경기주택도시공사", "부시장", 150],
]


def _coerced() -> CoercedTable:
    (table,) = understand(workbook(SIGNED))
    return coerce(table, map_columns(table))


def test_whoever_signed_beside_the_firm_is_a_partner_and_no_firm_of_the_row(store: Store):
    coerced = _coerced()
    plan, _ = applied(store, coerced)
    with store.read() as session:
        names = {one.id: one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)}
        parties = all_live(session, RecordKind.PARTY)
    assert [
        (names[int(one.text("organization"))], one.text("role"), one.text("signatory"))
        for one in parties
    ] == [
        ("㈜라온제약", "investor", "대표 김라온"),
        ("명지병원", "partner", ""),
        ("비트온㈜", "investor", "전무 한비트"),
        ("㈜에이원", "investor", ""),
    ]
    assert outcomes(planned(store, coerced)) == ["same"] * 3
    assert [(one.code, one.field) for one in plan.rows[2].problems] == [
        ("parts.unclear", "party.organization")
    ]
