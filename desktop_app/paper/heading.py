"""What stands on every paper of numbers: whose it is, when it was made, and whether it is an example."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from db.domain.dates import KST
from reports.content.counted import PaperOf

if TYPE_CHECKING:
    from desktop_app.context import AppContext


def moment_of(context: AppContext) -> dt.datetime:
    """When a paper is made: this moment, or the end of the past day that is looked at."""
    past = context.store.day
    if not past:
        return dt.datetime.now(KST)
    return dt.datetime.combine(dt.date.fromisoformat(past), dt.time(23, 59), KST)


def heading_on(context: AppContext, day: str = "") -> str:
    """Whose paper of ``day`` (ISO) it is, of the day that is looked at where none is given."""
    return context.institution.heading(dt.date.fromisoformat(day or context.store.today()))


def paper_of(context: AppContext, day: str = "") -> PaperOf:
    """A paper that is made now; under the names of ``day`` where it is one of another day."""
    return PaperOf(heading_on(context, day), dt.datetime.now(KST), context.example)
