"""Gives cases their numbers, ``GY-2026-032``: the year and a running number that is never reused."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.schema import TABLES


def next_case_numbers(session: Session, year: int, count: int) -> tuple[str, ...]:
    """The next ``count`` numbers of ``year``; numbers of cases in the bin count as given."""
    prefix = f"GY-{year}-"
    column = TABLES[RecordKind.CASE].c.number
    given = session.scalars(select(column).where(column.startswith(prefix, autoescape=True)))
    tails = (number.removeprefix(prefix) for number in given)
    last = max((int(tail) for tail in tails if tail.isdigit()), default=0)
    return tuple(f"{prefix}{last + offset:03d}" for offset in range(1, count + 1))
