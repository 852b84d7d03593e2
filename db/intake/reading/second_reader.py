"""Reading the small .xlsx files that calamine refuses, with openpyxl."""

from __future__ import annotations

import io
from collections.abc import Iterator

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.intake.reading.open_sheet import Looks, OpenSheet, plain_cell
from db.intake.workbook import ReadError, Row, Span

LARGEST = 3_000_000
"""Bytes beyond which openpyxl would take longer than a person waits."""
_WIDEST = 2_000


def open_sheets(data: bytes) -> list[OpenSheet]:
    """The sheets of the workbook. Raises ReadError, and whatever openpyxl raises."""
    if len(data) > LARGEST:
        raise ReadError("file.damaged")
    workbook = load_workbook(io.BytesIO(data), data_only=True)
    return [_open(sheet) for sheet in workbook.worksheets]


def _open(sheet: Worksheet) -> OpenSheet:
    spans = tuple(
        Span(found.min_row, found.min_col - 1, found.max_row, found.max_col - 1)
        for found in sheet.merged_cells.ranges
    )
    hidden = frozenset(row for row, about in sheet.row_dimensions.items() if about.hidden)
    visible = sheet.sheet_state == "visible"
    return OpenSheet(sheet.title, _rows(sheet), spans, Looks(hidden_rows=hidden), visible)


def _rows(sheet: Worksheet) -> Iterator[Row]:
    known: dict[str, str] = {}
    for values in sheet.iter_rows(max_col=min(sheet.max_column, _WIDEST), values_only=True):
        cells = [plain_cell(value, known) for value in values]
        while cells and cells[-1] is None:
            cells.pop()
        yield tuple(cells)
