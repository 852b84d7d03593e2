"""The day it is in Korea, wherever the PC stands."""

from __future__ import annotations

import datetime as dt

from db.domain.dates import KST


def today_in_korea() -> dt.date:
    """This day at +09:00."""
    return dt.datetime.now(KST).date()
