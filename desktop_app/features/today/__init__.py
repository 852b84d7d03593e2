"""오늘: what waits on this day, and what comes next."""

from __future__ import annotations

from desktop_app.features.today.page import TodayPage

__all__ = ["TodayPage"]
