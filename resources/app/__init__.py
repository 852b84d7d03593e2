"""The program's own picture: drawn in ``app.svg``, as ``app.ico`` in the built programs."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def app_icon() -> Path:
    """A PNG of 256 pixels, for windows and the task bar."""
    return _FOLDER / "app.png"
