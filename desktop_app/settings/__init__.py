"""What the officer chose: a frozen snapshot, kept as settings.json in the data folder.

``settings.source`` announces its changes to the window; a command needs no Qt for what it reads.
"""

from __future__ import annotations

from desktop_app.settings.file import are_lost, load_settings, save_settings
from desktop_app.settings.values import Settings

__all__ = ["Settings", "are_lost", "load_settings", "save_settings"]
