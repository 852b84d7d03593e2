"""Heads of a document's tables on a sheet, cells merged where they span others."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from reports.content.heads import HeadCell
from reports.excel.styles import Styles


def write_head(
    sheet: Worksheet, head: Sequence[Sequence[HeadCell]], first: int, styles: Styles
) -> None:
    """Write the head from row ``first`` (0-based)."""
    for row, cells in enumerate(head, start=first):
        for cell in cells:
            last_row, last = row + cell.rows - 1, cell.first + cell.columns - 1
            if (last_row, last) == (row, cell.first):
                sheet.write_string(row, cell.first, cell.text, styles.head)
            else:
                sheet.merge_range(row, cell.first, last_row, last, cell.text, styles.head)
