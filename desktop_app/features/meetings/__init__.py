"""면담·회의: what is to come, who sits at the table, what will be asked, what was promised."""

from __future__ import annotations

from desktop_app.features.meetings.page import MeetingsPage

__all__ = ["MeetingsPage"]
