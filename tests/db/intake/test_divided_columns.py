"""Firms of this country and of others in columns of their own under one head."""

from __future__ import annotations

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.rows import CoercedTable
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

HEAD: list[list[Cell]] = [
    ["투자유치 업무협약(MOU) 추진현황", "", "", "", "", ""],
    ["협약일자", "기업명", "", "투자액(억원)", "추진상황", ""],
    ["", "국내", "국외", "", "단계", "세부내용"],
]
ROWS: list[list[Cell]] = [
    ["2024-06-20", "㈜가나보기", "", 150, "착공", "2026. 3. 착공"],
    ["2024-09-03", "", "Lumen Example Inc.", 50, "협의중", "면적 재협의"],
    ["2025-04-11", "다라보기㈜", "-", 40, "입주", "2026. 5. 입주"],
]
GROUPS = ((2, 1, 2, 2), (2, 4, 2, 5), (2, 0, 3, 0), (2, 3, 3, 3))


def read(rows: list[list[Cell]]) -> tuple[Mapping, CoercedTable]:
    (table,) = understand(workbook(HEAD + rows, GROUPS))
    mapping = map_columns(table)
    return mapping, coerce(table, mapping)


def test_the_firm_is_read_from_whichever_column_names_one() -> None:
    _, table = read(ROWS)
    names = [row.values["organization.name"] for row in table.rows]
    assert names == ["㈜가나보기", "Lumen Example Inc.", "다라보기㈜"]
    origins = [row.values.get("organization.org_type") for row in table.rows]
    assert origins == [None, "foreign", None]


def test_a_firm_in_the_column_of_other_countries_is_one_of_them() -> None:
    _, table = read(ROWS)
    kinds = [row.values.get("organization.org_type") for row in table.rows]
    assert kinds == [None, "foreign", None]


def test_a_row_that_names_two_keeps_them_apart() -> None:
    mapping, table = read(
        [*ROWS, ["2025-05-02", "마바보기㈜", "Other Example Ltd.", 30, "입주", ""]]
    )
    assert [column.header for column in mapping.columns if column.joined_to >= 0] == []
    assert table.rows[-1].values.get("organization.name") == "마바보기㈜"


def test_the_stage_and_what_is_told_of_it_are_read_by_their_group() -> None:
    mapping, table = read(ROWS)
    fields = {column.header: column.field for column in mapping.columns}
    assert fields["추진상황 › 단계"] == "case.stage"
    assert fields["추진상황 › 세부내용"] == "case.progress"
    assert table.rows[0].values["case.stage"] == "construction"
    assert [problem.code for problem in table.rows[1].problems] == ["choice.unknown"]
