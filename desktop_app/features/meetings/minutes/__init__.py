"""회의록: notes typed against the lines of the agenda while people speak."""

from __future__ import annotations

from desktop_app.features.meetings.minutes.view import MinutesView

__all__ = ["MinutesView"]
