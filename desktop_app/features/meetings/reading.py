"""Reads one meeting with everything its page shows, on a reader lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.minutes import mayor_attends, missing_in_minutes
from db.domain.values import is_empty
from db.queries.history import field_changes
from db.queries.meeting_people import PersonKnown, left_open, people_known
from db.queries.records import children, link_id, load_detail, title_of
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail

_LAST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingBook(ReadRecord):
    """One meeting and what hangs on it, each in the order it is shown."""

    attendees: tuple[Draft, ...]
    """Ours before theirs, each side by rank."""
    agenda: tuple[Draft, ...]
    follow_ups: tuple[Draft, ...]
    """Open ones first, by their day."""
    titles: Mapping[RecordKind, str]
    """Names of the firm and the case it is about."""
    tasks: tuple[Draft, ...] = ()
    """Tasks that came of it; open ones first, by their day."""
    earlier: tuple[Draft, ...] = ()
    """What earlier meetings with the firm left: follow-ups and tasks."""
    people: tuple[PersonKnown, ...] = ()
    """Who may be put down as an attendee and is not yet."""

    @property
    def with_mayor(self) -> bool:
        """Whether minutes are a duty."""
        return mayor_attends(self.attendees)

    @property
    def minutes_lack(self) -> tuple[str, ...]:
        """What its minutes lack: field keys, a side ("ours", "theirs"), "agenda"."""
        return missing_in_minutes(self.draft, self.attendees, self.agenda)

    def is_over(self, now: str) -> bool:
        """Whether it has been held before ``now`` (ISO, to the minute)."""
        ends = self.draft.text("ends_at") or self.draft.text("starts_at")
        if len(ends) < len(now):
            return bool(ends) and ends < now[: len(ends)]
        return ends < now

    def side(self, side: str) -> tuple[Draft, ...]:
        """The attendees of one side by rank."""
        return tuple(one for one in self.attendees if one.get("side") == side)

    def child(self, kind: RecordKind, record_id: int) -> Draft | None:
        """One of the records that hang on it."""
        drafts = {
            RecordKind.ATTENDEE: self.attendees,
            RecordKind.AGENDA_ITEM: self.agenda,
            RecordKind.FOLLOW_UP: (*self.follow_ups, *self.earlier),
            RecordKind.TASK: (*self.tasks, *self.earlier),
        }[kind]
        return next((one for one in drafts if (one.kind, one.id) == (kind, record_id)), None)


def read_meeting(store: Store, meeting_id: int) -> MeetingBook | None:
    """The meeting with this id, None when it is in the bin."""
    with store.read() as session:
        detail = live_detail(session, RecordKind.MEETING, meeting_id)
        if detail is None:
            return None
        names = {
            kind: title_of(session, kind, link_id(detail.draft, key))
            for key, kind in (
                ("organization", RecordKind.ORGANIZATION),
                ("case", RecordKind.CASE),
            )
        }

        def of(kind: RecordKind) -> tuple[Draft, ...]:
            return children(session, kind, "meeting", [meeting_id])

        there = {(one.text("side"), one.text("name")) for one in of(RecordKind.ATTENDEE)}
        return MeetingBook(
            detail=detail,
            changes=field_changes(session, RecordKind.MEETING, meeting_id),
            attendees=tuple(sorted(of(RecordKind.ATTENDEE), key=_by_rank)),
            agenda=tuple(sorted(of(RecordKind.AGENDA_ITEM), key=_by_kind)),
            follow_ups=tuple(sorted(of(RecordKind.FOLLOW_UP), key=_by_day)),
            titles=names,
            tasks=tuple(sorted(of(RecordKind.TASK), key=_by_day)),
            earlier=left_open(session, detail.draft),
            people=tuple(
                one
                for one in people_known(session, detail.draft, store.today())
                if (one.side, one.name) not in there
            ),
        )


def meeting_of(store: Store, kind: RecordKind, record_id: int) -> int | None:
    """The meeting a record hangs on."""
    with store.read() as session:
        detail = load_detail(session, kind, record_id)
        return None if detail is None else link_id(detail.draft, "meeting")


def next_rank(book: MeetingBook, side: str) -> int:
    """The rank after the last of a side."""
    ranks = [rank for one in book.side(side) if isinstance(rank := one.get("rank"), int)]
    return max(ranks, default=0) + 1


def _by_rank(draft: Draft) -> tuple[int, int, int]:
    rank = draft.get("rank")
    return (draft.get("side") != "ours", rank if isinstance(rank, int) else _LAST, draft.id or 0)


def _by_kind(draft: Draft) -> tuple[int, int, int]:
    kinds = [choice.code for choice in catalogue(RecordKind.AGENDA_ITEM).field("kind").choices]
    rank, kind = draft.get("rank"), draft.text("kind")
    place = kinds.index(kind) if kind in kinds else len(kinds)
    return (place, rank if isinstance(rank, int) else _LAST, draft.id or 0)


def _by_day(draft: Draft) -> tuple[bool, str, int]:
    done = not is_empty(draft.get("done_on"))
    return (done, draft.text("done_on" if done else "due_on") or "9999", draft.id or 0)
