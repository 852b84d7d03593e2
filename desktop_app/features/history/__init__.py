"""변경 이력: the ledger, filtered; one operation taken back."""

from __future__ import annotations

from desktop_app.features.history.page import HistoryPage

__all__ = ["HistoryPage"]
