"""Reads what the numbers of fulfilment need beside a count: moves of cases, reasons of ends."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.schema import TABLES

_MILESTONE, _CASE = TABLES[RecordKind.MILESTONE], TABLES[RecordKind.CASE]
_AGREEMENT = TABLES[RecordKind.AGREEMENT]
_SAYS_WHY = ("elsewhere", "closed")
"""Ends of a case that are reasons of an agreement's end; others only repeat that it ended."""


def days_of_moves(session: Session) -> Mapping[int, tuple[str, ...]]:
    """The days on which each case reached a stage, as partial dates."""
    query = (
        select(_MILESTONE.c.case_id, _MILESTONE.c.actual_on)
        .where(_MILESTONE.c.deleted_at.is_(None), _MILESTONE.c.actual_on.is_not(None))
        .order_by(_MILESTONE.c.id)
    )
    found: dict[int, tuple[str, ...]] = {}
    for case_id, day in session.execute(query):
        found[case_id] = (*found.get(case_id, ()), day)
    return found


def reasons_of_ends(session: Session) -> Mapping[int, str]:
    """Why agreements ended, as they say it, else as their case does."""
    query = (
        select(_AGREEMENT.c.id, _AGREEMENT.c.status_reason, _CASE.c.end_reason)
        .outerjoin(_CASE, _CASE.c.id == _AGREEMENT.c.case_id)
        .where(_AGREEMENT.c.deleted_at.is_(None))
    )
    ends = catalogue(RecordKind.CASE).field("end_reason")
    found: dict[int, str] = {}
    for agreement_id, told, end in session.execute(query):
        said = told or (ends.choice_label(end, "ko") if end in _SAYS_WHY else "")
        if said:
            found[agreement_id] = said
    return found
