"""The first start: one screen, half a minute."""

from __future__ import annotations

from desktop_app.shell.first_start.choice import FirstChoice, Start
from desktop_app.shell.first_start.screen import FirstStartScreen

__all__ = ["FirstChoice", "FirstStartScreen", "Start"]
