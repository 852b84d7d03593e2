"""Looking at a past day: every list and record page over the records as they stood then."""

from __future__ import annotations

from desktop_app.features.history.past.page import PastPage

__all__ = ["PastPage"]
