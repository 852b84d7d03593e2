"""When a relief is clawed back: not used within a year, given up within two (지방세특례제한법 제178조),
in a knowledge industry centre within four (제58조의2제2항).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.dates import add_months, first_day
from db.domain.kinds import RecordKind
from db.queries.expressions import EXPIRING_DAYS
from db.queries.today.rows import ClawBack, Officers
from db.schema import TABLES

_APPLIED, _INCENTIVE = TABLES[RecordKind.APPLIED_INCENTIVE], TABLES[RecordKind.INCENTIVE]
_ORGANIZATION = TABLES[RecordKind.ORGANIZATION]
_NOBODY: Officers = frozenset()
UNUSED_MONTHS = 12
HELD_MONTHS = 24
HELD_IN_CENTRES = 48
_OVER = ("refused", "reclaimed")


def clawbacks(
    session: Session, today: dt.date, officers: Mapping[int, Officers]
) -> tuple[ClawBack, ...]:
    """Acquired and not yet in direct use whose year ends within 90 days or is over, and those in
    direct use whose two years end within 90 days; the next first.
    """
    query = (
        select(_APPLIED.c.id, _APPLIED.c.organization_id, _ORGANIZATION.c.name,
               _INCENTIVE.c.name.label("incentive"), _INCENTIVE.c.reach, _APPLIED.c.acquired_on,
               _APPLIED.c.direct_use_on, _APPLIED.c.status)
        .join(_ORGANIZATION, _ORGANIZATION.c.id == _APPLIED.c.organization_id)
        .join(_INCENTIVE, _INCENTIVE.c.id == _APPLIED.c.incentive_id)
        .where(_APPLIED.c.deleted_at.is_(None), _APPLIED.c.acquired_on.is_not(None))
    )  # fmt: skip
    soon = today + dt.timedelta(days=EXPIRING_DAYS)
    found = []
    for row in session.execute(query):
        if row.status in _OVER:
            continue
        used = bool(row.direct_use_on)
        held = HELD_IN_CENTRES if row.reach == "knowledge_centre" else HELD_MONTHS
        until = _until(row.direct_use_on, held) if used else _until(row.acquired_on, UNUSED_MONTHS)
        if until > soon or (used and until < today):
            continue
        found.append(ClawBack(
            row.id, row.organization_id, row.name or "", row.incentive or "", used,
            until.isoformat(), officers.get(row.organization_id, _NOBODY), held // 12,
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda entry: (entry.until, entry.id)))


def _until(day: str, months: int) -> dt.date:
    """The first day on which the term can be over: of a coarser date, that of its first day."""
    return add_months(first_day(day), months)
