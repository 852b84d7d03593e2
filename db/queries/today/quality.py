"""What the data of cases contradict or leave out: amounts that differ, firms nobody has talked to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.expressions import SIGNED
from db.queries.today.agreements import CHECKED_KINDS
from db.queries.today.people import has_live_case
from db.queries.today.rows import DifferingAmount, Officers, QuietFirm
from db.schema import TABLES

_CASE, _AGREEMENT = TABLES[RecordKind.CASE], TABLES[RecordKind.AGREEMENT]
_ORGANIZATION, _ACTIVITY = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.ACTIVITY]
_MEETING = TABLES[RecordKind.MEETING]
_NOBODY: Officers = frozenset()

QUIET_DAYS = 90
"""A firm with a live case that was neither called nor met for so long is quiet."""


def differing_amounts(session: Session) -> tuple[DifferingAmount, ...]:
    """Cases whose planned investment is another than their furthest agreement in force says."""
    query = (
        select(_CASE.c.id, _CASE.c.organization_id, _ORGANIZATION.c.name, _CASE.c.code_name,
               _CASE.c.officer, _CASE.c.planned_investment, _AGREEMENT.c.amount,
               _AGREEMENT.c.kind, _AGREEMENT.c.id.label("agreement_id"))
        .join(_AGREEMENT, _AGREEMENT.c.case_id == _CASE.c.id)
        .join(_ORGANIZATION, _ORGANIZATION.c.id == _CASE.c.organization_id)
        .where(_CASE.c.deleted_at.is_(None), func.coalesce(_CASE.c.state, "") != "ended",
               _AGREEMENT.c.deleted_at.is_(None), _AGREEMENT.c.nature == "investment",
               _AGREEMENT.c.status.in_(SIGNED), _AGREEMENT.c.kind.in_(CHECKED_KINDS),
               _CASE.c.planned_investment.is_not(None), _AGREEMENT.c.amount.is_not(None))
        .order_by(_CASE.c.id, _AGREEMENT.c.id)
    )  # fmt: skip
    furthest: dict[int, Any] = {}
    for row in session.execute(query):
        known = furthest.get(row.id)
        if known is None or _place(row.kind) >= _place(known.kind):
            furthest[row.id] = row
    return tuple([
        DifferingAmount(
            row.id, row.code_name or row.name or "", row.planned_investment, row.amount, row.kind,
            frozenset({row.officer} if row.officer else ()),
        )
        for row in furthest.values()
        if row.planned_investment != row.amount
    ])  # fmt: skip


def _place(kind: str) -> int:
    return CHECKED_KINDS.index(kind)


def quiet_firms(
    session: Session, today: dt.date, officers: Mapping[int, Officers], officer: str = ""
) -> tuple[QuietFirm, ...]:
    """Firms with a live case (of ``officer``, if named) without an activity or a meeting for 90
    days; the longest first.
    """
    limit = (today - dt.timedelta(days=QUIET_DAYS)).isoformat()
    talks = union_all(
        select(_ACTIVITY.c.organization_id.label("firm"), _ACTIVITY.c.happened_on.label("day"))
        .where(_ACTIVITY.c.deleted_at.is_(None)),
        select(_MEETING.c.organization_id, _MEETING.c.starts_at)
        .where(_MEETING.c.deleted_at.is_(None), _MEETING.c.organization_id.is_not(None)),
    ).subquery()  # fmt: skip
    last = (
        select(talks.c.firm, func.max(talks.c.day).label("last")).group_by(talks.c.firm).subquery()
    )
    query = (
        select(_ORGANIZATION.c.id, _ORGANIZATION.c.name, last.c.last)
        .outerjoin(last, last.c.firm == _ORGANIZATION.c.id)
        .where(_ORGANIZATION.c.deleted_at.is_(None), has_live_case(officer),
               func.coalesce(last.c.last, "") < limit)
        .order_by(func.coalesce(last.c.last, ""), _ORGANIZATION.c.name_key, _ORGANIZATION.c.id)
    )  # fmt: skip
    return tuple([
        QuietFirm(firm, name or "", (last_on or "")[:10], officers.get(firm, _NOBODY))
        for firm, name, last_on in session.execute(query).all()
    ])  # fmt: skip
