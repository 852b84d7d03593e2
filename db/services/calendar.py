"""Takes the appointments of a calendar file in: a plan of old → new first, then one operation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.calendar.events import CalendarEvent, Reading
from db.calendar.reading import Span, read_calendar
from db.calendar.writing import USUAL_LENGTH
from db.changes import ChangeSet
from db.domain.checks import InvalidDraft, errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value, is_empty
from db.errors import UserError
from db.queries.calendar import KnownMeetings, known_meetings
from db.store import Store

BACK_DAYS = 31
AHEAD_DAYS = 366
_KEYS = ("title", "starts_at", "ends_at", "place")
_MOST_PURPOSE = 200
_OWN = "@attraction-desk"


class RowAction(StrEnum):
    """What would become of one appointment."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    OLDER = "older"
    """The meeting was changed here after the file was made."""
    CANCELLED = "cancelled"
    """Cancelled in the file; a meeting here stays as it is."""
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
    rows = [_row(event, known, store.actor.officer) for event in _last_of_each(events)]
    return tuple(sorted(rows, key=lambda row: (row.event.starts_at or "9999", row.event.uid)))


def _last_of_each(events: Sequence[CalendarEvent]) -> list[CalendarEvent]:
    """The newest of those that share a name; those without one are each their own."""
    newest: dict[str, CalendarEvent] = {}
    for place, event in enumerate(events):
        key = event.uid or f"#{place}"
        if key not in newest or event.sequence >= newest[key].sequence:
            newest[key] = event
    return list(newest.values())


def _row(event: CalendarEvent, known: KnownMeetings, officer: str) -> CalendarRow:
    if Reading.NO_START in event.notes:
        return CalendarRow(event, RowAction.UNREADABLE, None)
    stored = known.by_uid.get(event.uid) if event.uid else None
    if event.cancelled:
        return CalendarRow(event, RowAction.CANCELLED, stored)
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
    action = RowAction.UPDATE if changes else RowAction.SAME
    version = stored.version or 1
    if changes and event.uid.endswith(_OWN) and event.sequence < version:
        action = RowAction.OLDER
    values: dict[str, Value] = {change.key: change.new for change in changes}
    return CalendarRow(
        event, action, Draft(RecordKind.MEETING, values, stored.id, stored.version), changes
    )


def _said(event: CalendarEvent, key: str) -> str:
    if key == "ends_at" and len(event.starts_at) <= len("2026-11-26"):
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
    return CalendarRow(event, RowAction.NEW, draft, changes, firm)


def apply_calendar(
    store: Store, rows: Sequence[CalendarRow], name: str = "", *, origin: str = ""
) -> ChangeSet:
    """Write these rows of a plan, all or none; ``name`` is the file's.

    Raises ConflictError when a meeting was changed since the plan was made, InvalidDraft.
    """
    drafts = [row.draft for row in rows if row.action in WRITTEN and row.draft is not None]
    if not drafts:
        raise UserError("calendar.nothing_chosen")
    with store.write(Label.CALENDAR, name, origin=origin) as unit:
        for draft in drafts:
            known = {key: value for key, value in draft.values.items() if key != "calendar_uid"}
            if draft.id is None and (problems := errors(Draft(draft.kind, known))):
                raise InvalidDraft(problems)
            unit.save(draft)
    return unit.changes
