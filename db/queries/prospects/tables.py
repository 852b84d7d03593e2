"""The firms of the lists in SQL, each with its newest certificate, wanted area and last contact."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Subquery, case, func, select, union_all

from db.domain.certificates import VENTURE_KINDS
from db.domain.kinds import RecordKind
from db.queries.expressions import certificate_state
from db.schema import TABLES

ORGANIZATION = TABLES[RecordKind.ORGANIZATION]
CERTIFICATE = TABLES[RecordKind.CERTIFICATE].alias("newest")
LISTED = ("reference", "prospect")
"""Standings of the firms this is about."""
NO_CERTIFICATE = "none"


def listed() -> tuple[ColumnElement[bool], ...]:
    """Conditions: a live firm that nobody looks after yet."""
    return (ORGANIZATION.c.deleted_at.is_(None), ORGANIZATION.c.standing.in_(LISTED))


def _newest_certificate() -> Any:
    one = TABLES[RecordKind.CERTIFICATE].alias("any_certificate")
    query = (
        select(one.c.id)
        .where(one.c.organization_id == ORGANIZATION.c.id, one.c.deleted_at.is_(None),
               one.c.kind.in_(VENTURE_KINDS))
        .order_by(one.c.valid_until.desc().nulls_last(), one.c.id.desc()).limit(1)
    )  # fmt: skip
    return query.correlate(ORGANIZATION).scalar_subquery()


def _wanted() -> Subquery:
    one = TABLES[RecordKind.CASE]
    query = select(one.c.organization_id, func.sum(one.c.wanted_area).label("area")).where(
        one.c.deleted_at.is_(None), func.coalesce(one.c.state, "") != "ended",
        one.c.counted.is_not(False),
    )  # fmt: skip
    return query.group_by(one.c.organization_id).subquery("wanted")


def _contacts(today: str) -> Subquery:
    activity, meeting = TABLES[RecordKind.ACTIVITY], TABLES[RecordKind.MEETING]
    day = func.substr(meeting.c.starts_at, 1, len(today))
    days = union_all(
        select(activity.c.organization_id, activity.c.happened_on.label("day")).where(
            activity.c.deleted_at.is_(None)
        ),
        select(meeting.c.organization_id, day.label("day")).where(
            meeting.c.deleted_at.is_(None), meeting.c.organization_id.is_not(None), day <= today
        ),
    ).subquery("contact_days")
    query = select(days.c.organization_id, func.max(days.c.day).label("day"))
    return query.group_by(days.c.organization_id).subquery("contacts")


class ProspectTables:
    """The tables beside that of the firms on one day, and the values that are computed from them."""

    def __init__(self, today: str) -> None:
        wanted, contacts = _wanted(), _contacts(today)
        self.joins: tuple[tuple[FromClause, ColumnElement[bool]], ...] = (
            (CERTIFICATE, CERTIFICATE.c.id == _newest_certificate()),
            (wanted, wanted.c.organization_id == ORGANIZATION.c.id),
            (contacts, contacts.c.organization_id == ORGANIZATION.c.id),
        )
        self.wanted_area: ColumnElement[Any] = wanted.c.area
        self.last_contact: ColumnElement[Any] = contacts.c.day
        until, revoked = CERTIFICATE.c.valid_until, CERTIFICATE.c.revoked_on
        self.state: ColumnElement[Any] = case(
            (CERTIFICATE.c.id.is_(None), NO_CERTIFICATE),
            else_=func.coalesce(certificate_state(until, revoked, today), NO_CERTIFICATE),
        )
