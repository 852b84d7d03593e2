"""What a calendar says of one appointment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

KST = dt.timezone(dt.timedelta(hours=9))


class Reading(StrEnum):
    """What could not be taken as it stands; each has its sentence on the screen."""

    NO_START = "no_start"
    UNKNOWN_ZONE = "unknown_zone"
    UNKNOWN_REPEAT = "unknown_repeat"
    TOO_OFTEN = "too_often"
    """It repeats beyond the span; only what lies in it was taken."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One appointment at one time, in Korean time, as stored: "2026-11-26T14:00" or a day alone."""

    uid: str
    starts_at: str
    ends_at: str = ""
    title: str = ""
    place: str = ""
    description: str = ""
    organizer: str = ""
    attendees: tuple[str, ...] = ()
    """Names, or addresses where no name is given, of people who have not declined; no rooms."""
    sequence: int = 0
    cancelled: bool = False
    changed_at: str = ""
    """When its calendar changed it last, ISO in Korean time; "" when the file does not say."""
    repeats: bool = False
    """Whether it is one of several that repeat; its ``uid`` then tells the time too."""
    notes: tuple[Reading, ...] = ()


def stored_time(moment: dt.datetime | dt.date) -> str:
    """A moment in Korean time to the minute, a day as a day."""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    return moment.astimezone(KST).strftime("%Y-%m-%dT%H:%M")
