"""Reads the appointments of a calendar file, whoever wrote it, the repeating ones day by day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from db.calendar.events import KST, CalendarEvent, Reading, stored_time
from db.calendar.lines import ContentLine, content_lines
from db.calendar.recurrence import UnknownRule, occurrences, read_rule
from db.calendar.zones import Zone, in_zone, read_zone
from db.errors import UserError

MOST_BYTES = 20_000_000
MOST_OCCURRENCES = 120
"""Of one appointment that repeats."""
_MOST_EVENTS = 20_000
_DATE = re.compile(r"\d{8}")
_TIME = re.compile(r"\d{8}T\d{6}Z?")
_UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6}Z)")
_DURATION = re.compile(r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")

Moment = dt.datetime | dt.date


@dataclass(frozen=True, slots=True)
class Span:
    """From and to which day repeating appointments are taken."""

    first: dt.date
    last: dt.date


def read_calendar(data: bytes, span: Span) -> tuple[CalendarEvent, ...]:
    """The appointments in the order of the file; one that repeats as each of its days in ``span``.

    Raises UserError("calendar.too_large", "calendar.none").
    """
    if len(data) > MOST_BYTES:
        raise UserError("calendar.too_large")
    zones, blocks, method = _components(data)
    if zones is None:
        raise UserError("calendar.none")
    if len(blocks) > _MOST_EVENTS:
        raise UserError("calendar.too_large")
    changed = {
        (_value(block, "UID"), _key(block)) for block in blocks if _line(block, "RECURRENCE-ID")
    }
    found: list[CalendarEvent] = []
    for block in blocks:
        found += _Event(block, zones).read(span, changed)
    if method == "CANCEL":  # the message itself takes all of them back, whatever each says
        return tuple(replace(event, cancelled=True) for event in found)
    return tuple(found)


def _components(data: bytes) -> tuple[dict[str, Zone] | None, list[list[ContentLine]], str]:
    """Zones, events and the method; None instead of the zones when the file is no calendar."""
    zones: dict[str, Zone] = {}
    events: list[list[ContentLine]] = []
    stack: list[str] = []
    block: list[ContentLine] = []
    calendar, method = False, ""
    for line in content_lines(data):
        if line.name == "METHOD" and stack == ["VCALENDAR"]:
            method = line.value.strip().upper()
        if line.name == "BEGIN":
            stack.append(line.value.strip().upper())
            calendar = calendar or stack[-1] == "VCALENDAR"
            if stack[-1] in ("VEVENT", "VTIMEZONE"):
                block = []
                continue
        if line.name == "END" and stack:
            ended = stack.pop()
            if ended == "VEVENT":
                events.append(block)
                continue
            if ended == "VTIMEZONE":
                if (read := read_zone(block)) is not None:
                    zones[read[0]] = read[1]
                continue
        if "VTIMEZONE" in stack or stack[-1:] == ["VEVENT"]:
            block.append(line)
    return (zones if calendar else None), events, method


def _line(block: Sequence[ContentLine], name: str) -> ContentLine | None:
    return next((line for line in block if line.name == name), None)


def _value(block: Sequence[ContentLine], name: str) -> str:
    line = _line(block, name)
    return "" if line is None else line.value.strip()


def _text(block: Sequence[ContentLine], name: str) -> str:
    line = _line(block, name)
    return "" if line is None else line.text.strip()


def _key(block: Sequence[ContentLine]) -> str:
    return _value(block, "RECURRENCE-ID")[:8]


class _Event:
    """One VEVENT while it is being read."""

    def __init__(self, block: Sequence[ContentLine], zones: dict[str, Zone]) -> None:
        self._block = block
        self._zones = zones
        self._notes: list[Reading] = []

    def read(self, span: Span, changed: set[tuple[str, str]]) -> Iterator[CalendarEvent]:
        line = _line(self._block, "DTSTART")
        start = self._moment(line) if line is not None else None
        if line is None or start is None:
            yield replace(self._plain(""), notes=(Reading.NO_START, *self._notes))
            return
        length = self._length(start)
        event = self._at(self._plain(stored_time(start)), start, length)
        rule = _value(self._block, "RRULE")
        if not rule and _line(self._block, "RDATE") is None:
            if _line(self._block, "RECURRENCE-ID") is not None:
                event = replace(event, uid=f"{event.uid}/{_key(self._block)}", repeats=True)
            yield event
            return
        yield from self._repeated(event, line, start, length, span, changed)

    def _repeated(
        self, event: CalendarEvent, line: ContentLine, start: Moment, length: dt.timedelta | None,
        span: Span, changed: set[tuple[str, str]],
    ) -> Iterator[CalendarEvent]:  # fmt: skip
        local = _local(line.value.strip())
        try:
            days, cut = self._days(local, span)
        except (UnknownRule, ValueError):
            yield replace(event, notes=(*event.notes, Reading.UNKNOWN_REPEAT))
            return
        left_out = {value[:8] for name in ("EXDATE",) for value in self._values(name)}
        for day in days:
            key = f"{day:%Y%m%d}"
            if key in left_out or (event.uid, key) in changed:
                continue
            moment: Moment = day
            if isinstance(start, dt.datetime):
                time = dt.datetime.combine(day, local.time())
                moment = self._zoned(time, line) or time.replace(tzinfo=KST)
            if _is_over(_value(self._block, "RRULE"), moment):
                continue
            one = self._at(event, moment, length)
            notes = (*event.notes, Reading.TOO_OFTEN) if cut else event.notes
            yield replace(one, uid=f"{event.uid}/{key}", repeats=True, notes=notes)

    def _days(self, local: dt.datetime, span: Span) -> tuple[list[dt.date], bool]:
        """The days it takes place on within the span, and whether it goes on beyond."""
        found: set[dt.date] = {local.date()}
        text = _value(self._block, "RRULE")
        endless = False
        if text:
            rule = read_rule(text, local)
            last = min(span.last, _until(rule.until) or span.last)
            found |= set(occurrences(rule, local.date(), last))
            endless = last == span.last and (not rule.count or len(found) < rule.count)
        found |= {_local(value).date() for value in self._values("RDATE")}
        days = sorted(day for day in found if span.first <= day <= span.last)
        return days[:MOST_OCCURRENCES], endless or len(days) > MOST_OCCURRENCES

    def _values(self, name: str) -> list[str]:
        lines = [line for line in self._block if line.name == name]
        return [one.strip() for line in lines for one in line.value.split(",") if one.strip()]

    def _plain(self, starts_at: str) -> CalendarEvent:
        lines = [line for line in self._block if line.name == "ATTENDEE"]
        people = [_person(line) for line in lines if _comes(line)]
        organizer = _line(self._block, "ORGANIZER")
        number = _value(self._block, "SEQUENCE")
        return CalendarEvent(
            _value(self._block, "UID"), starts_at,
            title=_text(self._block, "SUMMARY"), place=_text(self._block, "LOCATION"),
            description=_text(self._block, "DESCRIPTION"),
            organizer=_person(organizer) if organizer is not None else "",
            attendees=tuple(dict.fromkeys(filter(None, people))),
            sequence=int(number) if number.isdecimal() else 0,
            cancelled=_value(self._block, "STATUS").upper() == "CANCELLED",
            changed_at=self._changed_at(),
        )  # fmt: skip

    def _changed_at(self) -> str:
        line = _line(self._block, "LAST-MODIFIED")
        moment = self._moment(line) if line is not None else None
        if not isinstance(moment, dt.datetime):
            return ""
        return moment.astimezone(KST).isoformat(timespec="seconds")

    def _at(
        self, event: CalendarEvent, start: Moment, length: dt.timedelta | None
    ) -> CalendarEvent:
        """The event at a moment; whole days end on their last day, not on the one after it."""
        ends = ""
        if length is not None and length > dt.timedelta():
            end = start + length
            if isinstance(start, dt.datetime):
                ends = stored_time(end)
            elif length > dt.timedelta(days=1):
                ends = stored_time(end - dt.timedelta(days=1))
        return replace(event, starts_at=stored_time(start), ends_at=ends, notes=tuple(self._notes))

    def _length(self, start: Moment) -> dt.timedelta | None:
        line = _line(self._block, "DTEND")
        end = self._moment(line) if line is not None else None
        if end is not None and isinstance(end, dt.datetime) == isinstance(start, dt.datetime):
            return end - start
        return _duration(_value(self._block, "DURATION"))

    def _moment(self, line: ContentLine) -> Moment | None:
        text = line.value.strip()
        try:
            if _DATE.fullmatch(text):
                return dt.datetime.strptime(text, "%Y%m%d").date()
            if _TIME.fullmatch(text):
                zoned = self._zoned(_local(text), line)
                return zoned or _local(text).replace(tzinfo=KST)
        except ValueError:
            return None
        return None

    def _zoned(self, local: dt.datetime, line: ContentLine) -> dt.datetime | None:
        name = "UTC" if line.value.strip().endswith("Z") else line.parameters.get("TZID", "")
        found = in_zone(local, name, self._zones)
        if found is None and Reading.UNKNOWN_ZONE not in self._notes:
            self._notes.append(Reading.UNKNOWN_ZONE)
        return found


def _local(text: str) -> dt.datetime:
    """The date and time as written; a day alone is its midnight."""
    bare = text.rstrip("Z")
    return dt.datetime.strptime(bare, "%Y%m%dT%H%M%S" if "T" in bare else "%Y%m%d")


def _until(text: str) -> dt.date | None:
    """The last day a rule may reach; a time in UTC ends on that day in Korea."""
    if not text:
        return None
    moment = _local(text)
    if text.endswith("Z"):
        moment = moment.replace(tzinfo=dt.UTC).astimezone(KST)
    return moment.date()


def _is_over(rule: str, moment: Moment) -> bool:
    """Whether a moment lies after the one in UTC that ends the rule."""
    match = _UNTIL.search(rule)
    if match is None or not isinstance(moment, dt.datetime):
        return False
    return moment > _local(match[1]).replace(tzinfo=dt.UTC)


def _duration(text: str) -> dt.timedelta | None:
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in match.groups()[1:])
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return None if match[1] == "-" else length


def _comes(line: ContentLine) -> bool:
    """Whether it is somebody who has not said no; meeting rooms are invited as well."""
    kind = line.parameters.get("CUTYPE", "INDIVIDUAL").upper()
    declined = line.parameters.get("PARTSTAT", "").upper() == "DECLINED"
    return kind not in ("ROOM", "RESOURCE") and not declined


def _person(line: ContentLine) -> str:
    """The name, else the address without its scheme."""
    name = line.parameters.get("CN", "").strip()
    return name or re.sub("(?i)^mailto:", "", line.value.strip())
