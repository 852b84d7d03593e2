"""Heads of a document's tables on a sheet: one row, or two where columns belong together."""

from __future__ import annotations

from itertools import groupby

from xlsxwriter.worksheet import Worksheet

from reports.content.blocks import Column, Table
from reports.excel.styles import Styles


def head_rows(table: Table) -> int:
    """How many rows its head takes."""
    return 2 if any(column.group for column in table.columns) else 1


def write_head(sheet: Worksheet, table: Table, first: int, styles: Styles) -> None:
    """Write the head from row ``first`` (0-based)."""
    if head_rows(table) == 1:
        for at, column in enumerate(table.columns):
            sheet.write_string(first, at, head_text(column), styles.head)
        return
    at = 0
    for group, members in groupby(table.columns, key=lambda one: one.group):
        found = list(members)
        if group:
            _write_group(sheet, first, at, found, styles)
        else:
            for place, column in enumerate(found, start=at):
                sheet.merge_range(first, place, first + 1, place, head_text(column), styles.head)
        at += len(found)


def head_text(column: Column) -> str:
    """A column's label with its unit."""
    return f"{column.label}({column.unit})" if column.unit else column.label


def _write_group(
    sheet: Worksheet, first: int, at: int, columns: list[Column], styles: Styles
) -> None:
    """The name above, what each column says of it below."""
    group = columns[0].group
    if len(columns) > 1:
        sheet.merge_range(first, at, first, at + len(columns) - 1, group, styles.head)
    else:
        sheet.write_string(first, at, group, styles.head)
    for place, column in enumerate(columns, start=at):
        own = head_text(column).removeprefix(group).strip() or head_text(column)
        sheet.write_string(first + 1, place, "금액" if own == "액" else own, styles.head)
