"""Says of each column of a list that is not taken in why it is not, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from db.intake.left_columns import left_columns
from db.intake.pipeline import PreparedTable
from desktop_app.widgets.words.field_names import column_letter
from resources.texts import Texts, mark

_WHY = {
    "ambiguous": mark("whose it is cannot be told"),
    "officer_phone": mark("how the city's officer is reached"),
    "content_differs": mark("contents do not fit"),
    "weak": mark("not sure enough"),
    "taken": mark("another column has it"),
    "older_column": mark("an earlier time"),
    "dated_by_label": mark("the labels of the results say up to when"),
    "kind_unknown": mark("certificate unknown"),
    "no_person": mark("no column names whose it is"),
    "computed": mark("computed, not read"),
    "left_out": mark("left out, as before"),
    "": mark("no field has this name"),
}


def left_column_lines(entry: PreparedTable, texts: Texts) -> Iterator[str]:
    """A line for each column with cells that feeds no field."""
    for column in left_columns(entry):
        yield texts(
            "Not taken: column {column} {header} ({why})",
            column=column_letter(column.index),
            header=" ".join(column.header.split()),
            why=texts(_WHY.get(column.note, _WHY[""])),
        )
