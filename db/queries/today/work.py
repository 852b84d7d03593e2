"""What has to be done by a day: tasks, answers asked for, minutes that nobody has written."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.today.deadlines import COMING_DAYS
from db.queries.today.rows import DueRequest, EarlierAnswer, OpenTask, UnwrittenMeeting
from db.schema import TABLES

_TASK, _MEETING, _CASE = (
    TABLES[RecordKind.TASK], TABLES[RecordKind.MEETING], TABLES[RecordKind.CASE]
)  # fmt: skip
_ORGANIZATION, _REQUEST = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.DATA_REQUEST]
_AGENDA, _AGREEMENT = TABLES[RecordKind.AGENDA_ITEM], TABLES[RecordKind.AGREEMENT]

UNWRITTEN_DAYS = 60
"""A meeting longer ago than this is no longer asked about."""
_WAITING = ("open", "drafting")


def open_tasks(session: Session, today: dt.date) -> tuple[OpenTask, ...]:
    """Those that are late, due, due within a fortnight, or without a day; the oldest first."""
    soon = (today + dt.timedelta(days=COMING_DAYS)).isoformat()
    firm = func.coalesce(
        _TASK.c.organization_id, _CASE.c.organization_id, _MEETING.c.organization_id
    )
    query = (
        select(
            _TASK.c.id, _TASK.c.text, _TASK.c.due_on, _TASK.c.officer, _CASE.c.code_name,
            _ORGANIZATION.c.name.label("firm"), _AGREEMENT.c.title.label("agreement"),
            func.coalesce(_TASK.c.officer, _CASE.c.officer, _MEETING.c.officer).label("whose"),
        )
        .select_from(_TASK)
        .outerjoin(_CASE, _CASE.c.id == _TASK.c.case_id)
        .outerjoin(_MEETING, _MEETING.c.id == _TASK.c.meeting_id)
        .outerjoin(_AGREEMENT, _AGREEMENT.c.id == _TASK.c.agreement_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == firm)
        .where(_TASK.c.deleted_at.is_(None), _TASK.c.done_on.is_(None),
               or_(_TASK.c.due_on <= soon, _TASK.c.due_on.is_(None)))
        .order_by(_TASK.c.due_on.asc().nulls_last(), _TASK.c.id)
    )  # fmt: skip
    return tuple([
        OpenTask(
            row.id, row.text or "", row.code_name or row.firm or row.agreement or "",
            row.whose or "", row.due_on or "", frozenset({row.whose} if row.whose else ()),
        )
        for row in session.execute(query)
    ])  # fmt: skip


def due_requests(session: Session) -> tuple[DueRequest, ...]:
    """요구자료 not yet handed in, the next due first, each with its last answer."""
    query = (
        select(_REQUEST)
        .where(_REQUEST.c.deleted_at.is_(None),
               or_(_REQUEST.c.status.in_(_WAITING), _REQUEST.c.status.is_(None)),
               _REQUEST.c.submitted_on.is_(None))
        .order_by(_REQUEST.c.due_on.asc().nulls_last(), _REQUEST.c.id)
    )  # fmt: skip
    rows = session.execute(query).all()
    answers = _answers(session, {row.item or "" for row in rows})
    return tuple([
        DueRequest(
            row.id, row.item or "", row.requester_kind or "", row.requester or "",
            row.due_on or "", row.officer or "", answers.get(row.item or ""),
            frozenset({row.officer} if row.officer else ()),
        )
        for row in rows
    ])  # fmt: skip


def _answers(session: Session, items: set[str]) -> dict[str, EarlierAnswer]:
    """The last answer to each of these items."""
    query = (
        select(_REQUEST.c.id, _REQUEST.c.item, _REQUEST.c.answer, _REQUEST.c.submitted_on,
               _REQUEST.c.as_of)
        .where(_REQUEST.c.deleted_at.is_(None), _REQUEST.c.item.in_(items),
               _REQUEST.c.submitted_on.is_not(None))
        .order_by(_REQUEST.c.submitted_on, _REQUEST.c.id)
    )  # fmt: skip
    return {
        row.item: EarlierAnswer(row.id, row.answer or "", row.submitted_on, row.as_of or "")
        for row in session.execute(query)
    }


def unwritten_meetings(session: Session, now: str) -> tuple[UnwrittenMeeting, ...]:
    """Meetings over before ``now`` (ISO, to the minute) of which nothing was written; newest first.

    One of this day is over when its end, or its start, lies before ``now``.
    """
    today = dt.date.fromisoformat(now[:10])
    since = (today - dt.timedelta(days=UNWRITTEN_DAYS)).isoformat()
    said = (
        select(_AGENDA.c.id)
        .where(_AGENDA.c.meeting_id == _MEETING.c.id, _AGENDA.c.deleted_at.is_(None),
               or_(_AGENDA.c.discussion.is_not(None), _AGENDA.c.decision.is_not(None)))
        .correlate(_MEETING).exists()
    )  # fmt: skip
    ends: Any = func.coalesce(_MEETING.c.ends_at, _MEETING.c.starts_at)
    whole_day = and_(func.length(ends) <= len("2026-11-26"), ends >= today.isoformat())
    query = (
        select(_MEETING.c.id, _MEETING.c.title, _MEETING.c.starts_at, _ORGANIZATION.c.name,
               func.coalesce(_MEETING.c.officer, _CASE.c.officer).label("whose"))
        .outerjoin(_CASE, _CASE.c.id == _MEETING.c.case_id)
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _MEETING.c.organization_id)
        .where(_MEETING.c.deleted_at.is_(None), _MEETING.c.starts_at >= since, ends < now[:16],
               ~whole_day, _MEETING.c.discussion.is_(None), _MEETING.c.decisions.is_(None), ~said)
        .order_by(_MEETING.c.starts_at.desc(), _MEETING.c.id)
    )  # fmt: skip
    return tuple([
        UnwrittenMeeting(row[0], row[1] or "", row[2], row[3] or "",
                         frozenset({row.whose} if row.whose else ()))
        for row in session.execute(query)
    ])  # fmt: skip
