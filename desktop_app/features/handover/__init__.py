"""업무인계: what an officer who leaves has in hand, and who takes it."""

from __future__ import annotations

from desktop_app.features.handover.page import HandoverPage

__all__ = ["HandoverPage"]
