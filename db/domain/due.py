"""Where a due day stands: late, today, still to come, or not stated."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache

from db.domain.dates import first_day, last_day


class Due(StrEnum):
    """How a (partial) due day lies to this day."""

    LATE = "late"
    TODAY = "today"
    PLANNED = "planned"
    NONE = "none"


@lru_cache(maxsize=4096)
def due_of(due_on: str, today: dt.date) -> Due:
    """The state of a due day; a month is late only when it is over."""
    if not due_on:
        return Due.NONE
    if last_day(due_on) < today:
        return Due.LATE
    return Due.TODAY if first_day(due_on) == today == last_day(due_on) else Due.PLANNED


def days_late(due_on: str, today: dt.date) -> int:
    """Days since the last day ``due_on`` can mean; negative while it is still to come."""
    return (today - last_day(due_on)).days
