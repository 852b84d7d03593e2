"""협약: what was agreed with whom, for which case, and what has come of it."""

from __future__ import annotations

from desktop_app.features.agreements.page import AgreementsPage

__all__ = ["AgreementsPage"]
