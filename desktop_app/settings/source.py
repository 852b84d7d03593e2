"""The present settings, and the one signal that says they changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.settings.file import save_settings
from desktop_app.settings.values import Settings


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
        """Change some settings, write them, announce them. Raises ``OSError`` when unwritable."""
        old, new = self._now, replace(self._now, **changes)
        if new == old:
            return old
        if self._path is not None:
            save_settings(self._path, new)
        self._now = new
        self.changed.emit(new, old)
        return new
