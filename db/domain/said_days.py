"""Days as one says them on the telephone or in a meeting: 내일, 다음 주 화, +7, 12. 3., 3 Dec."""

from __future__ import annotations

import datetime as dt
import re

from db.domain.date_cells import parse_partial_date

_WORDS = {
    "오늘": 0,
    "금일": 0,
    "내일": 1,
    "명일": 1,
    "모레": 2,
    "글피": 3,
    "today": 0,
    "tomorrow": 1,
}
_WEEKDAYS = {**{day: place for place, day in enumerate("월화수목금토일")},
             **{day: place for place, day in enumerate(
                 ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}}  # fmt: skip
_MOST_WORDS = 4
"""As many as "2026. 12. 3. (목)" has."""
_AFTER = re.compile(r"\+?\s*(\d{1,3})\s*(일|주|개월|달|d|w|m)?\s*(뒤|후)?")
_WEEKDAY = re.compile(r"(이번\s*주|다음\s*주|다음주|이번주|next|this)?\s*([월화수목금토일])(요일)?")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[./월-]\s*(\d{1,2})\s*[.일]?\s*(\([월화수목금토일]\))?")
_MONTHS = {name: place for place, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}  # fmt: skip
_ENGLISH = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
    r"(?:(\d{1,2})\s*([a-z]{3,9})|([a-z]{3,9})\s*(\d{1,2}))\.?(?:,?\s*([12]\d{3}))?"
)
"""3 Dec, Thu 3 December, Dec 3, 3 Dec 2026."""


def due_day(text: str, today: dt.date) -> str | None:
    """The ISO (partial) date that ``text`` means on ``today``; "" for no text, None for nonsense.

    A weekday is the next one to come, a month and day without a year the next time it comes.
    """
    bare = text.strip().casefold()
    if not bare:
        return ""
    if bare in _WORDS:
        return (today + dt.timedelta(days=_WORDS[bare])).isoformat()
    if (match := _AFTER.fullmatch(bare)) and (bare[0] == "+" or match[2]):
        return _after(int(match[1]), match[2] or "일", match[3] or bare[0] == "+", today)
    if (match := _ENGLISH.fullmatch(bare)) and (match[2] or match[3])[:3] in _MONTHS:
        month, day = _MONTHS[(match[2] or match[3])[:3]], int(match[1] or match[4])
        return _month_day(month, day, today, match[5])
    if bare[:3] in _WEEKDAYS and bare.isalpha() and bare.isascii():
        return _weekday(_WEEKDAYS[bare[:3]], "", today)
    if match := _WEEKDAY.fullmatch(bare):
        return _weekday(_WEEKDAYS[match[2]], (match[1] or "").replace(" ", ""), today)
    if match := _MONTH_DAY.fullmatch(bare):
        return _month_day(int(match[1]), int(match[2]), today)
    return parse_partial_date(text).value


def split_due(text: str, today: dt.date) -> tuple[str, str]:
    """What a line says, and the day at its end: "도면 송부 다음주 화까지" is ("도면 송부", day).

    Only a whole day counts, and a bare syllable such as "화" does not; "" when no day is there.
    """
    words = text.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:]).removesuffix("까지").rstrip()
        day = due_day(tail, today) if len(tail) > 1 else None
        if day is not None and len(day) == len("2026-12-03"):
            return " ".join(words[:-count]).rstrip(" ,·/-"), day
    return text.strip(), ""


def _after(count: int, unit: str, is_later: object, today: dt.date) -> str | None:
    if unit == "일" and not is_later:
        return None  # "15일" is a day of a month that was not named
    if unit in ("개월", "달", "m"):
        month = today.month - 1 + count
        year, month = today.year + month // 12, month % 12 + 1
        day = min(today.day, _days_in(year, month))
        return dt.date(year, month, day).isoformat()
    days = count * 7 if unit in ("주", "w") else count
    return (today + dt.timedelta(days=days)).isoformat()


def _weekday(wanted: int, week: str, today: dt.date) -> str:
    if week in ("다음주", "next"):
        monday = today + dt.timedelta(days=7 - today.weekday())
        return (monday + dt.timedelta(days=wanted)).isoformat()
    ahead = (wanted - today.weekday()) % 7
    return (today + dt.timedelta(days=ahead or 7)).isoformat()


def _month_day(month: int, day: int, today: dt.date, in_year: str | None = None) -> str | None:
    if not 1 <= month <= 12:
        return None
    for year in (int(in_year),) if in_year else (today.year, today.year + 1):
        if not 1 <= day <= _days_in(year, month):
            return None
        found = dt.date(year, month, day)
        if found >= today or in_year:
            return found.isoformat()
    return None


def _days_in(year: int, month: int) -> int:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (following - dt.timedelta(days=1)).day
