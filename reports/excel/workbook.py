"""Lists as workbooks: typed cells, drop-downs, print set-up, explanations, the way back."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook as Book
from xlsxwriter.worksheet import Worksheet

from db.collector import cycles_uncollected
from db.domain.computed import computed_head
from db.domain.dates import format_partial_date
from db.domain.kinds import Kind
from db.domain.values import Empty
from reports.excel.areas import with_pyeong
from reports.excel.cells import YES_NO, CellWriter
from reports.excel.explanations import add_explanations
from reports.excel.list_texts import cell_text, is_text, list_widths
from reports.excel.listing import (
    CODES_ROW,
    ID_CODE,
    MARKER,
    VERSION_CODE,
    CutText,
    ListColumn,
    ListExport,
    Workbook,
)
from reports.excel.marks import add_marks
from reports.excel.measures import row_height
from reports.excel.sheet_names import SheetNames
from reports.excel.styles import Styles, head_every_page, new_book, set_up_print
from resources.texts import Texts

HIDDEN_COLUMNS = 2
HEAD_ROW = CODES_ROW  # 0-based: the row below the codes
FIRST_ROW = HEAD_ROW + 1


def list_workbook(export: ListExport) -> Workbook:
    """Write a list.

    The record's id and version stand in two hidden columns and the field codes in a hidden row,
    so that an edited copy finds its records again. Money is written in 억원, areas in ㎡ with 평
    beside them; days that are over are marked.
    """
    with cycles_uncollected():
        return _written(with_pyeong(export))


def _written(export: ListExport) -> Workbook:
    book, buffer = new_book(export.created_at, title=export.title, office=export.office)
    styles = Styles(book)
    names = SheetNames()
    sheet = book.add_worksheet(names.unique(export.title))
    heads = [head_text(column, export.language) for column in export.columns]
    widths = list_widths(export, heads)
    above = _write_head(sheet, export, styles, heads, widths)
    cut = _write_rows(sheet, export, styles)
    _set_heights(sheet, export, widths)
    _add_choices(book, sheet, export, names)
    add_marks(book, sheet, export, FIRST_ROW, HIDDEN_COLUMNS)
    _finish(sheet, export, widths, above)
    add_explanations(book, names, export, styles, cut)
    sheet.activate()
    book.close()
    return Workbook(buffer.getvalue(), cut)


def _write_head(
    sheet: Worksheet, export: ListExport, styles: Styles, heads: Sequence[str],
    widths: Sequence[float],
) -> tuple[str, str]:  # fmt: skip
    """Write what stands above the rows; gives back the title and the line below it."""
    text = Texts(export.language)
    sheet.write_string(0, 0, f"{MARKER} {export.record}")
    example = f" ({text('example data')})" if export.example else ""
    title = export.title + example
    sheet.write_string(0, HIDDEN_COLUMNS, title, styles.title)
    units = sorted({column.unit for column in export.columns if column.unit})
    notes = (
        text("(Unit: {units})", units=", ".join(units)) if units else "",
        text("as of {day}", day=format_partial_date(export.as_of)) if export.as_of else "",
        text("{count:row|rows}", count=len(export.rows)),
        text("Source: {origin}", origin=export.source) if export.source else "",
        text("Conditions: {words}", words=export.conditions) if export.conditions else "",
    )
    said = "  ".join(note for note in notes if note)
    sheet.write_string(1, HIDDEN_COLUMNS, said, styles.note)
    codes = [ID_CODE, VERSION_CODE, *(column.code for column in export.columns)]
    for index, code in enumerate(codes):
        sheet.write_string(CODES_ROW - 1, index, code, styles.note)
    for index, label in enumerate((ID_CODE, VERSION_CODE)):
        sheet.write_string(HEAD_ROW, index, label, styles.head)
    for index, (head, width) in enumerate(zip(heads, widths, strict=True), start=HIDDEN_COLUMNS):
        sheet.write_string(HEAD_ROW, index, head, styles.head)
        sheet.set_column(index, index, width)
    return title, said


def head_text(column: ListColumn, lang: str = "ko") -> str:
    """The label of a column with its unit, unless the label has it already; a computed one says
    that it is.
    """
    if column.computed:
        return computed_head(column.label, column.unit, lang)
    if not column.unit or f"({column.unit}" in column.label:
        return column.label
    return f"{column.label}({column.unit})"


def _write_rows(sheet: Worksheet, export: ListExport, styles: Styles) -> tuple[CutText, ...]:
    writer = CellWriter(sheet, styles, export.language)
    writes = [
        (index, column.code, writer.for_column(column))
        for index, column in enumerate(export.columns, start=HIDDEN_COLUMNS)
    ]
    cut: list[CutText] = []
    number = sheet.write_number
    for row, record in enumerate(export.rows, start=FIRST_ROW):
        number(row, 0, record.id)
        number(row, 1, record.version)
        for (index, code, write), value in zip(writes, record.values, strict=True):
            if write(row, index, value):
                cut.append(CutText(record.id, code, len(str(value))))
    return tuple(cut)


def _set_heights(sheet: Worksheet, export: ListExport, widths: Sequence[float]) -> None:
    """Rows as high as their longest text."""
    texts = [(at, column) for at, column in enumerate(export.columns) if is_text(column)]
    room = [widths[at] for at, _ in texts]
    for row, record in enumerate(export.rows, start=FIRST_ROW):
        values = record.values
        shown = [
            value if type(value := values[at]) is str and column.kind is not Kind.CHOICE
            else cell_text(column, value)
            for at, column in texts
        ]  # fmt: skip
        if height := row_height(shown, room):
            sheet.set_row(row, height)


def _add_choices(book: Book, sheet: Worksheet, export: ListExport, names: SheetNames) -> None:
    """Drop-downs from a hidden sheet; a warning rather than a wall, as empties are words too."""
    lists = [(index, words) for index, column in enumerate(export.columns, start=HIDDEN_COLUMNS)
             if not column.computed and (words := _words(column, export.language))]  # fmt: skip
    if not lists or not export.rows:
        return
    text = Texts(export.language)
    choices = book.add_worksheet(names.unique(text("Choices")))
    choices.hide()
    last = FIRST_ROW + len(export.rows) - 1
    for place, (index, words) in enumerate(lists):
        for row, word in enumerate(words):
            choices.write_string(row, place, word)
        area = xl_range_abs(0, place, len(words) - 1, place)
        sheet.data_validation(
            FIRST_ROW,
            index,
            last,
            index,
            {
                "validate": "list",
                "source": f"='{choices.get_name()}'!{area}",
                "error_type": "warning",
                "error_title": text("Not among the choices"),
                "error_message": text("Pick a word from the list, or keep what you typed."),
            },
        )


def _words(column: ListColumn, lang: str) -> list[str]:
    if column.kind is Kind.YES_NO:
        own = list(YES_NO["ko" if lang == "ko" else "en"])
    else:
        own = [word for _, word in column.choices]
    return [*own, *(empty.label(lang) for empty in Empty)] if own else []


def _finish(
    sheet: Worksheet, export: ListExport, widths: Sequence[float],
    above: tuple[str, str],
) -> None:  # fmt: skip
    last_row = max(FIRST_ROW + len(export.rows) - 1, HEAD_ROW)
    last_column = HIDDEN_COLUMNS + len(export.columns) - 1
    sheet.set_row(0, 24)
    sheet.set_row(CODES_ROW - 1, None, None, {"hidden": True})
    sheet.set_row(HEAD_ROW, 30)
    sheet.set_column(0, HIDDEN_COLUMNS - 1, 8, None, {"hidden": True})
    sheet.freeze_panes(FIRST_ROW, HIDDEN_COLUMNS + 1)
    sheet.autofilter(HEAD_ROW, HIDDEN_COLUMNS, last_row, last_column)
    set_up_print(
        sheet,
        head_row=HEAD_ROW,
        last_row=last_row,
        last_column=last_column,
        width=sum(widths),
        name_column=HIDDEN_COLUMNS,
        first_row=HEAD_ROW,
    )
    head_every_page(sheet, *above)


__all__ = ["head_text", "list_workbook"]
