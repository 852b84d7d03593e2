"""What the officer chose: a frozen snapshot, kept as settings.json in the data folder."""

from __future__ import annotations

from desktop_app.settings.file import are_lost, load_settings, save_settings
from desktop_app.settings.source import SettingsSource
from desktop_app.settings.values import Settings

__all__ = ["Settings", "SettingsSource", "are_lost", "load_settings", "save_settings"]
