"""Ctrl+K: records and commands by a few letters."""

from __future__ import annotations

from desktop_app.shell.palette.palette import Palette, SearchFunction

__all__ = ["Palette", "SearchFunction"]
