"""What stands on every paper of numbers: whose it is, when it was made, and whether it is an example."""

from __future__ import annotations

import datetime as dt

from db.domain.dates import KST
from desktop_app.context import AppContext
from reports.content.counted import PaperOf


def paper_of(context: AppContext) -> PaperOf:
    """As the settings say, now."""
    now = context.settings.now
    office = " ".join(filter(None, (now.organization, now.office)))
    return PaperOf(office, dt.datetime.now(KST), context.example)
