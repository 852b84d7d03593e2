"""Takes the appointments of a calendar file in: a plan of old → new first, then one operation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.calendar.events import CalendarEvent, Reading
from db.calendar.reading import Span, read_calendar
from db.calendar.writing import USUAL_LENGTH
from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value, is_empty
from db.errors import UserError
from db.queries.calendar import KnownMeetings, known_meetings
from db.store import Store
from db.unit import Unit

BACK_DAYS = 31
AHEAD_DAYS = 366
_KEYS = ("title", "starts_at", "ends_at", "place")
_MOST_PURPOSE = 200
_MOST_ATTENDEES = 40
ATTENDEES = "attendees"
"""Key of the change that names who is added."""
_DAY = len("2026-11-26")
_OWN = "@attraction-desk"


class RowAction(StrEnum):
    """What would become of one appointment."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    OLDER = "older"
    """The meeting was changed here after the file was made."""
    CANCELLED = "cancelled"
    """Cancelled in the file; the meeting here, if there is one, goes to the bin."""
    UNREADABLE = "unreadable"


WRITTEN = (RowAction.NEW, RowAction.UPDATE, RowAction.OLDER)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field: what is stored ("" for nothing), and what the file says."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One appointment of the file, and what would be written."""

    event: CalendarEvent
    action: RowAction
    draft: Draft | None
    changes: tuple[FieldChange, ...] = ()
    organization: int | None = None
    """The firm its title names, of a new one."""
    attendees: tuple[Draft, ...] = ()
    """Who is added: names alone, never addresses."""
    held: bool = False
    """Of a cancelled one: minutes were written here, or it was changed here since."""

    @property
    def writable(self) -> bool:
        """Whether it can be written."""
        return self.draft is not None and (
            self.action in WRITTEN or self.action is RowAction.CANCELLED
        )

    @property
    def notes(self) -> tuple[Reading, ...]:
        """What could not be read as it stands."""
        return self.event.notes


def span_from(today: dt.date) -> Span:
    """From a month ago to a year ahead: so far repeating appointments are taken."""
    return Span(today - dt.timedelta(days=BACK_DAYS), today + dt.timedelta(days=AHEAD_DAYS))


def plan_calendar(store: Store, data: bytes, today: dt.date) -> tuple[CalendarRow, ...]:
    """What the file would do, in its order in time. Writes nothing.

    Raises UserError("calendar.none", "calendar.too_large", "calendar.empty").
    """
    events = read_calendar(data, span_from(today))
    if not events:
        raise UserError("calendar.empty")
    with store.read() as session:
        known = known_meetings(session)
    rows = [
        row for event in _last_of_each(events) for row in _rows(event, known, store.actor.officer)
    ]
    return tuple(sorted(rows, key=lambda row: (row.event.starts_at or "9999", row.event.uid)))


def _last_of_each(events: Sequence[CalendarEvent]) -> list[CalendarEvent]:
    """The newest of those that share a name; those without one are each their own."""
    newest: dict[str, CalendarEvent] = {}
    for place, event in enumerate(events):
        key = event.uid or f"#{place}"
        if key not in newest or event.sequence >= newest[key].sequence:
            newest[key] = event
    return list(newest.values())


def _rows(event: CalendarEvent, known: KnownMeetings, officer: str) -> list[CalendarRow]:
    stored = known.by_uid.get(event.uid) if event.uid else None
    if not event.cancelled:
        return [_row(event, stored, known, officer)]
    if stored is None and event.uid and (days := known.series(event.uid)):
        # All of what repeats was taken back at once: each day that is known here.
        return [
            _cancelled(replace(event, starts_at=day.text("starts_at")), day, known) for day in days
            if day.text("starts_at")[:_DAY] >= event.starts_at[:_DAY]
        ]  # fmt: skip
    return [_cancelled(event, stored, known)]


def _cancelled(event: CalendarEvent, stored: Draft | None, known: KnownMeetings) -> CalendarRow:
    if stored is None:
        return CalendarRow(event, RowAction.CANCELLED, None)
    minuted = any(not is_empty(stored.get(key)) for key in ("discussion", "decisions"))
    return CalendarRow(
        event, RowAction.CANCELLED, stored, held=minuted or _is_older(event, stored, known)
    )


def _row(
    event: CalendarEvent, stored: Draft | None, known: KnownMeetings, officer: str
) -> CalendarRow:
    if Reading.NO_START in event.notes:
        return CalendarRow(event, RowAction.UNREADABLE, None)
    if stored is None:
        stored = known.by_time.get((event.starts_at, event.title))
    if stored is None:
        return _new_row(event, known, officer)
    changes = tuple(
        FieldChange(key, stored.text(key), new)
        for key in _KEYS
        if (new := _said(event, key))
        and new != stored.text(key)
        and not (key == "ends_at" and _is_usual_end(event, stored))
    )
    values: dict[str, Value] = {change.key: change.new for change in changes}
    people = _attendees(event, known, known.attendees.get(stored.id or 0, ()))
    changes = (*changes, *_adding(people))
    action = RowAction.UPDATE if changes else RowAction.SAME
    if changes and _is_older(event, stored, known):
        action = RowAction.OLDER
    draft = Draft(RecordKind.MEETING, values, stored.id, stored.version)
    return CalendarRow(event, action, draft, changes, attendees=people)


