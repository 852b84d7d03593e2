"""What follows a step that was done, and how long it usually takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from db.domain.holidays import working_day

_AFTER_FOLLOW_UP = {"request": "review", "review": "reply", "promise": "promise"}
_DAYS = {
    "request": 7, "review": 14, "reply": 14, "promise": 30,
    "call": 7, "mail": 7, "visit": 14, "letter": 14, "event": 14, "other": 7,
}  # fmt: skip
_USUAL = 7


def following_kind(follow_up_kind: str) -> str:
    """The kind of follow-up that usually comes next, "" when it was the last word.

    A request is examined, what was examined is answered officially.
    """
    return _AFTER_FOLLOW_UP.get(follow_up_kind, "")


def suggested_day(kind: str, today: dt.date, closed: Collection[dt.date] = ()) -> dt.date:
    """The working day on which the next step after one of this kind is usually due.

    ``kind`` is a kind of follow-up or of activity, ``closed`` what the office listed as 휴무일.
    """
    return working_day(today + dt.timedelta(days=_DAYS.get(kind, _USUAL)), closed)
