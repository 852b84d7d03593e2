"""The tables of a document as a workbook, a sheet each, with typed cells."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from db.domain.dates import format_partial_date, is_partial_date
from db.domain.values import Empty
from reports.content.blocks import Bullet, Cell, CellKind, Column, Heading, Row, Table
from reports.content.formats import cell_text
from reports.content.heads import head_of, own_heads
from reports.content.model import Document, plain
from reports.excel import styles as st
from reports.excel.cells import EOK
from reports.excel.heads import write_head
from reports.excel.listing import Workbook
from reports.excel.measures import column_width, last_column_for, row_height
from reports.excel.sheet_names import SheetNames
from reports.excel.styles import Styles, fitting, new_book, set_up_print
from resources.texts import Texts

_FORMATS = {
    CellKind.MONEY: st.ONE_DECIMAL, CellKind.WON: st.INTEGER, CellKind.PERCENT: st.PERCENT,
    CellKind.CHANGE: st.CHANGE, CellKind.MONEY_CHANGE: st.MONEY_CHANGE,
}  # fmt: skip
_IN_EOK = frozenset({CellKind.MONEY, CellKind.MONEY_CHANGE})
_WORDS_WIDTH = 110.0
HEAD_ROW = 2
_BAR = {
    "type": "data_bar", "bar_color": "#CFE3DA", "min_type": "num", "min_value": 0,
    "max_type": "num", "max_value": 100,
}  # fmt: skip


def document_workbook(document: Document) -> Workbook:
    """Write the tables of a document; one without tables gets a sheet that says so."""
    book, buffer = new_book(
        document.created_at,
        title=document.title,
        office=document.office,
        subject=document.summary,
    )
    styles, names = Styles(book), SheetNames()
    for name, table in document.tables():
        sheet = book.add_worksheet(names.unique(name))
        _write_table(sheet, document, name, table, styles)
    if document.tables():
        _write_words(book.add_worksheet(names.unique("설명")), document, styles)
    else:
        sheet = book.add_worksheet(names.unique(document.short_title))
        text = Texts(document.language)
        sheet.write_string(0, 0, text("This document has no tables."), styles.note)
    book.close()
    return Workbook(buffer.getvalue())


def _write_words(sheet: Worksheet, document: Document, styles: Styles) -> None:
    """What the document says beside its tables: how it was counted, what it leaves aside."""
    sheet.write_string(0, 0, document.title, styles.title)
    sheet.set_row(0, 24)
    sheet.set_column(0, 0, _WORDS_WIDTH)
    row = 0
    heading: Heading | None = None
    for block in document.blocks():
        if isinstance(block, Heading):
            heading = (
                block  # written with the first line below it: one of a table says nothing here
            )
            if not block.tail:
                continue
        if heading is not None and isinstance(block, (Heading, Bullet)):
            row += 1
            sheet.write_string(row, 0, f"{heading.text}{heading.tail}", styles.words_head)
            heading = None
        if isinstance(block, Bullet):
            row += 1
            label = f"({block.label}) " if block.label else ""
            text, _ = fitting(f"{label}{plain(block.text)}")
            sheet.write_string(row, 0, text, styles.cell(text_wrap=True, indent=1))
            if height := row_height([text], [_WORDS_WIDTH]):
                sheet.set_row(row, height)
    set_up_print(sheet, head_row=0, last_row=row, last_column=0)


def _write_table(
    sheet: Worksheet, document: Document, name: str, table: Table, styles: Styles
) -> None:
    example = " (예시)" if document.marks.example else ""
    title = f"{document.short_title} – {name}{example}"
    sheet.write_string(0, 0, title, styles.title)
    as_of = f"{format_partial_date(table.as_of)} 기준" if table.as_of else ""
    source = f"출처: {table.source}" if table.source else ""
    notes = (table.unit_line, as_of, source, document.marks.disclosure)
    said = "  ".join(note for note in notes if note)
    sheet.write_string(1, 0, said, styles.note)
    head = head_of(table.columns)
    write_head(sheet, head, HEAD_ROW, styles)
    first = HEAD_ROW + len(head)
    for row, line in enumerate(table.rows, start=first):
        for index, value in enumerate(line.cells):
            _write_cell(sheet, row, index, value, _kind(line, table.columns, index), line, styles)
    last_row, last_column = first + len(table.rows) - 1, len(table.columns) - 1
    widths = _measure(sheet, table, first)
    sheet.freeze_panes(first, 0)
    if table.rows:
        sheet.autofilter(first - 1, 0, last_row, last_column)
        _add_bars(sheet, table, first, last_row)
    reach = last_column_for(((title, 14.0), (said, 9.0)), widths)
    set_up_print(sheet, head_row=HEAD_ROW, last_row=last_row, last_column=reach,
                 head_rows=len(head))  # fmt: skip


def _measure(sheet: Worksheet, table: Table, first: int) -> list[float]:
    """Columns as wide as what stands in them, rows as high as their longest text; the widths."""
    shown = [
        [_shown(value, _kind(line, table.columns, index)) for index, value in enumerate(line.cells)]
        for line in table.rows
    ]
    widths = [
        column_width([text, *(line[index] for line in shown)])
        for index, text in enumerate(own_heads(table.columns))
    ]
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    sheet.set_row(0, 24)
    for row, line in enumerate(shown, start=first):
        if height := row_height(line, widths):
            sheet.set_row(row, height)
    return widths


def _shown(value: Cell, kind: CellKind) -> str:
    """What a cell shows, for its measure."""
    return cell_text(value, kind) if isinstance(value, (int, float)) else plain(value)


def _add_bars(sheet: Worksheet, table: Table, first: int, last: int) -> None:
    """A bar behind each rate, from 0 to 100."""
    for index, column in enumerate(table.columns):
        if column.kind is CellKind.PERCENT:
            sheet.conditional_format(first, index, last, index, dict(_BAR))


def _kind(row: Row, columns: tuple[Column, ...], index: int) -> CellKind:
    return row.kinds[index] if row.kinds else columns[index].kind


def _write_cell(
    sheet: Worksheet, row: int, column: int, value: Cell, kind: CellKind, line: Row, styles: Styles
) -> None:
    if isinstance(value, Empty):
        sheet.write_string(row, column, value.label("ko"), styles.empty(total=line.total))
    elif isinstance(value, (int, float)):
        number_format = _FORMATS.get(kind) or _plain_format(value)
        style = styles.cell(total=line.total, num_format=number_format, align="right")
        sheet.write_number(row, column, value / EOK if kind in _IN_EOK else value, style)
    else:
        text = plain(value)
        if kind is CellKind.DATE and is_partial_date(text[:10]):
            text = format_partial_date(text)
        placed = {"align": "left", "indent": 1} if kind is CellKind.TEXT else {"align": "center"}
        style = styles.cell(total=line.total, text_wrap=True, **placed)
        sheet.write_string(row, column, fitting(text)[0], style)


def _plain_format(value: float) -> str:
    return st.INTEGER if value == int(value) else st.TWO_DECIMALS
