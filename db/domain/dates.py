"""Dates as offices write them, as ISO text cut at its precision; days counted at +09:00."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from db.domain.cell_text import clean
from db.domain.date_reading import KST, read_date
from db.domain.values import Parsed

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
    "parse_date_range",
    "parse_datetime",
    "parse_partial_date",
]

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


def parse_partial_date(raw: object) -> Parsed[str]:
    """The day, month or year in ``raw`` (text, date, datetime, or a number of Excel's days).

    Two-digit years: 00–69 are 20xx, 70–99 are 19xx. Notes: "time" (a time of day was left out),
    "approximate" (말, 초, 경), "planned" (예정), "detail_dropped" (상반기, 3분기), "weekday" (the
    weekday written does not fit), "month_one_digit" ("2024.1": a spreadsheet may have cut 2024.10),
    "extra_text". Problems: "date.impossible", "date.no_year", "date.ambiguous", "date.several",
    "date.range", "date.out_of_range", "date.unreadable".
    """
    return read_date(raw).day


def parse_datetime(raw: object) -> Parsed[str]:
    """Day and time in ``raw`` as "2026-11-26T14:00"; problem "date.no_time" without a time."""
    reading = read_date(raw)
    day = reading.day
    if day.value is None:
        return day
    if reading.clock is None or len(day.value) != len("2026-11-26"):
        return Parsed(None, "date.no_time")
    notes = tuple(note for note in day.notes if note != "time")
    return Parsed(f"{day.value}T{reading.clock:%H:%M}", notes=notes)


_FROM_TO = re.compile(r"\s*~\s*|(?<=[0-9.일월년)])\s*부터\s*")
_DASHED = re.compile(r"\s+-\s+")
_PERIOD_END = re.compile(r"\s*\((?:[^()]*)\)\s*$|\s*까지\s*$|\s*\[[^\]]*\]\s*$")
_WEEKDAY_END = re.compile(r"\([월화수목금토일](?:요일)?\)\s*$")
_DAY_ONLY = re.compile(r"([0-9]{1,2})\s*[.일]?")
_MONTH_DAY = re.compile(r"([0-9]{1,2})\s*[./월-]\s*([0-9]{1,2})\s*[.일]?")


def parse_date_range(raw: object) -> tuple[Parsed[str], Parsed[str]]:
    """Start and end in ``raw`` ("2022.04.07 ~ 2025.04.06", "2024. 3. 1. ~ 5. 31.", "'24 ~").

    An end without year or month takes them from the start; an open end is an empty ``Parsed``.
    Problems of their own: "date.not_range" (one date: start or end?), "date.order" (the end is
    before the start). A problem of one side does not hide the other side.
    """
    from_text = clean(raw) if isinstance(raw, str) else ""
    if not from_text:
        return _not_range(parse_partial_date(raw))
    text = from_text if _WEEKDAY_END.search(from_text) else _PERIOD_END.sub("", from_text)
    sides = _sides(text)
    if len(sides) != 2:
        return _not_range(parse_partial_date(text))
    start, end = parse_partial_date(sides[0]), _end(sides[1], parse_partial_date(sides[0]))
    if start.value and end.value and last_day(end.value) < first_day(start.value):
        end = Parsed(None, "date.order")
    return start, end


def _not_range(single: Parsed[str]) -> tuple[Parsed[str], Parsed[str]]:
    failed: Parsed[str] = Parsed(None, "date.not_range") if single.value else single
    return failed, failed


def _sides(text: str) -> list[str]:
    for pattern in (_FROM_TO, _DASHED):
        if pattern.search(text):
            return pattern.split(text)
    for match in re.finditer("-", text):
        sides = [text[: match.start()], text[match.end() :]]
        if all("-" not in side and len(side) >= 4 for side in sides):
            return sides
    return [text]


def _end(text: str, start: Parsed[str]) -> Parsed[str]:
    body = _WEEKDAY_END.sub("", text).strip().removeprefix("'")
    if start.value and len(start.value) >= 7:
        if (match := _DAY_ONLY.fullmatch(body)) and len(start.value) == 10:
            return parse_partial_date(f"{start.value[:7]}-{match[1]}")
        month_day = _MONTH_DAY.fullmatch(body) if len(start.value) == 10 else None
        if month_day and "'" not in text and int(month_day[1]) <= 12:
            return parse_partial_date(f"{start.value[:4]}-{month_day[1]}-{month_day[2]}")
        if (match := re.fullmatch(r"([0-9]{1,2})\s*(?:월|\.)", body)) and len(start.value) == 7:
            return parse_partial_date(f"{start.value[:4]}-{match[1]}")
    return parse_partial_date(text)


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
