"""Leaves out the rows of firms that a public list calls closed (영업상태 폐업)."""

from __future__ import annotations

import re
from dataclasses import replace

from db.domain.cell_text import clean
from db.intake.table import Column, ExcludedRow, Table
from db.intake.words import header_key
from db.intake.workbook import Cell

_LABEL = re.compile(
    r"(?:상세)?(?:영업|운영|사업자|휴폐업|사업|업체|업소|기업|회사|학교|시설|기관|등록|인가)상태(?:명|구분)?$|운영현황$"
    r"|휴폐업(?:여부|구분|정보|상태|현황)?$"
)
_DAY = r"[(\[]?[\d.\-/년월일'’‘:]*[)\]]?"
_CLOSED = re.compile(
    rf"{_DAY}(?:직권|자진)?(?:폐업|말소|폐교|폐원|폐점|폐관|폐지|폐쇄)(?:처리|신고|자|등)?{_DAY}$|취소/말소"
)
_CLOSING = re.compile(r"휴업|폐업|말소|해산|파산|청산|부도")
_NOT_SO = re.compile(r"정상|없음|아님|해당|계속")


def without_closed(table: Table, wanted: frozenset[int]) -> Table:
    """The table without such rows; ``wanted`` are rows that a person took in again."""
    column = says_whether_closed(table)
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


def says_whether_closed(table: Table) -> Column | None:
    """The column that says whether firms are still open, None where there is none."""
    labelled = (one for one in table.columns if one.labels)
    return next((one for one in labelled if _LABEL.match(header_key(one.labels[-1]))), None)


def is_closing(cell: Cell) -> bool:
    """Whether a cell of that column says that a firm is closed, closing or has stopped for a time."""
    return isinstance(cell, str) and bool(_CLOSING.search(cell)) and not _NOT_SO.search(cell)
