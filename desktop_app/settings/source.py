"""The present settings, and the one signal that says they changed."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.errors import EnvironmentProblem
from desktop_app.settings.file import save_settings
from desktop_app.settings.values import Settings

_CODES = {errno.ENOSPC: "disk.full", errno.EDQUOT: "disk.full", errno.ENOENT: "disk.gone"}


class SettingsSource(QObject):
    """Holds the newest snapshot; ``changed(new, old)`` is emitted after it was written."""

    changed = Signal(object, object)

    def __init__(self, path: Path | None, settings: Settings, parent: QObject | None = None):
        super().__init__(parent)
        self._path = path
        self._now = settings

    @property
    def now(self) -> Settings:
        """The newest snapshot."""
        return self._now

    def save(self) -> None:
        """Write the present snapshot as it is. Raises ``OSError`` when the place is unwritable."""
        if self._path is not None:
            save_settings(self._path, self._now)

    def update(self, **changes: Any) -> Settings:
        """Change some settings, write them, announce them.

        Raises EnvironmentProblem where they can't be written: they stay as they were.
        """
        old, new = self._now, replace(self._now, **changes)
        if new == old:
            return old
        if self._path is not None:
            self._write(self._path, new)
        self._now = new
        self.changed.emit(new, old)
        return new

    def _write(self, path: Path, new: Settings) -> None:
        try:
            save_settings(path, new)
        except OSError as fault:
            code = _CODES.get(fault.errno or 0, "disk.no_permission")
            raise EnvironmentProblem(code, path=str(path)) from fault
