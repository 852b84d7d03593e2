"""Meetings as appointments: what goes into a calendar file, and which stored one a file means."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.calendar.writing import WrittenEvent
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.queries.records import children
from db.queries.today.people import is_looked_after
from db.schema import TABLES
from db.values_codec import values_of

_MEETING, _ORGANIZATION = TABLES[RecordKind.MEETING], TABLES[RecordKind.ORGANIZATION]
_ATTENDEE, _OFFICER = TABLES[RecordKind.ATTENDEE], TABLES[RecordKind.OFFICER]
_SPACE = uuid.UUID("6f1f8c1e-5b0a-5f0e-9f52-3f0c7a1d2b90")
_LEAST_KEY = 2


def event_uid(meeting_id: int, created_at: str, calendar_uid: str | None) -> str:
    """The meeting's name in calendars: the foreign one it came with, else its own, ever the same."""
    own = uuid.uuid5(_SPACE, f"{meeting_id}/{created_at}")
    return calendar_uid or f"{own}@attraction-desk"


def written_events(session: Session, ids: Iterable[int]) -> tuple[WrittenEvent, ...]:
    """These meetings in their order in time; those without a day have no place in a calendar."""
    wanted = sorted(set(ids))
    query = (
        select(_MEETING)
        .where(_MEETING.c.id.in_(wanted), _MEETING.c.deleted_at.is_(None),
               _MEETING.c.starts_at.is_not(None))
        .order_by(_MEETING.c.starts_at, _MEETING.c.id)
    )  # fmt: skip
    rows = session.execute(query).all()
    people = _people(session, [row.id for row in rows])
    return tuple([
        WrittenEvent(
            event_uid(row.id, row.created_at, row.calendar_uid), row.version, row.starts_at,
            row.ends_at or "", row.title or "", row.place or "",
            "\n".join(filter(None, (row.purpose, *people.get(row.id, ())))), row.updated_at,
        )
        for row in rows
    ])  # fmt: skip


def _people(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """One line a side: names and titles by rank, as they stand on paper."""
    found: dict[int, list[str]] = {}
    attendees = sorted(
        children(session, RecordKind.ATTENDEE, "meeting", ids),
        key=lambda one: (one.text("side") != "ours", _rank(one), one.id or 0),
    )
    for meeting_id in ids:
        for side in ("ours", "theirs"):
            names = [
                " ".join(dict.fromkeys(filter(None, (one.text("name"), one.text("title")))))
                for one in attendees
                if one.get("meeting") == meeting_id and one.get("side") == side
                and one.get("attends") != "no"
            ]  # fmt: skip
            if names:
                word = "시" if side == "ours" else "상대방"
                found.setdefault(meeting_id, []).append(f"{word}: {', '.join(names)}")
    return found


def _rank(draft: Draft) -> int:
    rank = draft.get("rank")
    return rank if isinstance(rank, int) else 10_000


@dataclass(frozen=True, slots=True)
class KnownMeetings:
    """The stored meetings, by what a calendar calls them and by when and what they are."""

    by_uid: Mapping[str, Draft]
    by_time: Mapping[tuple[str, str], Draft]
    firms: Mapping[str, int]
    """Managed firms and those with a case, by the key of their name."""
    written_at: Mapping[int, str]
    """When each meeting was written last, ISO."""
    attendees: Mapping[int, tuple[str, ...]]
    """Names by meeting."""
    officers: frozenset[str]
    """Names of the city's own people."""

    def series(self, uid: str) -> tuple[Draft, ...]:
        """The stored days of an appointment that repeats."""
        return tuple(draft for name, draft in self.by_uid.items() if name.startswith(f"{uid}/"))

    def firm_in(self, title: str) -> int | None:
        """The firm named in a title: the longest name, and only when one is."""
        key = name_key(title)
        named = [name for name in self.firms if name in key]
        longest = max(named, key=len, default="")
        others = [name for name in named if name not in longest]
        return self.firms[longest] if longest and not others else None


def known_meetings(session: Session) -> KnownMeetings:
    """Everything an import is compared with."""
    by_uid, by_time, written_at = {}, {}, {}
    query = select(_MEETING).where(_MEETING.c.deleted_at.is_(None)).order_by(_MEETING.c.id)
    for row in session.execute(query):
        values = values_of(Draft(RecordKind.MEETING).record_type, row)
        draft = Draft(RecordKind.MEETING, values, row.id, row.version)
        by_uid[event_uid(row.id, row.created_at, row.calendar_uid)] = draft
        by_time[row.starts_at or "", (row.title or "").strip()] = draft
        written_at[row.id] = row.updated_at
    firms: dict[str, int] = {}
    twice = set()
    names = select(_ORGANIZATION.c.id, _ORGANIZATION.c.name_key).where(
        _ORGANIZATION.c.deleted_at.is_(None), is_looked_after()
    )
    for firm, key in session.execute(names):
        if key and len(key) >= _LEAST_KEY:
            twice |= {key} & set(firms)
            firms[key] = firm
    for key in twice:
        del firms[key]
    return KnownMeetings(by_uid, by_time, firms, written_at, *_names(session))


def _names(session: Session) -> tuple[dict[int, tuple[str, ...]], frozenset[str]]:
    """The attendees of each meeting, and the city's own people."""
    attendees: dict[int, tuple[str, ...]] = {}
    there = select(_ATTENDEE.c.meeting_id, _ATTENDEE.c.name).where(_ATTENDEE.c.deleted_at.is_(None))
    for meeting, name in session.execute(there.order_by(_ATTENDEE.c.id)):
        attendees[meeting] = (*attendees.get(meeting, ()), name or "")
    officers = select(_OFFICER.c.name).where(_OFFICER.c.deleted_at.is_(None))
    return attendees, frozenset(name for name in session.scalars(officers) if name)
