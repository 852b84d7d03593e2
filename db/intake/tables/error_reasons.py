"""Rows that could not be taken in, mended in their own workbook and brought back.

The workbook has the list's own title, header and rows, and one column of ours in front. Without that
column it is the list again, so that what was learned of the list holds for it.
"""

from __future__ import annotations

from dataclasses import replace

from db.domain.computed import says_reasons
from db.intake.table import CORRECTION, Decision, Table


def without_reasons(table: Table) -> Table:
    """The table without the column that says why each row was not taken in."""
    for column in table.columns[:1]:
        if says_reasons(column.header):
            told = Decision(CORRECTION, columns=(column.index,), text=column.header)
            return replace(table, columns=table.columns[1:], decisions=(*table.decisions, told))
    return table
