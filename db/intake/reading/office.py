"""Reading .xlsx, .xlsb and .ods with calamine."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum
from python_calamine import SheetVisibleEnum as Visible

from db.intake.reading.ooxml import looks_by_sheet
from db.intake.reading.open_sheet import (
    LARGEST_WHOLE,
    PLAIN,
    Looks,
    OpenSheet,
    cut_date,
    indented,
    plain_cell,
)
from db.intake.workbook import Cell, ReadError, Row, Span

_SHORT = 60
_FORGET = 2_000
"""Rows after which equal texts need not be one object: they are sent in frames of this size."""


def open_sheets(data: bytes, kind: str) -> Iterator[OpenSheet]:
    """The sheets of the workbook. Raises ReadError, and whatever calamine raises."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise ReadError("file.encrypted") from error
    looks = looks_by_sheet(data) if kind == "xlsx" else {}
    shown: Mapping[str, tuple[tuple[Span, ...], Looks]] = {}
    if kind == "ods":
        from db.intake.reading.opendocument import shown_by_sheet

        shown = shown_by_sheet(data)
    for index, about in enumerate(workbook.sheets_metadata):
        if about.typ is SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_index(index)
            spans, own = shown.get(about.name, (_spans(sheet), looks.get(about.name, PLAIN)))
            yield _open(sheet, spans, own, about.visible is Visible.Visible)


def _spans(sheet: CalamineSheet) -> tuple[Span, ...]:
    return tuple(
        Span(first[0] + 1, first[1], last[0] + 1, last[1])
        for first, last in sheet.merged_cell_ranges or ()
    )


def _open(sheet: CalamineSheet, spans: tuple[Span, ...], looks: Looks, visible: bool) -> OpenSheet:
    return OpenSheet(sheet.name, _rows(sheet, looks), spans, looks, visible)


def _rows(sheet: CalamineSheet, looks: Looks) -> Iterator[Row]:
    known: dict[str, str] = {}
    partial = looks.partial_dates
    # calamine gives the blank rows above the first cell, but not the blank columns before it.
    margin: list[Cell] = [None] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(sheet.iter_rows(), 1):
        end = len(values)
        while end and values[end - 1] == "":
            end -= 1
        failed = looks.errors.get(number)
        if not end and not failed:
            yield ()
            continue
        cells = margin + [
            (known.setdefault(value, value) or None)
            if value.__class__ is str and len(value) < _SHORT
            else int(value)
            if value.__class__ is float and value.is_integer() and abs(value) < LARGEST_WHOLE
            else plain_cell(value, known)
            for value in values[:end]
        ]
        if not number % _FORGET:
            known.clear()
        if partial:
            for column, cell in enumerate(cells):
                if (number, column) in partial:
                    cells[column] = cut_date(cell, partial[number, column])
        if looks.indents:
            for column, cell in enumerate(cells):
                if (number, column) in looks.indents:
                    cells[column] = indented(cell, looks.indents[number, column])
        yield tuple(_with_errors(cells, failed) if failed else cells)


def _with_errors(cells: list[Cell], failed: Mapping[int, str]) -> list[Cell]:
    """The cells with what failed formulas show in their places."""
    cells = cells + [None] * (max(failed) + 1 - len(cells))
    for column, shown in failed.items():
        cells[column] = shown
    return cells
