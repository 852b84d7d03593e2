"""Turns what an officer mends in cells and words into choices for the next reading of the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.intake.pipeline import Choices, PreparedTable
from db.intake.words import header_key


@dataclass(frozen=True, slots=True)
class Mend:
    """One value that is to be read otherwise: in which rows of a column, and what stands there."""

    column: int
    path: str
    rows: tuple[int, ...]
    words: tuple[str, ...]
    """The texts as they stand."""
    instead: str
    """The new text, or the code of a choice."""
    always: bool = False
    """Whether a word of a choice means this from now on, in every list."""


def is_choice(path: str) -> bool:
    """Whether the cells of a field are words of a choice."""
    return bool(path) and find_field(path).kind is Kind.CHOICE


def with_mend(choices: Choices, entry: PreparedTable, mend: Mend) -> Choices:
    """The choices with it."""
    if is_choice(mend.path) and mend.always:
        learned = {(mend.path, header_key(word)): mend.instead for word in mend.words}
        return replace(choices, words={**choices.words, **learned})
    text = mend.instead
    if is_choice(mend.path):
        text = find_field(mend.path).choice_label(text, "ko")
    return with_cells(choices, entry, mend.column, dict.fromkeys(mend.rows, text))


def with_cells(
    choices: Choices, entry: PreparedTable, column: int, texts: Mapping[int, str]
) -> Choices:
    """The choices with new texts in some rows of a column."""
    sheet = entry.table.sheet_index
    cells = {(sheet, row, column): text for row, text in texts.items()}
    return replace(choices, edits={**choices.edits, **cells})


def with_mends(choices: Choices, entry: PreparedTable, mends: Iterable[Mend]) -> Choices:
    """The choices with all of them."""
    for mend in mends:
        choices = with_mend(choices, entry, mend)
    return choices
