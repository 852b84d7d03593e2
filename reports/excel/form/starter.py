"""A workbook to begin a form with: what a list shows, as codes that are ready to be filled."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from db.domain.kinds import Kind
from reports.excel.form.gathered import source_of
from reports.excel.form.sources import Source
from reports.excel.listing import ListColumn, ListExport
from reports.excel.sheet_names import SheetNames
from reports.excel.styles import DATE, INTEGER, ONE_DECIMAL, Styles, new_book, set_up_print
from resources.texts import Texts, mark

MOST_COLUMNS = 8
"""Of the list; the second sheet names all the others."""
_HEAD, _CODES, _SUMS = 2, 3, 4
_FORMATS = {Kind.MONEY: ONE_DECIMAL, Kind.PARTIAL_DATE: DATE}
_SUMMED = frozenset({Kind.MONEY, Kind.AREA, Kind.PEOPLE})
_TOTAL = mark("Total")
_FIELDS = mark("Fields that can be asked for")


def starting_form(data: ListExport) -> bytes:
    """One sheet that is filled as it stands, and one that names every code."""
    source, text = source_of(data), Texts(data.language)
    book, buffer = new_book(data.created_at, title=data.title, office=data.office)
    styles, names = Styles(book), SheetNames()
    sheet = book.add_worksheet(names.unique(data.title))
    _write_heads(sheet, source, styles)
    columns = data.columns[:MOST_COLUMNS]
    _write_columns(sheet, columns, source, text(_TOTAL), styles)
    set_up_print(sheet, head_row=_HEAD, last_row=_SUMS, last_column=len(columns))
    _write_names(book.add_worksheet(names.unique(text(_FIELDS))), source, styles)
    book.close()
    return buffer.getvalue()


def _write_heads(sheet: Worksheet, source: Source, styles: Styles) -> None:
    said = {code.others[0]: code.name for code, _ in source.heads}
    sheet.write_string(0, 0, f"{{{said['title']}}}", styles.title)
    notes = [f"{said[key]}: {{{said[key]}}}" for key in ("office", "as_of", "count")]
    sheet.write_string(1, 0, "   ".join(notes), styles.note)


def _write_columns(
    sheet: Worksheet, columns: tuple[ListColumn, ...], source: Source, total: str, styles: Styles
) -> None:
    sheet.write_string(_HEAD, 0, source.row_number, styles.head)
    sheet.write_string(_CODES, 0, f"{{{source.row_number}}}", styles.cell(align="center"))
    sheet.write_string(_SUMS, 0, total, styles.cell(total=True))
    for at, column in enumerate(columns, start=1):
        unit = column.unit if column.unit and f"({column.unit}" not in column.label else ""
        head = f"{column.label}({unit})" if unit else column.label
        code = f"{column.label}: {unit}" if unit else column.label
        style = styles.cell(num_format=_FORMATS.get(column.kind, INTEGER), text_wrap=True)
        sheet.write_string(_HEAD, at, head, styles.head)
        sheet.write_string(_CODES, at, f"{{{code}}}", style)
        sheet.set_column(at, at, column.width)
        _write_sum(sheet, at, column, styles)
    sheet.set_row(0, 24)
    sheet.freeze_panes(_HEAD + 1, 0)


def _write_sum(sheet: Worksheet, at: int, column: ListColumn, styles: Styles) -> None:
    style = styles.cell(total=True, num_format=_FORMATS.get(column.kind, INTEGER))
    if column.kind not in _SUMMED:
        sheet.write_blank(_SUMS, at, None, style)
        return
    cell = f"{xl_col_to_name(at)}{_CODES + 1}"
    sheet.write_formula(_SUMS, at, f"=SUM({cell}:{cell})", style, 0)


def _write_names(sheet: Worksheet, source: Source, styles: Styles) -> None:
    """Bare names: in braces they would be asked for here too."""
    sheet.set_column(0, 0, 40.0)
    for row, name in enumerate(source.names()):
        sheet.write_string(row, 0, name, styles.cell())
