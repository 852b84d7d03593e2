"""Everything that waits on a day, read at once: meetings, due steps, deadlines, gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.stages import STALE_DAYS
from db.domain.values import Empty
from db.queries.expressions import FIRM_TYPES
from db.queries.today.agreements import loose_agreements, unchecked_agreements
from db.queries.today.cases import OpenCase, open_cases
from db.queries.today.clawbacks import clawbacks
from db.queries.today.deadlines import (
    COMING_DAYS,
    ending_certificates,
    expired_contacts,
    lapsed_certificates,
    open_follow_ups,
    sunsets,
)
from db.queries.today.meetings import next_meetings
from db.queries.today.people import has_live_case, is_looked_after, officers_by_firm
from db.queries.today.quality import differing_amounts, quiet_firms
from db.queries.today.rows import (
    ClawBack,
    DifferingAmount,
    DueRequest,
    EarlierAnswer,
    EndingCertificate,
    ExpiredContact,
    LooseAgreement,
    NextMeeting,
    NumberlessFirm,
    Officers,
    OpenFollowUp,
    OpenTask,
    QuietFirm,
    Readiness,
    Sunset,
    Today,
    UncheckedAgreement,
    UnwrittenMeeting,
)
from db.queries.today.work import due_requests, open_tasks, unwritten_meetings
from db.schema import TABLES
from db.schema.record_table import is_ours

__all__ = [
    "COMING_DAYS",
    "ClawBack",
    "DifferingAmount",
    "DueRequest",
    "EarlierAnswer",
    "EndingCertificate",
    "ExpiredContact",
    "LooseAgreement",
    "NextMeeting",
    "NumberlessFirm",
    "OpenCase",
    "OpenFollowUp",
    "OpenTask",
    "QuietFirm",
    "Readiness",
    "Sunset",
    "Today",
    "UncheckedAgreement",
    "UnwrittenMeeting",
    "read_today",
]

_ORGANIZATION = TABLES[RecordKind.ORGANIZATION]
_ANSWERED = frozenset({Empty.WITHHELD, Empty.NOT_APPLICABLE})


def read_today(
    session: Session,
    today: dt.date,
    stale_days: Mapping[str, int] = STALE_DAYS,
    *,
    now: str = "",
    officer: str = "",
) -> Today:
    """What waits on ``today``; ``stale_days`` says when a case has stood in a stage for long.

    With an ``officer`` only that one's cases, quiet firms and firms without a number are read, of
    which there may be many.
    ``now`` (ISO, to the minute) tells which of the day's meetings are over; "" for its beginning.
    """
    cards = open_cases(session, today, stale_days, officer)
    officers = officers_by_firm(session)
    unchecked, in_force = unchecked_agreements(session, today)
    meetings = next_meetings(session, today)
    return Today(
        today, meetings, tuple(card for card in cards if card.state == "active"),
        open_follow_ups(session, today), ending_certificates(session, today, officers),
        sunsets(session, today), unchecked, in_force, loose_agreements(session, officers),
        expired_contacts(session, today, officers), _numberless(session, officers, officer),
        open_tasks(session, today), due_requests(session),
        unwritten_meetings(session, now or f"{today.isoformat()}T00:00"),
        clawbacks(session, today, officers), differing_amounts(session),
        quiet_firms(session, today, officers, officer),
        lapsed=lapsed_certificates(session, today, officers),
        any_record=bool(cards or meetings) or _any_firm(session),
    )  # fmt: skip


def _numberless(
    session: Session, officers: Mapping[int, Officers], officer: str
) -> tuple[NumberlessFirm, ...]:
    """Managed domestic firms, or with a case, whose business number is 미기재 or 미확인; with an
    ``officer`` those with a case of that one."""
    query = (
        select(_ORGANIZATION.c.id, _ORGANIZATION.c.name, _ORGANIZATION.c.industry_name,
               _ORGANIZATION.c.empties)
        .where(_ORGANIZATION.c.deleted_at.is_(None), _ORGANIZATION.c.business_number.is_(None),
               or_(_ORGANIZATION.c.org_type.is_(None), _ORGANIZATION.c.org_type.in_(FIRM_TYPES)),
               is_ours(_ORGANIZATION.c.standing),
               has_live_case(officer) if officer else is_looked_after())
        .order_by(_ORGANIZATION.c.name_key, _ORGANIZATION.c.id)
    )  # fmt: skip
    return tuple([
        NumberlessFirm(row.id, row.name or "", row.industry_name or "",
                       officers.get(row.id, frozenset()))
        for row in session.execute(query)
        if (row.empties or {}).get("business_number") not in _ANSWERED
    ])  # fmt: skip


def _any_firm(session: Session) -> bool:
    query = select(_ORGANIZATION.c.id).where(_ORGANIZATION.c.deleted_at.is_(None)).limit(1)
    return session.execute(query).first() is not None
