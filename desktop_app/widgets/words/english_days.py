"""Days as English says them where room is short."""

from __future__ import annotations

import datetime as dt

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def near_day(day: dt.date) -> str:
    """ "Thu 3 Dec": a day of about now."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def far_day(day: dt.date) -> str:
    """ "3 Dec 2026": a day of any year."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
