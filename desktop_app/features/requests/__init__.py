"""요구자료: what was asked, which frozen count answers it, what was handed in before and now."""

from __future__ import annotations

from desktop_app.features.requests.page import RequestsPage

__all__ = ["RequestsPage"]
