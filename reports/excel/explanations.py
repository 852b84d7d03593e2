"""The 설명 sheet: what each column means, its unit and rule, and what the empties say."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.workbook import Workbook as Book

from db.domain.dates import format_partial_date
from db.domain.values import Empty
from reports.excel.listing import CutText, ListExport
from reports.excel.measures import row_height
from reports.excel.sheet_names import SheetNames
from reports.excel.styles import Styles, set_up_print
from resources.texts import Texts, mark

EMPTY_MEANINGS = {
    Empty.NOT_STATED: mark("The source does not say."),
    Empty.UNCHECKED: mark("Nobody has looked into it yet."),
    Empty.WITHHELD: mark("The firm asked not to disclose it."),
    Empty.NOT_APPLICABLE: mark("It does not apply."),
}

_WIDTHS = (22.0, 60.0, 8.0, 44.0, 40.0)


def add_explanations(
    book: Book, names: SheetNames, export: ListExport, styles: Styles, cut: Sequence[CutText]
) -> None:
    """Add the sheet that explains a list."""
    text = Texts(export.language)
    sheet = book.add_worksheet(names.unique(text("Explanation")))
    sheet.write_string(0, 0, text("Explanation: {title}", title=export.title), styles.title)
    row = 1
    for line in _about(export, text, cut):
        sheet.write_string(row, 0, line, styles.note)
        row += 1
    row += 1
    head_row = row
    heads = (text("Field"), text("Meaning"), text("Unit"), text("Choices"), text("Rule"))
    for column, label in enumerate(heads):
        sheet.write_string(row, column, label, styles.head)
    wrapped = styles.cell(text_wrap=True)
    for column_of_list in export.columns:
        row += 1
        choices = ", ".join(word for _, word in column_of_list.choices)
        values = (
            column_of_list.label, column_of_list.meaning, column_of_list.unit, choices,
            column_of_list.source,
        )  # fmt: skip
        for column, value in enumerate(values):
            sheet.write_string(row, column, value, wrapped)
        if height := row_height(values, _WIDTHS):
            sheet.set_row(row, height)
    row += 2
    for empty in Empty:
        sheet.write_string(row, 0, empty.label(export.language), styles.empty())
        sheet.write_string(row, 1, text(EMPTY_MEANINGS[empty]), wrapped)
        row += 1
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    set_up_print(sheet, head_row=head_row, last_row=row, last_column=4)


def _about(export: ListExport, text: Texts, cut: Sequence[CutText]) -> list[str]:
    lines = [text("as of {day}", day=format_partial_date(export.as_of))] if export.as_of else []
    if export.source:
        lines.append(text("Source: {origin}", origin=export.source))
    if export.conditions:
        lines.append(text("Conditions: {words}", words=export.conditions))
    if export.definition:
        lines.append(text("Definition: {definition}", definition=export.definition))
    lines.append(text("None of the four kinds of empty is zero; they are left out of sums."))
    lines.append(
        text(
            "The hidden columns and row identify records and fields: keep them, and an edited copy"
            " can be imported again."
        )
    )
    lines += [
        text(
            "Cut to what a cell holds: record {id}, {code}, {length} characters",
            id=str(one.record_id), code=one.code, length=one.length,
        )
        for one in cut
    ]  # fmt: skip
    return lines
