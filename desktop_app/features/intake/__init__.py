"""가져오기: a list in, from the file to what was understood, the plan and the result."""

from __future__ import annotations

from desktop_app.features.intake.page import IntakePage

__all__ = ["IntakePage"]
