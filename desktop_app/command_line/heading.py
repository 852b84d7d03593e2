"""What stands on every paper that a command writes."""

from __future__ import annotations

import datetime as dt

from db.domain.dates import KST
from desktop_app.command_line.desk import Desk
from reports.content.counted import PaperOf


def paper_of(desk: Desk, day: str = "") -> PaperOf:
    """A paper that is made now; under the names of ``day`` (ISO) where it is one of another day."""
    office = desk.heading(dt.date.fromisoformat(day) if day else None)
    return PaperOf(office, dt.datetime.now(KST), desk.is_example)
