"""Rows of a foreign list that could not be taken in, as they stand, each with its reason in front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.excel import styles as st
from reports.excel.sheet_names import SheetNames
from reports.excel.styles import Styles, fitting, new_book

ErrorCell = str | int | float | bool | date | datetime | time | None
_REASON_WIDTH, _WIDTH = 48, 16
Marks = dict[str, Any]
_BAD: Marks = {"bg_color": "#FBE9E7", "font_color": "#8C2F22"}
_FIRST_YEAR = 1900
"""Excel counts days from here; an older one is written as text."""


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One row: why it was not taken in, its cells, and the places of the cells that are wrong."""

    reason: str
    cells: Sequence[ErrorCell]
    wrong: frozenset[int] = frozenset()
    section: str = ""
    """The line above a group of rows that says what they are."""


@dataclass(frozen=True, slots=True)
class ErrorTable:
    """The rows of one table under its own title, lines and header, so that it is read again alike."""

    sheet: str
    lines: Sequence[str]
    """What stands above the header: title, unit, the list's own day."""
    reason_head: str
    heads: Sequence[str]
    rows: Sequence[ErrorRow]
    codes: Sequence[str] = ()
    """The hidden line of a list that the program wrote, by which it knows its records again."""


def error_workbook(tables: Sequence[ErrorTable], created_at: datetime) -> bytes:
    """Write the tables, one a sheet; the wrong cells are coloured."""
    title = tables[0].sheet if tables else ""
    book, buffer = new_book(created_at, title=title, office="")
    styles, names = Styles(book), SheetNames()
    for table in tables:
        _write(book.add_worksheet(names.unique(table.sheet or "Sheet")), table, styles)
    book.close()
    return buffer.getvalue()


def _write(sheet: Worksheet, table: ErrorTable, styles: Styles) -> None:
    at = 0
    for line in table.lines:
        sheet.write_string(at, 1, line, styles.title if at == 0 else styles.note)
        at += 1
    if table.codes:
        for place, code in enumerate(table.codes, start=1):
            sheet.write_string(at, place, code, styles.note)
        sheet.set_row(at, None, None, {"hidden": True})
        at += 1
    head = at
    for place, text in enumerate((table.reason_head, *table.heads)):
        sheet.write_string(head, place, text, styles.head)
    section = ""
    for row in table.rows:
        at += 1
        if row.section and row.section != section:
            sheet.write_string(at, 1, row.section, styles.note)
            at += 1
        section = row.section
        sheet.write_string(at, 0, fitting(row.reason)[0], styles.cell(text_wrap=True, **_BAD))
        for place, cell in enumerate(row.cells):
            marks: Marks = _BAD if place in row.wrong else {}
            _write_cell(sheet, at, place + 1, cell, styles, marks)
    sheet.set_column(0, 0, _REASON_WIDTH)
    sheet.set_column(1, max(1, len(table.heads)), _WIDTH)
    for place, code in enumerate(table.codes, start=1):
        if code.startswith("_"):
            sheet.set_column(place, place, None, None, {"hidden": True})
    sheet.freeze_panes(head + 1, 1)


def _write_cell(
    sheet: Worksheet, row: int, column: int, cell: ErrorCell, styles: Styles, marks: Marks
) -> None:
    plain = styles.cell(**marks)
    if cell is None:
        sheet.write_blank(row, column, None, plain)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, plain)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell, plain)
    elif isinstance(cell, date) and cell.year > _FIRST_YEAR:
        sheet.write_datetime(row, column, _naive(cell), _dated(cell, styles, marks))
    else:
        text = cell if isinstance(cell, str) else cell.isoformat()
        sheet.write_string(row, column, fitting(text)[0], styles.cell(num_format="@", **marks))


def _naive(cell: date) -> date:
    return cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell


def _dated(cell: date, styles: Styles, marks: Marks) -> Format:
    timed = isinstance(cell, datetime) and cell.time() != time()
    return styles.cell(num_format=st.DATE_TIME if timed else st.DATE, **marks)
