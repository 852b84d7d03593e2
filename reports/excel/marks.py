"""Conditional marks of an exported list: days that are over stand out, and go on doing so in Excel."""

from __future__ import annotations

from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reports.excel.listing import ListExport

_DUE: Final = {"next_step_on": "", "due_on": "done_on", "valid_until": "", "resume_on": ""}
"""Fields whose day can be over, and the field whose day settles that."""
_OVER: Final = {"font_color": "#A4262C", "bg_color": "#FBE9E7"}


def add_marks(
    book: Workbook, sheet: Worksheet, export: ListExport, first_row: int, first_column: int
) -> None:
    """Mark the days that are over."""
    if not export.rows:
        return
    places = {
        one.code.rpartition(".")[2]: at for at, one in enumerate(export.columns, first_column)
    }
    last, style = first_row + len(export.rows) - 1, book.add_format(_OVER)
    for key, settled in _DUE.items():
        if (at := places.get(key)) is None:
            continue
        day = xl_rowcol_to_cell(first_row, at, col_abs=True)
        tests = [f"ISNUMBER({day})", f"{day}<TODAY()"]
        if (done := places.get(settled)) is not None:
            tests.append(f"NOT(ISNUMBER({xl_rowcol_to_cell(first_row, done, col_abs=True)}))")
        rule = {"type": "formula", "criteria": f"=AND({','.join(tests)})", "format": style}
        sheet.conditional_format(first_row, at, last, at, rule)
