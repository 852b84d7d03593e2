"""Writes appointments into a calendar file that Outlook, Google and Naver read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.calendar.events import KST
from db.calendar.lines import escape, folded
from db.calendar.zones import SEOUL

PRODUCT = "-//Goyang City//Attraction Desk//KO"
_DAY = len("2026-11-26")
USUAL_LENGTH = dt.timedelta(hours=1)
"""Of a meeting whose end nobody has written down: calendars want one."""


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """One appointment to be written; times are stored text in Korean time, texts may be ""."""

    uid: str
    sequence: int
    starts_at: str
    ends_at: str
    title: str
    place: str
    description: str
    changed_at: str
    """When it was last saved, ISO with its offset."""


def write_calendar(events: Iterable[WrittenEvent], stamp: dt.datetime, name: str = "") -> bytes:
    """The file; ``stamp`` is when it is made, with its zone. Equal input gives equal bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH"]  # fmt: skip
    if name:
        lines.append(f"X-WR-CALNAME:{escape(name)}")
    lines += [f"X-WR-TIMEZONE:{SEOUL}", *_SEOUL_ZONE]
    for event in events:
        lines += _event_lines(event, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


_SEOUL_ZONE = (
    "BEGIN:VTIMEZONE", f"TZID:{SEOUL}", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:KST", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


def _event_lines(event: WrittenEvent, stamp: dt.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"LAST-MODIFIED:{_utc(dt.datetime.fromisoformat(event.changed_at))}"
    yield f"SEQUENCE:{event.sequence}"
    yield from _times(event)
    yield f"SUMMARY:{escape(event.title)}"
    for name, text in (("LOCATION", event.place), ("DESCRIPTION", event.description)):
        if text:
            yield f"{name}:{escape(text)}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _times(event: WrittenEvent) -> Iterator[str]:
    """Start and end; a meeting whose time is open fills its day, one without an end an hour."""
    if len(event.starts_at) <= _DAY:
        day = dt.date.fromisoformat(event.starts_at)
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}"
        return
    starts = dt.datetime.fromisoformat(event.starts_at)
    ends = starts + USUAL_LENGTH
    if len(event.ends_at) > _DAY:
        ends = max(starts, dt.datetime.fromisoformat(event.ends_at))
    yield f"DTSTART;TZID={SEOUL}:{starts:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={SEOUL}:{ends:%Y%m%dT%H%M%S}"


def _utc(moment: dt.datetime) -> str:
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=KST)
    return f"{aware.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
