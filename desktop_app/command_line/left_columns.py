"""Says of each column of a list that is not taken in why it is not, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from db.intake.pipeline import PreparedTable
from db.intake.table import is_blank
from desktop_app.widgets.words.field_names import column_letter
from resources.texts import Texts, mark

_WHY = {
    "ambiguous": mark("whose it is cannot be told"),
    "officer_phone": mark("the number of the city's officer"),
    "content_differs": mark("contents do not fit"),
    "weak": mark("not sure enough"),
    "taken": mark("another column has it"),
    "kind_unknown": mark("certificate unknown"),
    "no_person": mark("no column names whose it is"),
    "computed": mark("computed, not read"),
    "left_out": mark("left out by you"),
    "": mark("no field has this name"),
}
_LOOKED_AT = 500


def left_columns(entry: PreparedTable, texts: Texts) -> Iterator[str]:
    """A line for each column with cells that feeds no field."""
    table = entry.table
    for column in entry.mapping.columns:
        cells = (table.sheet.cell(row, column.index) for row in table.rows[:_LOOKED_AT])
        if column.field or all(is_blank(cell) for cell in cells):
            continue
        header = " ".join(column.header.split())
        yield texts(
            "Not taken: column {column} {header} ({why})",
            column=column_letter(column.index),
            header=header,
            why=texts(_WHY.get(column.note, _WHY[""])),
        )
