"""What runs out: follow-ups, certificates, incentives, retention of personal data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.domain.certificates import VENTURE_KINDS
from db.domain.kinds import RecordKind
from db.queries.expressions import EXPIRING_DAYS, past
from db.queries.today.people import is_firm_of_live_case, is_looked_after
from db.queries.today.rows import EndingCertificate, ExpiredContact, OpenFollowUp, Sunset
from db.schema import TABLES

_ORGANIZATION, _CERTIFICATE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CERTIFICATE]
_FOLLOW_UP, _MEETING = TABLES[RecordKind.FOLLOW_UP], TABLES[RecordKind.MEETING]
_CASE, _CONTACT = TABLES[RecordKind.CASE], TABLES[RecordKind.CONTACT]
_INCENTIVE = TABLES[RecordKind.INCENTIVE]

COMING_DAYS = 14
"""How far ahead a follow-up or a next step is shown before it is due."""
_NOBODY: frozenset[str] = frozenset()


def open_follow_ups(session: Session, today: dt.date) -> tuple[OpenFollowUp, ...]:
    """Those that are late, due, or due within a fortnight; the oldest first."""
    soon = (today + dt.timedelta(days=COMING_DAYS)).isoformat()
    firm = func.coalesce(
        _FOLLOW_UP.c.organization_id, _CASE.c.organization_id, _MEETING.c.organization_id
    )
    query = (
        select(
            _FOLLOW_UP.c.id, _FOLLOW_UP.c.kind, _FOLLOW_UP.c.text, _FOLLOW_UP.c.officer,
            _FOLLOW_UP.c.due_on, _FOLLOW_UP.c.meeting_id, _FOLLOW_UP.c.case_id,
            firm.label("firm_id"), _ORGANIZATION.c.name.label("firm"), _CASE.c.code_name,
            func.coalesce(_FOLLOW_UP.c.officer, _MEETING.c.officer, _CASE.c.officer).label("whose"),
        )
        .select_from(_FOLLOW_UP)
        .outerjoin(_CASE, _CASE.c.id == _FOLLOW_UP.c.case_id)
        .outerjoin(_MEETING, _MEETING.c.id == _FOLLOW_UP.c.meeting_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == firm)
        .where(_FOLLOW_UP.c.deleted_at.is_(None), _FOLLOW_UP.c.done_on.is_(None),
               _FOLLOW_UP.c.due_on <= soon)
        .order_by(_FOLLOW_UP.c.due_on, _FOLLOW_UP.c.id)
    )  # fmt: skip
    return tuple([
        OpenFollowUp(
            row.id, row.kind or "", row.text or "", row.code_name or row.firm or "",
            row.whose or "", row.due_on, row.meeting_id, row.case_id, row.firm_id,
            frozenset({row.whose} if row.whose else ()),
        )
        for row in session.execute(query)
    ])  # fmt: skip


def ending_certificates(
    session: Session, today: dt.date, officers: Mapping[int, frozenset[str]]
) -> tuple[EndingCertificate, ...]:
    """Venture certificates that end within 90 days and have no successor; the next first."""
    day, soon = today.isoformat(), (today + dt.timedelta(days=EXPIRING_DAYS)).isoformat()
    newer = _CERTIFICATE.alias("newer")
    successor = (
        select(newer.c.id)
        .where(newer.c.organization_id == _CERTIFICATE.c.organization_id,
               newer.c.deleted_at.is_(None), newer.c.revoked_on.is_(None),
               newer.c.kind.in_(VENTURE_KINDS), newer.c.valid_until > _CERTIFICATE.c.valid_until)
        .correlate(_CERTIFICATE).exists()
    )  # fmt: skip
    until = _CERTIFICATE.c.valid_until
    query = (
        select(_CERTIFICATE.c.id, _ORGANIZATION.c.id, _ORGANIZATION.c.name, until)
        .join(_ORGANIZATION, _ORGANIZATION.c.id == _CERTIFICATE.c.organization_id)
        .where(_CERTIFICATE.c.deleted_at.is_(None), _CERTIFICATE.c.revoked_on.is_(None),
               _CERTIFICATE.c.kind.in_(VENTURE_KINDS), _ORGANIZATION.c.deleted_at.is_(None),
               until >= func.substr(day, 1, func.length(until)),
               until <= func.substr(soon, 1, func.length(until)),
               ~successor, is_looked_after())
        .order_by(until, _ORGANIZATION.c.name_key, _CERTIFICATE.c.id)
    )  # fmt: skip
    return tuple([
        EndingCertificate(row[0], row[1], row[2] or "", row[3], officers.get(row[1], _NOBODY))
        for row in session.execute(query)
    ])  # fmt: skip


def lapsed_certificates(
    session: Session, today: dt.date, officers: Mapping[int, frozenset[str]]
) -> tuple[EndingCertificate, ...]:
    """The newest venture certificates of firms with a live case that are over or were taken back:
    such a firm has no relief of the zone. The newest lapse first.
    """
    day = today.isoformat()
    newer = _CERTIFICATE.alias("newer")
    until = _CERTIFICATE.c.valid_until
    successor = (
        select(newer.c.id)
        .where(newer.c.organization_id == _CERTIFICATE.c.organization_id,
               newer.c.deleted_at.is_(None), newer.c.kind.in_(VENTURE_KINDS),
               newer.c.valid_until > until)
        .correlate(_CERTIFICATE).exists()
    )  # fmt: skip
    query = (
        select(_CERTIFICATE.c.id, _ORGANIZATION.c.id, _ORGANIZATION.c.name, until,
               _CERTIFICATE.c.revoked_on)
        .join(_ORGANIZATION, _ORGANIZATION.c.id == _CERTIFICATE.c.organization_id)
        .where(_CERTIFICATE.c.deleted_at.is_(None), _CERTIFICATE.c.kind.in_(VENTURE_KINDS),
               _ORGANIZATION.c.deleted_at.is_(None), until.is_not(None),
               or_(past(until, day), _CERTIFICATE.c.revoked_on <= day), ~successor,
               is_firm_of_live_case(_CERTIFICATE.c.organization_id))
        .order_by(until.desc(), _ORGANIZATION.c.name_key, _CERTIFICATE.c.id)
    )  # fmt: skip
    return tuple([
        EndingCertificate(
            row[0], row[1], row[2] or "", min(row[3], row[4] or row[3]),
            officers.get(row[1], _NOBODY),
        )
        for row in session.execute(query)
    ])  # fmt: skip


def sunsets(session: Session, today: dt.date) -> tuple[Sunset, ...]:
    """Incentives that end within 90 days, or take only firms founded by then; the next first."""
    day, soon = today.isoformat(), (today + dt.timedelta(days=EXPIRING_DAYS)).isoformat()
    until = func.coalesce(_INCENTIVE.c.valid_until, _INCENTIVE.c.founded_until)
    query = (
        select(_INCENTIVE.c.id, _INCENTIVE.c.name, until)
        .where(_INCENTIVE.c.deleted_at.is_(None),
               until >= func.substr(day, 1, func.length(until)),
               until <= func.substr(soon, 1, func.length(until)))
        .order_by(until, _INCENTIVE.c.id)
    )  # fmt: skip
    return tuple([Sunset(row[0], row[1] or "", row[2]) for row in session.execute(query)])


def expired_contacts(
    session: Session, today: dt.date, officers: Mapping[int, frozenset[str]]
) -> tuple[ExpiredContact, ...]:
    """People whose data should be destroyed (개인정보 보호법 제21조); the longest over first."""
    query = (
        select(_CONTACT.c.id, _CONTACT.c.name, _ORGANIZATION.c.id, _ORGANIZATION.c.name,
               _CONTACT.c.retain_until)
        .join(_ORGANIZATION, _ORGANIZATION.c.id == _CONTACT.c.organization_id)
        .where(_CONTACT.c.deleted_at.is_(None),
               past(_CONTACT.c.retain_until, today.isoformat()))
        .order_by(_CONTACT.c.retain_until, _CONTACT.c.id)
    )  # fmt: skip
    return tuple([
        ExpiredContact(
            row[0], row[1] or "", row[2], row[3] or "", row[4], officers.get(row[2], _NOBODY)
        )
        for row in session.execute(query)
    ])  # fmt: skip
