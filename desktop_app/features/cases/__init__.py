"""투자 건: the board, the list, and the panel of one case."""

from __future__ import annotations

from desktop_app.features.cases.page import CasesPage

__all__ = ["CasesPage"]
