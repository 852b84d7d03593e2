"""What follows a step that was done, and how long it usually takes."""

from __future__ import annotations

import datetime as dt

_AFTER_FOLLOW_UP = {"request": "review", "review": "reply", "promise": "promise"}
_DAYS = {
    "request": 7, "review": 14, "reply": 14, "promise": 30,
    "call": 7, "mail": 7, "visit": 14, "letter": 14, "event": 14, "other": 7,
}  # fmt: skip
_USUAL = 7
_SATURDAY = 5


def following_kind(follow_up_kind: str) -> str:
    """The kind of follow-up that usually comes next, "" when it was the last word.

    A request is examined, what was examined is answered officially.
    """
    return _AFTER_FOLLOW_UP.get(follow_up_kind, "")


def suggested_day(kind: str, today: dt.date) -> dt.date:
    """The working day on which the next step after one of this kind is usually due.

    ``kind`` is a kind of follow-up or of activity.
    """
    return working_day(today + dt.timedelta(days=_DAYS.get(kind, _USUAL)))


def working_day(day: dt.date) -> dt.date:
    """The day itself, or the Monday after its weekend."""
    over = day.weekday() - _SATURDAY
    return day if over < 0 else day + dt.timedelta(days=2 - over)
