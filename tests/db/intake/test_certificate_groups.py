"""Certificates of several kinds side by side make a certificate each, of their group's kind."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from db.domain.kinds import RecordKind
from db.intake.coercion.coerce import coerce
from db.intake.columns.certificate_groups import grouped
from db.intake.columns.map_columns import map_columns
from db.intake.table import Column
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import applied, outcomes, planned

UNDER_HEADS = [
    ["관내 혁신형 중소기업 현황"],
    ["연번", "기업명", "이노비즈", "", "", "메인비즈", "", "여성기업", ""],
    ["", "", "등급", "확인번호", "만료일", "번호", "유효기간", "확인번호", "만료일"],
    [1, "㈜한빛정밀", "AA", "R091203-00234", "2027-05-18", "-", "-", "W-11", "2027-01-01"],
    [2, "㈜가온", "", "", "", "240902-01120", "2024.09.02~2027.09.01", "", ""],
    [3, "다온산업", "A", "R101203-00235", "2027-06-18", "240902-01121", "2026.12.31", "", ""],
]
MERGED = [(2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 4), (2, 5, 2, 6), (2, 7, 2, 8)]
BY_PREFIX = [
    ["업체명", "벤처유형", "벤처확인번호", "벤처 유효기간", "이노비즈번호", "메인비즈 확인번호", "메인비즈 만료일"],
    ["㈜한빛정밀", "혁신성장유형", "20240312030112", "2027.3.11", "R091203-00234", "", ""],
    ["㈜가온", "", "", "", "R091203-00235", "240902-01120", "2027. 9. 1."],
    ["다온산업", "연구개발유형", "20240312030113", "2027.3.12", "", "240902-01121", "2027. 9. 2."],
]  # fmt: skip


def _stored(
    store: Store,
    rows: Sequence[Sequence[Cell]],
    merged: list[tuple[int, int, int, int]] | None = None,
) -> list[tuple[str, str, str]]:
    (table,) = understand(workbook(rows, merged or ()))
    coerced = coerce(table, map_columns(table))
    applied(store, coerced)
    assert set(outcomes(planned(store, coerced))) == {"same"}
    with store.read() as session:
        found = all_live(session, RecordKind.CERTIFICATE)
    return sorted((one.text("kind"), one.text("number"), one.text("valid_until")) for one in found)


def test_heads_over_columns_say_whose_number_and_day_they_are(sqlite_store: Store):
    assert _stored(sqlite_store, UNDER_HEADS, MERGED) == [
        ("innobiz", "R091203-00234", "2027-05-18"),
        ("innobiz", "R101203-00235", "2027-06-18"),
        ("mainbiz", "240902-01120", "2027-09-01"),
        ("mainbiz", "240902-01121", "2026-12-31"),
    ]


def test_so_do_the_words_that_labels_begin_with(sqlite_store: Store):
    assert _stored(sqlite_store, BY_PREFIX) == [
        ("growth", "20240312030112", "2027-03-11"),
        ("innobiz", "R091203-00234", ""),
        ("innobiz", "R091203-00235", ""),
        ("mainbiz", "240902-01120", "2027-09-01"),
        ("mainbiz", "240902-01121", "2027-09-02"),
        ("research", "20240312030113", "2027-03-12"),
    ]


@pytest.mark.parametrize(
    ("labels", "kind", "rest"),
    [
        (("이노비즈", "확인번호"), "innobiz", "확인번호"),
        (("INNO-BIZ 인증", "만료일"), "innobiz", "만료일"),
        (("경영혁신형 중소기업(메인비즈)", "유효기간"), "mainbiz", "유효기간"),
        (("확인번호(이노비즈)",), "innobiz", "확인번호"),
        (("벤처확인번호",), "venture", "확인번호"),
        (("사회적기업 인증", "인증번호"), "social", "인증번호"),
        (("예비사회적기업", "지정번호"), "another's", "지정번호"),
    ],
)
def test_what_names_a_certificate(labels: tuple[str, ...], kind: str, rest: str):
    found = grouped(Column(0, " › ".join(labels), labels))
    assert found is not None
    assert (found.kind, found.rest) == (kind, rest)


@pytest.mark.parametrize(
    "labels", [("기업명",), ("이노비즈",), ("벤처기업명",), ("기업 현황", "등록번호")]
)
def test_what_names_none(labels: tuple[str, ...]):
    assert grouped(Column(0, " › ".join(labels), labels)) is None


def test_the_paper_of_another_office_dates_no_agreement():
    rows: list[list[Cell]] = [
        ["투자협약 체결 현황"],
        ["기업명", "협약일", "투자금액(억원)", "벤처확인", "", "공장등록", ""],
        ["", "", "", "번호", "유효기간", "등록번호", "등록일자"],
        ["㈜한빛정밀", "2026. 3. 2.", 120, "20240312030112", "2027.3.11", "41-1", "2020. 1. 2."],
        ["㈜가온", "2026. 4. 2.", 80, "20240312030113", "2027.3.12", "41-2", "2021. 1. 2."],
    ]
    merged = [(2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4), (2, 5, 2, 6)]
    (table,) = understand(workbook(rows, merged))
    mapped = {column.header: column.field for column in map_columns(table).columns}
    assert {head for head, path in mapped.items() if path} == {"기업명", "협약일", "투자금액(억원)"}
