"""Cells that an officer mended: a layer over what was read, which itself stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from db.intake.table import Table

Edits = Mapping[tuple[int, int, int], str]
"""New texts by sheet (its place in the file), row as the sheet shows it, and column from 0."""


def mended(table: Table, edits: Edits) -> Table:
    """The table with its mended cells; "" leaves a cell blank."""
    by_row: dict[int, dict[int, str]] = {}
    for (sheet, row, column), text in edits.items():
        if sheet == table.sheet_index and row <= len(table.sheet.rows):
            by_row.setdefault(row, {})[column] = text
    if not by_row:
        return table
    rows = list(table.sheet.rows)
    for row, cells in by_row.items():
        line = list(rows[row - 1])
        line.extend([None] * (max(cells) + 1 - len(line)))
        for column, text in cells.items():
            line[column] = text or None
        rows[row - 1] = tuple(line)
    return replace(table, sheet=replace(table.sheet, rows=tuple(rows)))
