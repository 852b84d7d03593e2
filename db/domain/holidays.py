"""Days on which public offices are closed: those of fixed dates by law, and those an office listed.

관공서의 공휴일에 관한 규정 제2조 and 제3조, as they have stood since 2023. What follows the moon (설날,
부처님오신날, 추석 and their substitutes), election days, days set for once, and holidays that came
later cannot be reckoned from the date: an office writes them down as 휴무일.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from functools import lru_cache

from db.domain.dates import first_day, last_day

_SATURDAY, _SUNDAY = 5, 6
FIXED = ((1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25))
"""Month and day of 1월 1일, 3·1절, 어린이날, 현충일, 광복절, 개천절, 한글날, 기독탄신일."""
_WITHOUT_SUBSTITUTE = frozenset({(1, 1), (6, 6)})
_LONGEST = 400


@lru_cache(maxsize=64)
def fixed_holidays(year: int) -> frozenset[dt.date]:
    """The holidays of fixed dates, and the first day that is none after one on a weekend."""
    days = {dt.date(year, month, day) for month, day in FIXED}
    for day in sorted(days):
        if day.weekday() >= _SATURDAY and (day.month, day.day) not in _WITHOUT_SUBSTITUTE:
            after = day + dt.timedelta(days=1)
            while after.weekday() == _SUNDAY or after in days:
                after += dt.timedelta(days=1)
            days.add(after)
    return frozenset(days)


def days_between(spans: Iterable[tuple[str, str]]) -> frozenset[dt.date]:
    """Every day of spans of ISO dates; one without an end is one day (or its month, as written)."""
    found: set[dt.date] = set()
    for start, end in spans:
        day, last = first_day(start), last_day(end or start)
        for _ in range(min((last - day).days + 1, _LONGEST)):
            found.add(day)
            day += dt.timedelta(days=1)
    return frozenset(found)


def is_closed(day: dt.date, listed: Collection[dt.date] = ()) -> bool:
    """Whether offices are closed: a weekend, a holiday of a fixed date, or a day that was listed."""
    return day.weekday() >= _SATURDAY or day in fixed_holidays(day.year) or day in listed


def working_day(day: dt.date, listed: Collection[dt.date] = ()) -> dt.date:
    """The day itself, or the first after it on which offices are open."""
    for _ in range(_LONGEST):
        if not is_closed(day, listed):
            break
        day += dt.timedelta(days=1)
    return day
