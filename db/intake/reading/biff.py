"""Reading .xls (BIFF 2 to 8) with xlrd, whose code pages and damaged files it knows best."""

from __future__ import annotations

import io
from collections.abc import Iterator

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet as XlsSheet

from db.intake.reading.open_sheet import Looks, OpenSheet, cut_date, plain_cell, shown_precision
from db.intake.workbook import Cell, ReadError, Row, Span

_SMALL = 6_000_000
"""Files up to this many bytes are read with their formats (merged, hidden, struck through)."""


def open_sheets(data: bytes) -> Iterator[OpenSheet]:
    """The sheets of the workbook. Raises ReadError, and whatever xlrd raises."""
    book = _open_book(data)
    if _is_garbled(book):
        book = _open_book(data, "cp949")
    for index in range(book.nsheets):
        yield _open_sheet(book, book.sheet_by_index(index))


def _open_book(data: bytes, encoding: str | None = None) -> Book:
    try:
        return _load(data, encoding, formatted=len(data) <= _SMALL)
    except (xlrd.XLRDError, MemoryError) as error:
        if "encrypted" in str(error).lower():
            raise ReadError("file.encrypted") from error
        raise
    except Exception:  # noqa: BLE001 - a damaged style table; the values may still be sound
        return _load(data, encoding, formatted=False)


def _load(data: bytes, encoding: str | None, formatted: bool) -> Book:
    return xlrd.open_workbook(
        file_contents=data,
        logfile=io.StringIO(),
        formatting_info=formatted,
        encoding_override=encoding,
        ragged_rows=True,
    )


def _is_garbled(book: Book) -> bool:
    """A Korean workbook of before 1997 that names a western code page."""
    if book.biff_version >= 80 or (book.encoding or "").lower() in ("cp949", "uhc"):
        return False
    sample = "".join(
        value
        for index in range(min(book.nsheets, 3))
        for row in range(min(book.sheet_by_index(index).nrows, 40))
        for value in book.sheet_by_index(index).row_values(row)
        if isinstance(value, str)
    )
    high = [character for character in sample if character >= "\x80"]
    if len(high) < 8 or any("가" <= character <= "힣" for character in high):
        return False
    try:
        text = sample.encode(book.encoding or "latin-1").decode("cp949")
    except (UnicodeError, LookupError):
        return False
    return sum("가" <= character <= "힣" for character in text) > len(high) // 4


def _open_sheet(book: Book, sheet: XlsSheet) -> OpenSheet:
    spans = tuple(
        Span(top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells
    )
    visible = sheet.visibility == 0
    return OpenSheet(sheet.name, _rows(book, sheet), spans, _looks(book, sheet), visible)


def _looks(book: Book, sheet: XlsSheet) -> Looks:
    hidden_rows = frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden)
    hidden_columns = frozenset(
        column for column, info in sheet.colinfo_map.items() if info.hidden and column < 256
    )
    struck_styles = {
        index
        for index, style in enumerate(book.xf_list)
        if style.font_index < len(book.font_list) and book.font_list[style.font_index].struck_out
    }
    struck: dict[int, frozenset[int]] = {}
    if struck_styles and book.formatting_info:
        for row in range(sheet.nrows):
            styles = (sheet.cell_xf_index(row, column) for column in range(sheet.row_len(row)))
            columns = frozenset(
                column for column, style in enumerate(styles) if style in struck_styles
            )
            if columns:
                struck[row + 1] = columns
    return Looks(hidden_rows, hidden_columns, struck)


def _rows(book: Book, sheet: XlsSheet) -> Iterator[Row]:
    known: dict[str, str] = {}
    precisions = _precisions(book)
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        cells: list[Cell] = []
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            cell = _cell(book, kind, value, known)
            if kind == xlrd.XL_CELL_DATE and precisions:
                style = sheet.cell_xf_index(row, column)
                cell = cut_date(cell, precisions[style]) if style in precisions else cell
            cells.append(cell)
        while cells and cells[-1] is None:
            cells.pop()
        yield tuple(cells)


def _precisions(book: Book) -> dict[int, str]:
    """Styles whose dates are shown without day or month."""
    if not book.formatting_info:
        return {}
    found = {}
    for index, style in enumerate(book.xf_list):
        format_ = book.format_map.get(style.format_key)
        precision = shown_precision(format_.format_str) if format_ is not None else ""
        if precision in ("month", "year"):
            found[index] = precision
    return found


def _cell(book: Book, kind: int, value: object, known: dict[str, str]) -> Cell:
    if kind == xlrd.XL_CELL_DATE and isinstance(value, float):
        try:
            moment = xlrd.xldate.xldate_as_datetime(value, book.datemode)
        except (ValueError, OverflowError):
            return plain_cell(value, known)
        if value < 1:
            return f"{moment:%H:%M}"
        return plain_cell(moment, known)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR and isinstance(value, int):
        return str(xlrd.error_text_from_code.get(value, "#ERROR"))
    return plain_cell(value, known)
