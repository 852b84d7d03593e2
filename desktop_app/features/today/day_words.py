"""How near a day is, in words and in the colour it deserves."""

from __future__ import annotations

import datetime as dt

from db.domain.dates import first_day, format_date_weekday, format_partial_date, format_short
from db.domain.due import Due, days_late, due_of
from desktop_app.widgets.words.english_days import far_day, near_day
from resources.texts import Texts

_DAY = len("2026-11-26")
NEAR_DAYS = 30
"""What runs out within so many days gets the colour of what to look at."""


def short_day(iso: str, lang: str) -> str:
    """ "12. 3.(목)", in English "Thu 3 Dec"; a coarser date as it is known."""
    if len(iso) < _DAY:
        return format_partial_date(iso) if lang == "ko" and iso else iso
    if lang == "ko":
        return format_short(iso[:_DAY])
    return near_day(first_day(iso[:_DAY]))


def whole_day(iso: str, lang: str) -> str:
    """ "2026. 12. 31.", in English "31 Dec 2026"; a coarser date as it is known."""
    if lang == "ko":
        return format_partial_date(iso[:_DAY]) if iso else ""
    if len(iso) < _DAY:
        return iso
    return far_day(first_day(iso[:_DAY]))


def title_day(day: dt.date, lang: str) -> str:
    """ "2026. 11. 25.(수)", in English "Wed 25 Nov 2026"."""
    iso = day.isoformat()
    return format_date_weekday(iso) if lang == "ko" else f"{short_day(iso, lang)} {day.year}"


def due_words(due_on: str, today: dt.date, texts: Texts) -> tuple[str, str]:
    """Words and tone of a due day: late is red, today amber, what is to come plain."""
    state, over = due_of(due_on, today), days_late(due_on, today)
    if state is Due.LATE:
        words = texts("1 day late") if over == 1 else texts("{count:day|days} late", count=over)
        return words, "danger"
    if state is Due.TODAY:
        return texts("today"), "warn"
    return ahead_words(-over, texts), "ink3"


def end_words(until: str, today: dt.date, texts: Texts) -> tuple[str, str]:
    """Words and tone of a day something ends on."""
    left = -days_late(until, today)
    tone = "warn" if left <= NEAR_DAYS else "ink3"
    return (texts("today") if left == 0 else ahead_words(left, texts)), tone


def ahead_words(days: int, texts: Texts) -> str:
    """ "내일", "3일 뒤"."""
    return texts("tomorrow") if days == 1 else texts("in {count:day|days}", count=days)
