"""What the lists of meetings show beside the meetings' own fields."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.schema import TABLES


@dataclass(frozen=True, slots=True)
class MeetingSigns:
    """How far a meeting is prepared and followed up."""

    attendees: int = 0
    agenda: int = 0
    follow_ups: int = 0
    open_follow_ups: int = 0
    late_follow_ups: int = 0


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in a short list; times are ISO, "" when not stated."""

    id: int
    title: str
    starts_at: str
    place: str
    organization: str


def meeting_signs(session: Session, ids: Collection[int], today: str) -> dict[int, MeetingSigns]:
    """The signs of these meetings; ``today`` (ISO day) decides what is late."""
    wanted = sorted(ids)
    attendees = _counts(session, RecordKind.ATTENDEE, wanted)
    agenda = _counts(session, RecordKind.AGENDA_ITEM, wanted)
    found: dict[int, list[int]] = {one: [0, 0, 0] for one in wanted}
    table = TABLES[RecordKind.FOLLOW_UP]
    meeting = table.c[catalogue(RecordKind.FOLLOW_UP).field("meeting").column]
    query = select(meeting, table.c.due_on, table.c.done_on).where(
        meeting.in_(wanted), table.c.deleted_at.is_(None)
    )
    for meeting_id, due_on, done_on in session.execute(query):
        counts = found[meeting_id]
        counts[0] += 1
        counts[1] += not done_on
        counts[2] += bool(due_on and not done_on and due_on < today[: len(due_on)])
    return {
        one: MeetingSigns(attendees.get(one, 0), agenda.get(one, 0), *found[one]) for one in wanted
    }


def upcoming_meetings(session: Session, today: str, most: int = 8) -> tuple[MeetingLine, ...]:
    """The next meetings from ``today`` on, the nearest first; past ones when none is to come."""
    coming = _lines(session, today, most, past=False)
    return coming or _lines(session, today, most, past=True)


def _lines(session: Session, today: str, most: int, *, past: bool) -> tuple[MeetingLine, ...]:
    table, firms = TABLES[RecordKind.MEETING], TABLES[RecordKind.ORGANIZATION]
    firm = table.c[catalogue(RecordKind.MEETING).field("organization").column]
    starts = table.c.starts_at
    query = (
        select(table.c.id, table.c.title, starts, table.c.place, firms.c.name)
        .join_from(table, firms, firm == firms.c.id, isouter=True)
        .where(table.c.deleted_at.is_(None), starts < today if past else starts >= today)
        .order_by(starts.desc() if past else starts.asc(), table.c.id)
        .limit(most)
    )
    return tuple(
        [
            MeetingLine(row[0], row[1] or "", row[2] or "", row[3] or "", row[4] or "")
            for row in session.execute(query)
        ]
    )


def _counts(session: Session, kind: RecordKind, ids: list[int]) -> dict[int, int]:
    table = TABLES[kind]
    meeting = table.c[catalogue(kind).field("meeting").column]
    query = (
        select(meeting, func.count())
        .where(meeting.in_(ids), table.c.deleted_at.is_(None))
        .group_by(meeting)
    )
    return {row[0]: row[1] for row in session.execute(query)}
