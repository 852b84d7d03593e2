"""Of columns for several times the newest counts, and results are dated by their own labels."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.labels.label_periods import period_in
from db.intake.mapping import Mapping
from db.intake.rows import CoercedTable
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import workbook


def _read(rows: list[list[object]]) -> tuple[Mapping, CoercedTable]:
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    return mapping, coerce(table, mapping)


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("매출(25년)", "2025"), ("2024년 매출액", "2024"), ("FY2024", "2024"), ("매출액", ""),
        ("'25년말 실적 › 투자", "2025-12"), ("'26. 6월말 실적(누계)", "2026-06"),
        ("2025년 하반기 고용", "2025-12"), ("26.6월말 현재", "2026-06"), ("3.15", ""),
        ("종업원수('25.6)", "2025-06"), ("종업원수(2025.12)", "2025-12"),
        ("종업원수(2025. 6. 30. 기준)", "2025-06-30"), ("매출액(2023~2024)", "2024"),
    ],
)  # fmt: skip
def test_a_label_names_a_time(label: str, period: str):
    assert period_in(label) == period


def test_results_are_as_of_the_end_of_their_period_and_not_of_the_day_of_the_visit():
    mapping, read = _read([
        ["투자협약 이행상황 점검표"],
        ["협약기업", "협약일", "협약내용", None, "'25년말 실적", None, "'26. 6월말 실적(누계)", None, "점검일"],
        [None, None, "투자", "고용", "투자", "고용", "투자", "고용", None],
        ["㈜한빛정밀", "2024-06-03", "30억", 10, "1억", 1, "5억", 2, "2026-07-08"],
        ["㈜가온", "2024-06-04", "40억", 20, "2억", 2, "6억", 3, "2026-07-09"],
    ])  # fmt: skip
    first, second = (row.values for row in read.rows)
    assert (first["check.invested"], second["check.hired"]) == (500_000_000, 3)
    assert (first["check.as_of"], second["check.as_of"]) == ("2026-06", "2026-06")
    left = {column.header.rpartition("› ")[2]: column.note for column in mapping.columns}
    assert left["점검일"] == "dated_by_label"
    assert [column.note for column in mapping.columns[4:6]] == ["older_column", "older_column"]


def test_a_cut_off_date_of_its_own_counts():
    _, read = _read([
        ["투자협약 이행상황 점검표"],
        ["협약기업", "협약일", "협약금액(억원)", "'26. 6월말 실투자액(억원)", "점검기준일"],
        ["㈜한빛정밀", "2024-06-03", 30, 5, "2026-06-25"],
        ["㈜가온", "2024-06-04", 40, 6, "2026-06-25"],
    ])  # fmt: skip
    assert {row.values["check.as_of"] for row in read.rows} == {"2026-06-25"}


def test_a_header_with_days_in_its_labels_is_one():
    mapping, read = _read([
        ["협약기업", "협약일", "협약금액(억원)", "'26. 6월말 실적 투자(억원)", "'26. 6월말 실적 고용"],
        ["㈜한빛정밀", "2024.6.3", 30, 5, 2],
        ["㈜가온", "2024.6.4", 40, 6, 3],
    ])  # fmt: skip
    assert mapping.list_kind == "agreements"
    assert [row.values["organization.name"] for row in read.rows] == ["㈜한빛정밀", "㈜가온"]


def test_of_two_months_the_later_counts():
    _, read = _read([
        ["기업명", "대표자", "'25. 6월말 종업원수", "'25.12월말 종업원수"],
        ["㈜한빛정밀", "정하람", 3, 5],
        ["㈜가온", "유가람", 4, 6],
    ])  # fmt: skip
    assert [row.values["organization.employees"] for row in read.rows] == [5, 6]


def test_a_mobile_number_beside_the_head_alone_is_not_the_firms():
    _, read = _read([
        ["기업명", "대표자", "연락처"],
        ["㈜한빛정밀", "정하람", "031-900-1234"],
        ["㈜가온", "유가람", "010-0000-5678"],
        ["㈜다온", "민나래", "02-300-4444"],
    ])  # fmt: skip
    assert [row.values.get("organization.phone") for row in read.rows] == [
        "031-900-1234", None, "02-300-4444",
    ]  # fmt: skip
    assert [one.code for row in read.rows for one in row.problems] == ["phone.whose"]
