"""What the labels of a table are likely to name in one kind of list."""

from __future__ import annotations

from db.intake.cells.compound import parts_of
from db.intake.labels.headers import guesses
from db.intake.table import Table


def likely_fields(table: Table, name: str) -> set[str]:
    """The fields a kind of list finds among the headers."""
    found: set[str] = set()
    for column in table.columns:
        if (parts := parts_of(column, name))[:1] == ("organization.name",):
            found.update(parts)  # 소속 및 직위
        for guess in guesses(column, name)[:2]:
            if guess.confidence >= 0.7:
                found.add(guess.path)
    if "organization.name_en" in found:
        found.add("organization.name")  # firms of abroad may have no other name
    return found
