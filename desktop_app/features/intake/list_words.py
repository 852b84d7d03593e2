"""What was understood of a list, in words: kinds, evidence, excluded rows, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from db.domain.catalogue import find_field
from db.domain.dates import format_partial_date
from db.intake.mapping import MappedColumn
from db.intake.pipeline import AUTO
from db.intake.table import Table
from desktop_app.widgets.words import field_names
from resources.texts import Texts, mark

field_words = field_names.field_words
column_letter = field_names.column_letter

KINDS: tuple[tuple[str, str], ...] = (
    (AUTO, mark("Found by the program")),
    ("organizations", mark("Organizations")),
    ("cases", mark("Cases")),
    ("agreements", mark("Agreements with cases")),
    ("checks", mark("Fulfilment checks")),
    ("check_rounds", mark("Check rounds")),
    ("due_diligence", mark("Due diligence")),
    ("venture-list", mark("Venture certificates")),
    ("lead-list", mark("Members or participants")),
    ("contacts", mark("Contacts")),
    ("sites", mark("Sites")),
    ("occupancies", mark("Firms on a site")),
    ("concerns", mark("What firms ask for")),
    ("activities", mark("Visits and talks")),
    ("applied_incentives", mark("Incentives given to firms")),
    ("follow_ups", mark("Follow-ups")),
    ("tasks", mark("Tasks")),
    ("meetings", mark("Meetings")),
    ("data_requests", mark("Data requests")),
    ("incentives", mark("Incentives")),
    ("projects", mark("Development projects")),
    ("working_groups", mark("Working groups")),
    ("joint_projects", mark("Joint projects")),
    ("zones", mark("Zones")),
    ("officers", mark("Officers")),
    ("offices", mark("Offices")),
    ("periods", mark("Periods")),
)
"""The kinds of list an officer may choose."""

READY_LISTS: dict[str, str] = {
    "agreements": mark("Agreements and letters of intent"),
    "prospects": mark("Venture prospects"),
    "ventures": mark("The public list of venture firms"),
    "innovators": mark("INNOBIZ and MAINBIZ firms"),
    "factories": mark("Registered factories"),
    "listed": mark("Listed companies of the exchange"),
}
"""What the ready lists are called."""

FORMATS = {
    "xlsx": "Excel(.xlsx)", "xls": "Excel(.xls)", "xlsb": "Excel(.xlsb)", "ods": "ODS",
    "csv": "CSV", "html": "HTML", "xml": "XML",
}  # fmt: skip

OUTLINES: dict[str, str] = {
    "outline.indent": mark(
        "By how far the lines are indented; column {column} has the group of each row."
    ),
    "outline.numbers": mark(
        "By the numbers of the lines; column {column} has the group of each row."
    ),
    "turned.across": mark(
        "Its labels stand in one column and its firms side by side; each firm is a row here."
    ),
    "turned.cards": mark("Each firm has a form of its own; each form is a row here."),
}
"""Why rows stand under others, or a sheet was turned."""

EVIDENCE: dict[str, tuple[str, str]] = {
    "memory": (mark("last time"), "ok"),
    "by_hand": (mark("chosen"), "ok"),
    "code": (mark("field code"), "soft"),
    "synonym": (mark("synonym"), "soft"),
    "label": (mark("same name"), "soft"),
    "content": (mark("contents"), "teal"),
}
"""How a column's field was found, and the kind of its chip."""

AS_OF: dict[str, str] = {
    "title": mark("from the title"),
    "sheet_name": mark("from the sheet's name"),
    "file_name": mark("from the file's name"),
    "footnote": mark("from a footnote"),
    "column": mark("from its column"),
    "by_hand": mark("set by you"),
}

HEADERS: dict[str, str] = {
    "header.words": mark("The words of the row are names of columns."),
    "header.codes": mark("This program wrote the list."),
    "header.contrast": mark("The rows below look different."),
    "header.position": mark("The first full row."),
    "header.by_hand": mark("Set by you."),
    "header.none": mark("No row looks like a header."),
}

NOTES: dict[str, str] = {
    "unit.missing": mark("Which unit?"),
    "ambiguous": mark("Choose"),
    "content_differs": mark("contents do not fit"),
    "weak": mark("not sure enough"),
    "taken": mark("another column has it"),
    "older_column": mark("an earlier time"),
    "dated_by_label": mark("the labels of the results say up to when"),
    "kind_unknown": mark("certificate unknown"),
    "no_person": mark("no column names whose it is"),
    "computed": mark("computed, not read"),
}
"""What a column lacks, or why it feeds no field."""


def kind_word(name: str, texts: Texts) -> str:
    """The name of a kind of list."""
    return next((texts(source) for key, source in KINDS if key == name), name)


def evidence_of(column: MappedColumn) -> str:
    """The code of the evidence; a synonym that is the label itself counts as the same name."""
    if column.evidence != "synonym" or not column.field:
        return column.evidence
    field = find_field(column.field)
    last = column.header.rpartition(" › ")[2]
    return "label" if last.replace(" ", "") in (field.ko.replace(" ", ""), field.en) else "synonym"


def rows_text(rows: Iterable[int], *, most: int = 4) -> str:
    """Row numbers with their runs drawn together: ``3–4, 8``."""
    numbered = enumerate(sorted(rows))
    runs = [
        [row for _, row in group] for _, group in groupby(numbered, key=lambda at: at[1] - at[0])
    ]
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:most]]
    return ", ".join(parts) + (" …" if len(runs) > most else "")


def date_words(iso: str, lang: str) -> str:
    """A partial date as the screen writes it."""
    return format_partial_date(iso) if lang == "ko" else iso


def as_of_words(table: Table, texts: Texts) -> str:
    """``2026. 6. 30. (from the title)``; "" when the list does not say."""
    if table.as_of is None:
        return ""
    day = date_words(table.as_of.value, texts.lang)
    return f"{day} ({texts(AS_OF[table.as_of.source])})"


def table_name(tables: Sequence[Table], at: int, file_name: str) -> str:
    """What tells one table of a file from the others: its sheet, and its row if that repeats."""
    table = tables[at]
    name = table.sheet.name or file_name
    twins = sum(1 for one in tables if one.sheet_index == table.sheet_index)
    return f"{name} {table.first_row}–{table.last_row}" if twins > 1 else name
