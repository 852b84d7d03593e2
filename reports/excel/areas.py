"""㎡ with 평 beside them: a column of formulas behind each column of areas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from db.domain.area import to_pyeong
from db.domain.computed import computed_code
from db.domain.kinds import Kind
from db.domain.values import Value
from reports.excel import styles as st
from reports.excel.listing import ListColumn, ListExport, ListRow
from reports.excel.styles import Styles

PYEONG: Final = "평"
_WIDTH: Final = 11.0


def with_pyeong(export: ListExport) -> ListExport:
    """The list with a column of 평 behind each of ㎡; it is computed, so it is not read back."""
    places = [at for at, one in enumerate(export.columns) if one.kind is Kind.AREA]
    if not places:
        return export
    columns = list(export.columns)
    for at in reversed(places):
        columns.insert(at + 1, _beside(columns[at]))
    return replace(
        export, columns=tuple(columns), rows=[_doubled(row, places) for row in export.rows]
    )


def is_pyeong(column: ListColumn) -> bool:
    """Whether it says in 평 what the column before it says in ㎡."""
    return column.kind is Kind.AREA and column.unit == PYEONG


def pyeong_writer(
    sheet: Worksheet, styles: Styles, other: Callable[[int, int, Value | None], bool]
) -> Callable[[int, int, Value | None], bool]:
    """Writes the formula with its value; what is no number is left to ``other``."""
    style = styles.cell(num_format=st.INTEGER, align="right", font_color="#4A535E")

    def write(row: int, column: int, value: Value | None) -> bool:
        if not isinstance(value, (int, float)):
            return other(row, column, value)
        cell = xl_rowcol_to_cell(row, column - 1)
        formula = f'=IF(ISNUMBER({cell}),{cell}*121/400,"")'
        sheet.write_formula(row, column, formula, style, to_pyeong(float(value)))
        return False

    return write


def _beside(column: ListColumn) -> ListColumn:
    key = column.code.rpartition(".")[2] or column.code
    return replace(
        column, code=computed_code(f"{key}_pyeong"), unit=PYEONG, width=_WIDTH, computed=True,
        meaning="", source="",
    )  # fmt: skip


def _doubled(row: ListRow, places: list[int]) -> ListRow:
    values = list(row.values)
    for at in reversed(places):
        values.insert(at + 1, values[at])
    return replace(row, values=tuple(values))
