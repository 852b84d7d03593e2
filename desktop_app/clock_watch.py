"""Sees that the clock of this PC was set back: what is written then would bear the wrong day."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import EnvironmentProblem
from desktop_app.changes import ChangeBus
from desktop_app.clock import local_now

_SLACK = timedelta(hours=1)
"""Clocks of two PCs differ; deadlines and backups count in days."""


class ClockWatch(QObject):
    """Compares the clock with the last operation at the start, and with itself at every change."""

    behind = Signal(object)
    """An ``EnvironmentProblem``, once for each time it went back."""

    def __init__(self, changes: ChangeBus, newest_at: str, parent: QObject | None = None) -> None:
        """``newest_at`` is when the last operation was written (ISO), "" for none."""
        super().__init__(parent)
        self._latest = _local(newest_at)
        changes.changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Tell when it is earlier now than it was."""
        now, before = local_now(), self._latest
        self._latest = now
        if before is not None and now < before - _SLACK:
            told = EnvironmentProblem("clock.behind", now=_minute(now), before=_minute(before))
            self.behind.emit(told)


def _local(iso: str) -> datetime | None:
    return datetime.fromisoformat(iso).replace(tzinfo=None) if iso else None


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
