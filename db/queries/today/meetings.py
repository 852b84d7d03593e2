"""The meetings to come, and what is not ready for each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.domain.certificates import VENTURE_KINDS
from db.domain.kinds import RecordKind
from db.queries.expressions import (
    FIRM_TYPES,
    certificate_state,
    past,
)
from db.queries.today.rows import NextMeeting, Readiness
from db.schema import TABLES

_MEETING, _ATTENDEE = TABLES[RecordKind.MEETING], TABLES[RecordKind.ATTENDEE]
_AGENDA, _FOLLOW_UP = TABLES[RecordKind.AGENDA_ITEM], TABLES[RecordKind.FOLLOW_UP]
_CASE, _ORGANIZATION = TABLES[RecordKind.CASE], TABLES[RecordKind.ORGANIZATION]
_CERTIFICATE = TABLES[RecordKind.CERTIFICATE]
_MOST = 100


class _Certificate(NamedTuple):
    state: str
    until: str


def next_meetings(session: Session, today: dt.date) -> tuple[NextMeeting, ...]:
    """Meetings from today on, the nearest first; a season's worth at most."""
    rows = _rows(session, today)
    if not rows:
        return ()
    ids = [row.id for row in rows]
    people, agenda = _attendees(session, ids), _counts(session, _AGENDA, ids)
    late = _late_follow_ups(session, rows, today)
    certificates = _certificates(session, rows, today)
    return tuple([
        _meeting(row, people, _readiness(row, people, agenda, late, certificates)) for row in rows
    ])  # fmt: skip


def _rows(session: Session, today: dt.date) -> Sequence[Any]:
    shown = ("id", "title", "starts_at", "ends_at", "place", "purpose", "officer", "case_id")
    query = (
        select(
            *(_MEETING.c[key] for key in shown),
            func.coalesce(_MEETING.c.organization_id, _CASE.c.organization_id).label("firm_id"),
            _CASE.c.acquisition_on, _CASE.c.tenure, _CASE.c.officer.label("case_officer"),
            _ORGANIZATION.c.org_type,
        )
        .outerjoin(_CASE, _CASE.c.id == _MEETING.c.case_id)
        .outerjoin(
            _ORGANIZATION,
            _ORGANIZATION.c.id
            == func.coalesce(_MEETING.c.organization_id, _CASE.c.organization_id),
        )
        .where(_MEETING.c.deleted_at.is_(None), _MEETING.c.starts_at >= today.isoformat())
        .order_by(_MEETING.c.starts_at, _MEETING.c.id).limit(_MOST)
    )  # fmt: skip
    return session.execute(query).all()


def _attendees(session: Session, ids: list[int]) -> dict[tuple[int, str], list[str]]:
    """Names by meeting and side, the highest rank first."""
    query = (
        select(_ATTENDEE.c.meeting_id, _ATTENDEE.c.side, _ATTENDEE.c.name, _ATTENDEE.c.title)
        .where(_ATTENDEE.c.meeting_id.in_(ids), _ATTENDEE.c.deleted_at.is_(None),
               func.coalesce(_ATTENDEE.c.attends, "") != "no")
        .order_by(_ATTENDEE.c.rank.asc().nulls_last(), _ATTENDEE.c.id)
    )  # fmt: skip
    found: dict[tuple[int, str], list[str]] = {}
    for meeting_id, side, name, title in session.execute(query):
        words = " ".join(dict.fromkeys(part for part in (name, title) if part))
        found.setdefault((meeting_id, side or "ours"), []).append(words)
    return found


def _counts(session: Session, table: Any, ids: list[int]) -> dict[int, int]:
    query = (
        select(table.c.meeting_id, func.count())
        .where(table.c.meeting_id.in_(ids), table.c.deleted_at.is_(None))
        .group_by(table.c.meeting_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _late_follow_ups(session: Session, rows: Sequence[Any], today: dt.date) -> dict[int, int]:
    """How many late follow-ups the firm of each meeting has from earlier ones."""
    firms = {row.firm_id for row in rows if row.firm_id is not None}
    owner = func.coalesce(
        _FOLLOW_UP.c.organization_id, _CASE.c.organization_id, _MEETING.c.organization_id
    )
    query = (
        select(owner, func.count())
        .select_from(_FOLLOW_UP)
        .outerjoin(_CASE, _CASE.c.id == _FOLLOW_UP.c.case_id)
        .outerjoin(_MEETING, _MEETING.c.id == _FOLLOW_UP.c.meeting_id)
        .where(_FOLLOW_UP.c.deleted_at.is_(None), _FOLLOW_UP.c.done_on.is_(None),
               past(_FOLLOW_UP.c.due_on, today.isoformat()), owner.in_(firms))
        .group_by(owner)
    )  # fmt: skip
    return {row[0]: row[1] for row in session.execute(query)}


def _certificates(session: Session, rows: Sequence[Any], today: dt.date) -> dict[int, _Certificate]:
    """The newest venture certificate of each firm."""
    firms = {row.firm_id for row in rows if row.firm_id is not None}
    state = certificate_state(
        _CERTIFICATE.c.valid_until, _CERTIFICATE.c.revoked_on, today.isoformat()
    )
    query = (
        select(_CERTIFICATE.c.organization_id, state, _CERTIFICATE.c.valid_until)
        .where(_CERTIFICATE.c.organization_id.in_(firms), _CERTIFICATE.c.deleted_at.is_(None),
               or_(_CERTIFICATE.c.kind.in_(VENTURE_KINDS), _CERTIFICATE.c.kind.is_(None)))
        .order_by(_CERTIFICATE.c.valid_until.asc().nulls_first(), _CERTIFICATE.c.id)
    )  # fmt: skip
    return {
        firm: _Certificate(found or "", until or "")
        for firm, found, until in session.execute(query)
    }


def _readiness(
    row: Any,
    people: Mapping[tuple[int, str], list[str]],
    agenda: Mapping[int, int],
    late: Mapping[int, int],
    certificates: Mapping[int, _Certificate],
) -> tuple[Readiness, ...]:
    """What embarrasses first, what is in order last."""
    found = []
    if count := late.get(row.firm_id, 0):
        found.append(Readiness("late_follow_ups", count))
    if not any((row.id, side) in people for side in ("ours", "theirs")):
        found.append(Readiness("no_attendees"))
    if row.id not in agenda:
        found.append(Readiness("no_agenda"))
    if not row.place:
        found.append(Readiness("no_place"))
    if row.case_id is not None and not row.acquisition_on and row.tenure != "lease":
        found.append(Readiness("no_acquisition"))
    if row.org_type in FIRM_TYPES:
        held = certificates.get(row.firm_id)
        code = {"valid": "certificate_valid", "expiring": "certificate_expiring"}
        if held is None or not held.state:
            found.append(Readiness("no_certificate"))
        else:
            found.append(Readiness(code.get(held.state, "certificate_expired"), day=held.until))
    return tuple(found)


def _meeting(
    row: Any,
    people: Mapping[tuple[int, str], list[str]],
    readiness: tuple[Readiness, ...],
) -> NextMeeting:
    officer = row.officer or row.case_officer
    return NextMeeting(
        row.id, row.title or "", row.starts_at, row.ends_at or "", row.place or "",
        row.purpose or "", tuple(people.get((row.id, "ours"), ())),
        tuple(people.get((row.id, "theirs"), ())), readiness,
        frozenset({officer} if officer else ()),
    )  # fmt: skip
