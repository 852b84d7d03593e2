"""Dates, moments and periods out of a cell or of what somebody typed, as ISO text."""

from __future__ import annotations

import re

from db.domain.cell_text import clean
from db.domain.date_reading import read_date
from db.domain.dates import first_day, last_day
from db.domain.values import Parsed


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
