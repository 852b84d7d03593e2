"""The list's own sums are checked, whichever rows they mean."""

from __future__ import annotations

from db.intake.coercion.coerce import coerce
from db.intake.coercion.totals import check_totals
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import workbook

HEADER = ["연번", "기업명", "협약일", "투자금액(억원)"]


def _check(*rows: list[object]):
    (table,) = understand(workbook([HEADER, *rows]))
    mapping = map_columns(table, "agreements")
    return check_totals(table, mapping, coerce(table, mapping))


def test_totals_above_and_below_and_subtotals_that_fit_are_silent():
    assert not _check(
        ["계", "", "", 60],
        [1, "㈜가", "2024.1.1.", 10],
        [2, "㈜나", "2024.1.2.", "20억"],
        ["", "소계", "", 30],
        [3, "㈜다", "2024.1.3.", 30],
        ["", "소계", "", 30],
        ["합계", "", "", "60"],
    )


def test_a_total_that_differs_is_shown_with_both_numbers():
    (difference,) = _check(
        [1, "㈜가", "2024.1.1.", 10],
        [2, "㈜나", "2024.1.2.", 20],
        ["합계", "", "", 50],
    )
    assert (difference.row, difference.column) == (4, 3)
    assert (difference.stated, difference.summed) == (5e9, 3e9)


def test_nothing_is_said_where_a_cell_could_not_be_read():
    assert not _check(
        [1, "㈜가", "2024.1.1.", "협의 중"],
        [2, "㈜나", "2024.1.2.", 20],
        ["합계", "", "", 50],
    )


def test_subtotals_may_count_the_rooms_without_a_tenant():
    rows: list[list[object]] = [
        ["보기센터 입주 현황"], ["호실", "입주업체명", "전용면적(㎡)"], ["101호", "㈜가", 10],
        ["102호", "공실", 5], ["소계", "", 15], ["201호", "㈜나", 20], ["202호", "㈜다", 7],
        ["소계", "", 27], ["합계", "", 42],
    ]  # fmt: skip
    (table,) = understand(workbook(rows))
    mapping = map_columns(table)
    assert [entry.reason for entry in table.excluded].count("vacant") == 1
    assert not check_totals(table, mapping, coerce(table, mapping))
    rows[-1][2] = 43
    (table,) = understand(workbook(rows))
    assert [one.row for one in check_totals(table, mapping, coerce(table, mapping))] == [9]
