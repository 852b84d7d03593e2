"""일정: every case as a row over months, planned against actual."""

from __future__ import annotations

from desktop_app.features.cases.timeline.view import TimelineView

__all__ = ["TimelineView"]