def _is_older(event: CalendarEvent, stored: Draft, known: KnownMeetings) -> bool:
    """Whether the meeting was written here after the file's appointment was: by its number where
    it went out from here, else by when its calendar changed it last."""
    if event.uid.endswith(_OWN):
        return event.sequence < (stored.version or 1)
    written = known.written_at.get(stored.id or 0, "")
    return bool(event.changed_at) and event.changed_at < written


def _attendees(
    event: CalendarEvent, known: KnownMeetings, there: Sequence[str]
) -> tuple[Draft, ...]:
    """Who is named there and not here yet: the city's own people on our side."""
    present = {name.replace(" ", "") for name in there if name.strip()}
    drafts = []
    for name in event.attendees[:_MOST_ATTENDEES]:
        squeezed = name.replace(" ", "")
        if "@" in name or any(squeezed.startswith(one) for one in present):
            continue
        side = "ours" if any(squeezed.startswith(one) for one in known.officers) else "theirs"
        drafts.append(new_draft(RecordKind.ATTENDEE, side=side, name=name.strip()))
    return tuple(drafts)


def _adding(people: Sequence[Draft]) -> tuple[FieldChange, ...]:
    names = ", ".join(one.text("name") for one in people)
    return (FieldChange(ATTENDEES, "", names),) if names else ()


def _said(event: CalendarEvent, key: str) -> str:
    if key == "ends_at" and len(event.starts_at) <= _DAY:
        return ""  # a whole day has no end of its own
    value: str = getattr(event, key)
    return value.strip()


def _is_usual_end(event: CalendarEvent, stored: Draft) -> bool:
    """Whether the end is the hour that a meeting without an end was given on its way out."""
    if not event.uid.endswith(_OWN) or not is_empty(stored.get("ends_at")):
        return False
    starts, ends = (dt.datetime.fromisoformat(one) for one in (event.starts_at, event.ends_at))
    return ends - starts == USUAL_LENGTH


def _new_row(event: CalendarEvent, known: KnownMeetings, officer: str) -> CalendarRow:
    firm = known.firm_in(event.title)
    values: dict[str, Value] = {key: _said(event, key) or Empty.NOT_STATED for key in _KEYS}
    values["title"] = event.title.strip() or "(제목 없음)"
    purpose = next((line.strip() for line in event.description.splitlines() if line.strip()), "")
    values["purpose"] = purpose[:_MOST_PURPOSE] or Empty.NOT_STATED
    values["organizer"] = event.organizer.strip() or Empty.NOT_STATED
    values["officer"] = officer or Empty.NOT_STATED
    values["organization"] = Empty.NOT_STATED if firm is None else firm
    if event.uid:
        values["calendar_uid"] = event.uid
    shown = (*_KEYS, "purpose", "organizer")
    draft = new_draft(RecordKind.MEETING)
    draft = draft.with_values(**values)
    changes = tuple(
        FieldChange(key, "", draft.text(key)) for key in shown if not is_empty(draft.get(key))
    )
    people = _attendees(event, known, ())
    return CalendarRow(event, RowAction.NEW, draft, (*changes, *_adding(people)), firm, people)


def apply_calendar(
    store: Store, rows: Sequence[CalendarRow], name: str = "", *, origin: str = ""
) -> ChangeSet:
    """Write these rows of a plan, all or none; ``name`` is the file's.

    Raises ConflictError when a meeting was changed since the plan was made, InvalidDraft.
    """
    chosen = [row for row in rows if row.writable]
    if not chosen:
        raise UserError("calendar.nothing_chosen")
    with store.write(Label.CALENDAR, name, origin=origin) as unit:
        for row in chosen:
            assert row.draft is not None
            if row.action is RowAction.CANCELLED:
                assert row.draft.id is not None
                unit.delete(RecordKind.MEETING, row.draft.id, row.draft.version)
            else:
                _write(unit, row.draft, row.attendees)
    return unit.changes


def _write(unit: Unit, draft: Draft, attendees: Sequence[Draft]) -> None:
    known = {key: value for key, value in draft.values.items() if key != "calendar_uid"}
    if draft.id is None and (problems := errors(Draft(draft.kind, known))):
        raise InvalidDraft(problems)
    saved = unit.save(draft).id
    for one in attendees:
        unit.save(one.with_values(meeting=saved))
