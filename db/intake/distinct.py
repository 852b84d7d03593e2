"""The different values of a column, those that are one thing spelt differently, and replacing."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.cell_text import whole_text
from db.domain.kinds import RecordKind
from db.domain.names import has_form_inside, legal_form, name_key
from db.domain.values import Value
from db.intake.pipeline import PreparedTable
from db.intake.table import is_blank
from db.links import chunks
from db.schema import TABLES

NAMES = frozenset({"organization.name", "agreement.parties"})


@dataclass(frozen=True, slots=True)
class DistinctValue:
    """One text of a column with the rows that have it, and how it is read."""

    text: str
    rows: tuple[int, ...]
    value: Value | None = None
    """What the first of the rows means by it, None where nothing was read."""
    problem: str = ""
    """The code of what is wrong with it, "" when it is read."""


def distinct_values(entry: PreparedTable, column: int) -> tuple[DistinctValue, ...]:
    """The values of a column, given by its place in the sheet; the commonest come first."""
    place = next(at for at, one in enumerate(entry.table.columns) if one.index == column)
    mapped = next((one for one in entry.mapping.columns if one.index == column), None)
    path = (mapped.field or "") if mapped else ""
    rows: dict[str, list[int]] = {}
    for number, cells in entry.table.records():
        if not is_blank(cell := cells[place]):
            rows.setdefault(whole_text(cell), []).append(number)
    read = {row.number: row for row in entry.coerced.rows}
    found = []
    for text, numbers in rows.items():
        first = read.get(numbers[0])
        wrong = next((p.code for p in first.problems if p.column == column), "") if first else ""
        value = first.values.get(path) if first and not wrong else None
        found.append(DistinctValue(text, tuple(numbers), value, wrong))
    return tuple(sorted(found, key=lambda one: (-len(one.rows), one.text)))


def clusters(
    values: Iterable[DistinctValue], path: str, stored: Collection[str] = ()
) -> tuple[tuple[DistinctValue, ...], ...]:
    """Values that say the same in different spellings, each with its commonest spelling first; of
    firms spelt as often, the one that ``preference`` puts first."""
    by_key: dict[str, list[DistinctValue]] = {}
    for one in values:
        if key := spelling_key(path, one.text):
            by_key.setdefault(key, []).append(one)
    names = path in NAMES

    def rank(one: DistinctValue) -> tuple[int, *tuple[bool, ...]]:
        return -len(one.rows), *(preference(one.text, stored) if names else ())

    return tuple(tuple(sorted(group, key=rank)) for group in by_key.values() if len(group) > 1)


def preference(name: str, stored: Collection[str]) -> tuple[bool, bool, bool]:
    """Sorts spellings of one firm: first as it is ``stored`` already, then those that say what kind
    of firm it is, last those with that in the middle of the name."""
    return name not in stored, has_form_inside(name), not legal_form(name)


def stored_spellings(
    session: Session, values: Iterable[DistinctValue], path: str
) -> frozenset[str]:
    """The names, as they are stored, of the firms that some of the values may mean."""
    keys = {spelling_key(path, one.text) for one in values} if path in NAMES else ()
    firm = TABLES[RecordKind.ORGANIZATION]
    return frozenset(
        name
        for chunk in chunks(keys)
        for name in session.scalars(
            select(firm.c.name).where(firm.c.deleted_at.is_(None), firm.c.name_key.in_(chunk))
        )
    )


def spelling_key(path: str, text: str) -> str:
    """What spellings of one thing share: a firm's name without its legal form, else the letters
    and digits alone."""
    if path in NAMES:
        return name_key(text)
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def replaced(values: Iterable[DistinctValue], wanted: str, instead: str) -> dict[int, str]:
    """New texts by row where ``wanted`` stands in a value; letters are taken as they are."""
    if not wanted:
        return {}
    return {
        row: one.text.replace(wanted, instead)
        for one in values
        if wanted in one.text
        for row in one.rows
    }
