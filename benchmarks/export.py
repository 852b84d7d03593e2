"""Writing a list as a workbook, beside the bare library writing the same cells."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from xlsxwriter.workbook import Workbook

from benchmarks.data import open_store
from benchmarks.harness import Ratio, in_turns
from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.paths import DataFolder
from reports.excel.listing import ListExport
from reports.excel.workbook import list_workbook
from reports.lists import list_export

BUDGET = 1.3
ROUNDS = 5
ROWS = 10_000
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=KST)


def measure(folder: DataFolder) -> Ratio:
    """The ratio for the first rows of the list of organizations, all their fields."""
    store = open_store(folder)
    with store.read() as session:
        whole = list_export(session, catalogue(RecordKind.ORGANIZATION), NOW)
    store.close()
    export = ListExport(
        whole.title, whole.record, whole.columns, whole.rows[:ROWS], whole.as_of, NOW
    )
    cells = [_bare(row.values) for row in export.rows]
    floor, program = in_turns(lambda: write_bare(cells), lambda: list_workbook(export), ROUNDS)
    return Ratio(f"export of {len(cells):,} rows", floor, program, BUDGET)


def _bare(values: Sequence[Value | None]) -> list[str | float]:
    """The cells as the library takes them, made beforehand."""
    return [_cell(value) for value in values]


def _cell(value: Any) -> str | float:
    if value is None or isinstance(value, Empty):
        return Empty.NOT_STATED.label("ko")
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, (str, float, int)) else str(value)


def write_bare(rows: Sequence[Sequence[str | float]]) -> bytes:
    """The same cells with the library and nothing else: one format, no head, no drop-downs."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    sheet, style = book.add_worksheet(), book.add_format({"border": 1})
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell, style)
            else:
                sheet.write_number(row, column, cell, style)
    book.close()
    return buffer.getvalue()
