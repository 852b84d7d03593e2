"""Meetings go out into other calendars and come in from them, by .ics files."""

from __future__ import annotations

from desktop_app.features.meetings.calendar.exchange import CalendarExchange

__all__ = ["CalendarExchange"]
