"""이행점검: a quarter's round as a grid beside the last answers, with letters and reminders."""

from __future__ import annotations

from desktop_app.features.check_rounds.check_record import ChecksPage
from desktop_app.features.check_rounds.page import CheckRoundsPage

__all__ = ["CheckRoundsPage", "ChecksPage"]
