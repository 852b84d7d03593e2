"""Units are read from titles and remarks that name them without the word 단위."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from db.intake.tables.unit_lines import unit_in_words
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

HEADER: list[Cell] = ["연번", "협약일", "기업명", "투자금액", "부지면적", "고용인원"]
ENTRIES: list[list[Cell]] = [
    [1, "2026. 3. 2.", "㈜한빛정밀", 12000, 3300, 30],
    [2, "2026. 4. 2.", "㈜가온", 8000, 1200, 10],
]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2026년 투자협약 현황(억원)", "억원"),
        ("투자협약 현황 [백만원, 명, ㎡]", "백만원, 명, ㎡"),
        ("※ 금액은 백만원", "백만원"),
        ("※ 금액 : 천원, 면적 : ㎡", "천원, ㎡"),
        ("* 투자액은 억원, 면적은 평 기준", "억원, 평"),
        ("단위 백만원", "백만원"),
        ("매출액 100억원 이상 기업(30개사)", ""),
        ("투자금액은 원칙적으로 공개", ""),
        ("협약 현황(12건)", ""),
        ("입주기업 현황(명)", ""),
        ("천원역 인근 부지 현황", ""),
    ],
)
def test_what_a_line_says_of_numbers(text: str, unit: str):
    assert unit_in_words(text) == unit


@pytest.mark.parametrize(
    ("above", "below", "amount", "row"),
    [
        ([["투자협약(MOU) 현황(백만원, ㎡)"]], [], 12_000_000_000, 1),
        ([["투자협약(MOU) 현황"], ["※ 금액은 백만원, 면적은 ㎡"]], [], 12_000_000_000, 2),
        ([["투자협약(MOU) 현황"]], [["※ 금액은 천원, 면적은 ㎡"]], 12_000_000, 5),
        ([["투자협약(MOU) 현황(억원)"], ["(단위: 백만원, ㎡)"]], [], 12_000_000_000, 2),
    ],
)
def test_the_numbers_of_a_list_count_in_it(
    above: list[list[Cell]], below: list[list[Cell]], amount: int, row: int
):
    (table,) = understand(workbook([*above, HEADER, *ENTRIES, *below]))
    assert [one.rows for one in table.decisions if one.code == "unit.line"] == [(row,)]
    first = coerce(table, map_columns(table)).rows[0]
    assert first.values["agreement.amount"] == amount
    assert first.values["agreement.area"] == 3300
