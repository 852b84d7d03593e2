"""Where a list needs the officer's eye: columns that are asked about, cells that can't be read."""

from __future__ import annotations

from db.intake.left_columns import unsettled
from desktop_app.features.intake.list_words import column_letter, field_words
from desktop_app.features.intake.understanding.grid_model import GridModel
from desktop_app.features.intake.work import Understood
from resources.texts import Texts

Place = tuple[int, int]
"""A row of the sheet, counted from 1, and a column, counted from 0."""


def open_places(understood: Understood, at: int) -> list[Place]:
    """Columns that are asked about (at their first row), then cells, in the sheet's order."""
    entry, marks = understood.prepared.tables[at], understood.marks[at]
    first = entry.table.first_row
    asked = [(first, column.index) for column in entry.mapping.questions]
    return asked + sorted(marks.problems)


def left_places(understood: Understood, at: int) -> list[Place]:
    """Columns that hold something and are not taken in, at the first row."""
    entry = understood.prepared.tables[at]
    return [(entry.table.first_row, column.index) for column in unsettled(entry)]


def next_place(places: list[Place], here: Place, step: int) -> Place:
    """The place after ``here``, or before it with a negative step; round at the end."""
    if here in places:
        return places[(places.index(here) + step) % len(places)]
    return places[0 if step > 0 else -1]


def place_words(
    understood: Understood, at: int, place: Place, model: GridModel, texts: Texts
) -> str:
    """What is wrong or asked there, in one sentence."""
    row, column = place
    marks = understood.marks[at]
    if place in marks.problems:
        raw = marks.problems[place].raw
        return f"{column_letter(column)}{row} ‘{raw[:24]}’ — {model.explain(row, column)}"
    mapping = understood.prepared.tables[at].mapping
    questions = mapping.questions
    asked = next((one for one in questions if one.index == column), None)
    letter = column_letter(column)
    if asked is not None and asked.field:
        field = field_words(asked.field, texts.lang)
        return texts(
            "Column {letter}: in which unit is {field} counted?", letter=letter, field=field
        )
    if asked is None:
        header = next(one.header for one in mapping.columns if one.index == column)
        return texts(
            "Column {letter} “{header}” is not taken in. Press Enter to choose its field.",
            letter=letter, header=" ".join(header.split())[:40],
        )  # fmt: skip
    return texts("Column {letter}: whose is it? Choose its field.", letter=letter)
