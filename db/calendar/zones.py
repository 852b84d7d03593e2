"""Time zones of calendar files: those the file defines itself, and those everybody means."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.calendar.events import KST
from db.calendar.lines import ContentLine
from db.calendar.recurrence import Rule, UnknownRule, occurrences, read_rule

SEOUL = "Asia/Seoul"
_SEOUL_NAMES = frozenset({"asia/seoul", "korea standard time", "대한민국 표준시", "rok", "kst"})
_UTC_NAMES = frozenset({"utc", "etc/utc", "gmt", "etc/gmt", "z"})
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})(?:\d{2})?")
_NO_ZONE_TIME = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class _Observance:
    """From when on a zone has an offset: once, or each year by a rule."""

    begins: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    rule: Rule | None = None

    def latest(self, local: dt.datetime) -> dt.datetime | None:
        """The last moment at or before ``local`` on which it began."""
        if local < self.begins:
            return None
        if self.rule is None:
            return self.begins
        until = self._until()
        first = self.begins.date()
        days = [
            day
            for day in occurrences(self.rule, first, local.date())
            if until is None or day <= until
        ]
        moments = [dt.datetime.combine(day, self.begins.time()) for day in days[-2:]]
        return max((one for one in moments if one <= local), default=None)

    def _until(self) -> dt.date | None:
        text = self.rule.until if self.rule is not None else ""
        return dt.datetime.strptime(text[:8], "%Y%m%d").date() if text else None


@dataclass(slots=True)
class Zone:
    """A zone as its file defines it."""

    observances: list[_Observance] = field(default_factory=list)

    def offset(self, local: dt.datetime) -> dt.timedelta:
        """How far local time is ahead of UTC."""
        found = [(one.latest(local), one) for one in self.observances]
        begun = [(moment, one) for moment, one in found if moment is not None]
        if begun:
            return max(begun, key=lambda pair: pair[0])[1].after
        return min(self.observances, key=lambda one: one.begins).before


def read_zone(lines: Sequence[ContentLine]) -> tuple[str, Zone] | None:
    """Name and zone of one VTIMEZONE; None when nothing in it can be read."""
    name = next((line.value for line in lines if line.name == "TZID"), "")
    zone = Zone()
    part: list[ContentLine] = []
    for line in lines:
        if line.name == "BEGIN":
            part = []
        elif line.name == "END":
            if (read := _observance(part)) is not None:
                zone.observances.append(read)
        else:
            part.append(line)
    return (name, zone) if name and zone.observances else None


def _observance(lines: Iterable[ContentLine]) -> _Observance | None:
    values = {line.name: line.value for line in lines}
    try:
        begins = dt.datetime.strptime(values["DTSTART"], _NO_ZONE_TIME)
        before, after = _delta(values["TZOFFSETFROM"]), _delta(values["TZOFFSETTO"])
        rule = read_rule(values["RRULE"], begins) if "RRULE" in values else None
    except (KeyError, ValueError, UnknownRule):
        return None
    if rule is not None and begins.year < _LONG_AGO:
        begins = begins.replace(year=_LONG_AGO)  # what happened then moves no appointment of ours
    return _Observance(begins, before, after, rule)


_LONG_AGO = 1970


def _delta(text: str) -> dt.timedelta:
    match = _OFFSET.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    minutes = int(match[2]) * 60 + int(match[3])
    return dt.timedelta(minutes=-minutes if match[1] == "-" else minutes)


def in_zone(local: dt.datetime, name: str, zones: dict[str, Zone]) -> dt.datetime | None:
    """``local`` (without a zone) in the zone called ``name``; None when nobody knows it.

    A time without a zone's name floats: it means the office's own time.
    """
    bare = name.strip().lstrip("/").casefold()
    if not bare or bare in _SEOUL_NAMES or bare.endswith("/asia/seoul"):
        return local.replace(tzinfo=KST)
    if bare in _UTC_NAMES:
        return local.replace(tzinfo=dt.UTC)
    if (zone := zones.get(name)) is not None:
        return local.replace(tzinfo=dt.timezone(zone.offset(local)))
    try:
        return local.replace(tzinfo=ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
