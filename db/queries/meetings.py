"""The next meetings, for short lists."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.schema import TABLES


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in a short list; times are ISO, "" when not stated."""

    id: int
    title: str
    starts_at: str
    place: str
    organization: str


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
