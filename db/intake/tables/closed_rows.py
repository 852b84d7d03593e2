"""Leaves out the rows of firms that a public list calls closed (영업상태 폐업)."""

from __future__ import annotations

import re
from dataclasses import replace

from db.domain.cell_text import clean
from db.intake.table import ExcludedRow, Table
from db.intake.words import header_key

_LABEL = re.compile(
    r"(?:상세)?(?:영업|운영|사업자|휴폐업|사업|업체|업소|기업|회사)상태(?:명|구분)?$|휴폐업(?:여부|구분|정보|상태|현황)?$"
)
_CLOSED = re.compile(
    r"(?:직권|자진)?(?:폐업|말소)(?:처리|신고|자|등)?(?:\([\d.\-/년월일]*\))?$|취소/말소"
)


def without_closed(table: Table, wanted: frozenset[int]) -> Table:
    """The table without such rows; ``wanted`` are rows that a person took in again."""
    column = next(
        (one for one in table.columns if one.labels and _LABEL.match(header_key(one.labels[-1]))),
        None,
    )
    if column is None:
        return table
    closed = {
        row: said
        for row in table.rows
        if row not in wanted
        and isinstance(cell := table.sheet.cell(row, column.index), str)
        and _CLOSED.match(said := clean(cell).replace(" ", ""))
    }
    if not closed:
        return table
    excluded = [
        *table.excluded,
        *(ExcludedRow(row, "closed", said) for row, said in closed.items()),
    ]
    return replace(
        table,
        rows=tuple(row for row in table.rows if row not in closed),
        excluded=tuple(sorted(excluded, key=lambda entry: entry.row)),
    )
