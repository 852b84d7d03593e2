"""Cases that were begun on two PCs bear the same number: what comes in takes the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.handing.plan import FieldChange, Outcome, PlannedChange
from db.links import chunks
from db.queries.case_numbers import next_case_numbers
from db.schema import TABLES

_CASES = TABLES[RecordKind.CASE]
_NUMBER = "number"
_YEAR = slice(3, 7)


def renumbered(session: Session, rows: Sequence[PlannedChange]) -> tuple[PlannedChange, ...]:
    """``rows`` with other numbers for new cases whose number another live case has here."""
    coming = {row.key: number for row in rows if (number := _number_of(row))}
    taken: set[str] = set()
    for chunk in chunks(coming.values()):
        query = select(_CASES.c.number).where(
            _CASES.c.number.in_(chunk), _CASES.c.deleted_at.is_(None)
        )
        taken.update(session.scalars(query))
    given = set(coming.values())
    found = []
    for row in rows:
        number = coming.get(row.key, "")
        if number in taken:
            new = _next(session, number, given)
            given.add(new)
            row = _with_number(row, number, new)
        found.append(row)
    return tuple(found)


def _number_of(row: PlannedChange) -> str:
    if row.kind is not RecordKind.CASE or row.outcome is not Outcome.CREATE:
        return ""
    return next((str(one.theirs) for one in row.fields if one.key == _NUMBER), "")


def _next(session: Session, number: str, given: set[str]) -> str:
    """The next free one of its year; numbers of another form get a tail."""
    year = number[_YEAR]
    if not year.isdigit():
        return next(
            tried for tail in range(2, 10_000) if (tried := f"{number}-{tail}") not in given
        )
    free = next_case_numbers(session, int(year), len(given) + 1)
    return next(one for one in free if one not in given)


def _with_number(row: PlannedChange, old: str, new: str) -> PlannedChange:
    fields = tuple(
        FieldChange(_NUMBER, old, None, new) if one.key == _NUMBER else one for one in row.fields
    )
    return replace(row, fields=fields)
