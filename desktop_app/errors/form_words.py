"""What is said when a workbook of the office's own can't be filled."""

from __future__ import annotations

from resources.texts import mark

_MEND = mark("Nothing was written. Change that place, or move it above the rows that are repeated.")

FORM_WORDS: dict[str, tuple[str, str]] = {
    "form.not_a_workbook": (
        mark("This file is no Excel workbook that can be filled."),
        mark("Nothing was written. Save it in Excel as .xlsx and choose that file."),
    ),
    "form.damaged": (
        mark("The workbook is damaged or was not made whole."),
        mark("Nothing was written. Open it in Excel, save it anew and choose that file."),
    ),
    "form.encrypted": (
        mark("The workbook is locked with a password, or it is an old .xls file."),
        mark("Nothing was written. Save it in Excel as .xlsx without a password."),
    ),
    "form.signed": (
        mark("The workbook is signed; filling it would break the signature."),
        mark("Nothing was written. Choose a copy without a signature."),
    ),
    "form.too_large": (
        mark("The workbook is too large for a form."),
        mark("Nothing was written. Leave out what is not needed, such as large pictures."),
    ),
    "form.asks_nothing": (
        mark("The workbook asks for nothing that is known here."),
        mark("Nothing was written. Put a field's name in braces where its value shall stand: {{Title}}"),
    ),
    "form.no_name": (
        mark("A form needs a name."),
        mark("Nothing was changed. Give it one."),
    ),
    "form.name_taken": (
        mark("There is a form named {name} already."),
        mark("Nothing was changed. Choose another name."),
    ),
    "form.no_tables": (
        mark("The report {name} has no tables that a workbook could be filled from."),
        mark("Nothing was written. Write it as .pdf or .hwpx."),
    ),
    "form.two_tables": (
        mark("{sheet}, {cell}: the rows that are repeated there ask for two different tables."),
        mark("Nothing was written. Put an empty row between the two."),
    ),
    "form.too_many_rows": (
        mark("A sheet can't hold that many rows."),
        mark("Nothing was written. Narrow the list first."),
    ),
    "form.formula": (
        mark("{sheet}, {cell}: the formula can't follow the rows that are added."), _MEND,
    ),
    "form.array": (
        mark("{sheet}, {cell}: the array formula can't follow the rows that are added."), _MEND,
    ),
    "form.data_table": (
        mark("{sheet}, {cell}: the what-if table can't follow the rows that are added."), _MEND,
    ),
    "form.rule": (
        mark("{sheet}: a rule, a name or a chart can't follow the rows that are added ({cell})."),
        _MEND,
    ),
    "form.merge": (
        mark("{sheet}, {cell}: the merged cells reach out of the rows that are repeated."), _MEND,
    ),
    "form.table": (
        mark("{sheet}, {cell}: the table ends within the rows that are repeated."), _MEND,
    ),
    "form.sparkline": (
        mark("{sheet}, {cell}: sparklines can't be repeated with their rows."), _MEND,
    ),
    "form.pivot": (
        mark("{sheet} {cell}: a pivot table can't follow the rows that are added."), _MEND,
    ),
    "form.data_model": (
        mark("The workbook has a data model, which can't follow the rows that are added."),
        mark("Nothing was written. Choose a copy without it."),
    ),
}  # fmt: skip
