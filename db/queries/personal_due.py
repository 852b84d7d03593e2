"""Whose personal data is due to be destroyed, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.retention import Ground, Retention, months_before
from db.domain.traces import GONE
from db.queries.expressions import past
from db.schema import TABLES

_CONTACT, _FIRM = TABLES[RecordKind.CONTACT], TABLES[RecordKind.ORGANIZATION]
_CASE = TABLES[RecordKind.CASE]


@dataclass(frozen=True, slots=True)
class DuePerson:
    """One contact whose data is to go; ``since`` is the day that is over (ISO)."""

    contact_id: int
    name: str
    firm_id: int
    firm: str
    ground: Ground
    since: str


def due_persons(session: Session, day: str, retention: Retention) -> tuple[DuePerson, ...]:
    """Contacts that are due on ``day``, each once, the longest over first."""
    found: dict[int, DuePerson] = {}
    for ground, query in (
        (Ground.DATE, _by_date(day)),
        (Ground.BIN, _by_bin(day, retention)),
        (Ground.ENDED, _by_end(day, retention)),
    ):
        if query is not None:
            for row in session.execute(query):
                one = DuePerson(row[0], row[1] or "", row[2], row[3] or "", ground, row[4][:10])
                found.setdefault(one.contact_id, one)
    return tuple(sorted(found.values(), key=lambda one: (one.since, one.contact_id)))


def named_persons(session: Session, ids: Collection[int]) -> tuple[DuePerson, ...]:
    """Contacts that are named, whether they are due or not, those destroyed already left out."""
    query = _persons(func.coalesce(_CONTACT.c.retain_until, "")).where(_CONTACT.c.id.in_(ids))
    return tuple(
        DuePerson(row[0], row[1] or "", row[2], row[3] or "", Ground.DATE, row[4])
        for row in session.execute(query.order_by(_CONTACT.c.id))
    )


def _persons(since: Any) -> Select[Any]:
    query: Select[Any] = select(_CONTACT.c.id, _CONTACT.c.name, _FIRM.c.id, _FIRM.c.name, since)
    joined = query.join(_FIRM, _FIRM.c.id == _CONTACT.c.organization_id)
    return joined.where(func.coalesce(_CONTACT.c.name, "") != GONE)


def _by_date(day: str) -> Select[Any]:
    until = _CONTACT.c.retain_until
    return _persons(until).where(_CONTACT.c.deleted_at.is_(None), past(until, day))


def _by_bin(day: str, retention: Retention) -> Select[Any] | None:
    if not retention.bin_days:
        return None
    first = dt.date.fromisoformat(day) - dt.timedelta(days=retention.bin_days)
    return _persons(_CONTACT.c.deleted_at).where(_CONTACT.c.deleted_at < first.isoformat())


def _by_end(day: str, retention: Retention) -> Select[Any] | None:
    """The day of a case's last change stands for that of its end: it is never before it."""
    if not retention.ended_months:
        return None
    live = (
        select(_CASE.c.organization_id)
        .where(_CASE.c.deleted_at.is_(None), func.coalesce(_CASE.c.state, "") != "ended")
    )  # fmt: skip
    last = (
        select(_CASE.c.organization_id, func.max(_CASE.c.updated_at).label("last"))
        .where(_CASE.c.deleted_at.is_(None), _CASE.c.state == "ended")
        .group_by(_CASE.c.organization_id).subquery()
    )  # fmt: skip
    query = _persons(last.c.last).join(last, last.c.organization_id == _FIRM.c.id)
    return query.where(
        _CONTACT.c.deleted_at.is_(None), _CONTACT.c.retain_until.is_(None),
        _FIRM.c.id.not_in(live.where(_CASE.c.organization_id.is_not(None))),
        last.c.last < months_before(day, retention.ended_months),
    )  # fmt: skip
