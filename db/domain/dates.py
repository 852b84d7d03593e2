"""Dates as ISO text cut at their precision, and as offices write them; days counted at +09:00."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "KST",
    "DatePrecision",
    "add_months",
    "date_precision",
    "days_between",
    "end_of_day",
    "first_day",
    "format_date_weekday",
    "format_datetime",
    "format_partial_date",
    "format_short",
    "is_partial_date",
    "kst_day",
    "last_day",
]

KST = timezone(timedelta(hours=9))
"""Korean time; a fixed offset, as Korea has no summer time."""
_ISO = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-9]{2})?)?)?)?"
)
_WEEKDAYS = "월화수목금토일"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


def _fields(iso: str) -> list[int]:
    """The numbers of an ISO text: year, month, day, hour, minute as far as it goes."""
    match = _ISO.fullmatch(iso)
    if match is None:
        raise ValueError(iso)
    return [int(part) for part in match.groups() if part is not None]


@lru_cache(maxsize=16_384)
def is_partial_date(text: str) -> bool:
    """Whether ``text`` is a stored date: "2024", "2024-11" or a real day "2024-11-27"."""
    if "T" in text or _ISO.fullmatch(text) is None:
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=16_384)
def date_precision(iso: str) -> DatePrecision:
    """How exactly ``iso`` is known; ValueError when it is no ISO text of ours."""
    order = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY, DatePrecision.MINUTE)
    return order[min(len(_fields(iso)), 4) - 1]


@lru_cache(maxsize=16_384)
def first_day(iso: str) -> date:
    """The first day ``iso`` can mean ("2024-11" → 1 November 2024)."""
    year, month, day = [*_fields(iso)[:3], 1, 1][:3]
    return date(year, month, day)


@lru_cache(maxsize=16_384)
def last_day(iso: str) -> date:
    """The last day ``iso`` can mean ("2024" → 31 December 2024)."""
    parts = _fields(iso)
    if len(parts) >= 3:
        return date(*parts[:3])
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1])


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later (or earlier); the month's last day if it has no such day.

    As periods in months are counted (민법 제160조).
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def days_between(start: date, end: date) -> int:
    """Days from ``start`` to ``end``, the first day not counted (민법 제157조)."""
    return (end - start).days


def kst_day(moment: datetime) -> date:
    """The day in Korea at ``moment``; a moment without a zone is Korean time already."""
    return moment.astimezone(KST).date() if moment.tzinfo else moment.date()


def end_of_day(day: date) -> datetime:
    """24:00 Korean time of ``day``: the first moment that no longer counts "as of" it."""
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=KST)


def format_partial_date(iso: str) -> str:
    """ "2024. 11. 27.", "2024. 11." or "2024년", as public documents write dates."""
    parts = _fields(iso)[:3]
    if len(parts) == 1:
        return f"{parts[0]}년"
    return " ".join(f"{part}." for part in parts)


def partial_date_in(lang: str, iso: str) -> str:
    """A partial date as a language writes it: as public documents do, in English as it is stored."""
    return format_partial_date(iso) if lang == "ko" else iso


def format_date_weekday(iso: str) -> str:
    """ "2024. 11. 27.(수)"; without a day as ``format_partial_date``."""
    return format_partial_date(iso) + _weekday(iso)


def format_datetime(iso: str) -> str:
    """ "2026. 11. 26.(목) 14:00"; without a time as ``format_date_weekday``."""
    return format_date_weekday(iso) + _clock(iso)


def format_short(iso: str) -> str:
    """ "12. 3.(목)": month and day for where the year is known; a month or year alone stays whole."""
    parts = _fields(iso)
    if len(parts) < 3:
        return format_partial_date(iso)
    return f"{parts[1]}. {parts[2]}.{_weekday(iso)}"


def _weekday(iso: str) -> str:
    parts = _fields(iso)
    return f"({_WEEKDAYS[date(*parts[:3]).weekday()]})" if len(parts) >= 3 else ""


def _clock(iso: str) -> str:
    parts = _fields(iso)
    return f" {parts[3]:02d}:{parts[4]:02d}" if len(parts) == 5 else ""
