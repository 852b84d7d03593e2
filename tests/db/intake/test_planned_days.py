"""A planned day is no day of signing: not by its label, its heads, its cell or the list's own day."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.rows import CoercedRow
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

SIGNED = "agreement.signed_on"


def _row(title: str, label: str, cell: Cell) -> CoercedRow:
    rows: list[list[Cell]] = [
        [title],
        ["연번", "기업명", label, "투자금액(억원)", "고용인원"],
        [1, "㈜한빛정밀", cell, 120, 30],
        [2, "㈜가온", cell, 80, 10],
    ]
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    assert mapping.list_kind == "agreements"
    return coerce(table, mapping).rows[0]


@pytest.mark.parametrize(
    "label", ["협약(예정)일", "협약예정일", "체결 예정일", "협약일(예정)", "체결(예정)일자"]
)
def test_a_label_that_plans(label: str):
    row = _row("투자협약(MOU) 현황", label, "2026. 12월 중")
    assert SIGNED not in row.values
    assert row.values["agreement.status"] == "draft"


@pytest.mark.parametrize(
    "cell", ["2026. 12월 중", "2026. 12. 15.(예정)", "26년 12월(계획)", "2027. 1. 예정"]
)
def test_a_cell_that_plans_is_named(cell: str):
    row = _row("투자협약(MOU) 현황", "협약일", cell)
    assert SIGNED not in row.values
    assert [problem.code for problem in row.problems] == ["date.planned"]


def test_a_day_after_the_lists_own():
    title = "투자협약(MOU) 현황(2026. 9. 30. 기준)"
    assert _row(title, "협약일", "2026. 9. 30.").values[SIGNED] == "2026-09-30"
    late = _row(title, "협약일", "2026. 10. 1.")
    assert SIGNED not in late.values
    assert [problem.code for problem in late.problems] == ["date.planned"]


def test_what_was_signed_of_a_list_that_plans_is_in_force():
    title = "하반기 투자협약 체결(예정) 기업"
    assert "agreement.status" not in _row(title, "협약일", "2026. 7. 1.").values
    assert _row(title, "협약일", "2026. 12월 중").values["agreement.status"] == "draft"


@pytest.mark.parametrize(
    ("title", "label", "signed"),
    [
        ("투자의향서(LOI) 접수대장", "접수일자", True),
        ("투자협약(MOU) 추진 대장", "접수일자", False),
        ("투자협약(MOU) 추진 대장", "LOI 접수일", True),
    ],
)
def test_a_day_of_receipt_is_of_a_letter_of_intent(title: str, label: str, signed: bool):
    rows: list[list[Cell]] = [
        [title],
        ["연번", "기업명", label, "투자금액(억원)", "고용인원"],
        [1, "㈜한빛정밀", "2026. 3. 2.", 120, 30],
        [2, "㈜가온", "2026. 4. 2.", 80, 10],
    ]
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    column = mapping.columns[2]
    assert (column.field == SIGNED, column.note) == (signed, "" if signed else "ambiguous")
