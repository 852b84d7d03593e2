"""설정: who works here, language and look, where the data lies."""

from __future__ import annotations

from desktop_app.features.settings.page import SettingsPage

__all__ = ["SettingsPage"]
