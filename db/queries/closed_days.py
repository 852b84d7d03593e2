"""Reads the days on which the office is closed beside the holidays of fixed dates."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from db.domain.holidays import days_between
from db.domain.kinds import RecordKind
from db.queries.records import all_live


def closed_days(session: Session) -> frozenset[dt.date]:
    """The days that the office listed as 휴무일, beside the holidays of fixed dates."""
    periods = all_live(session, RecordKind.PERIOD)
    return days_between(
        (one.text("from_on"), one.text("until_on"))
        for one in periods
        if one.text("kind") == "closed" and one.text("from_on")
    )
