"""The whole page of one case: its way through the stages, its form, everything that hangs on it."""

from __future__ import annotations

from desktop_app.features.cases.record.stack import CaseStack

__all__ = ["CaseStack"]
