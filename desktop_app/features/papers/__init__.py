"""문서: every paper of the office by name, asked a few questions, looked at, saved and printed."""

from __future__ import annotations

from desktop_app.features.papers.page import PapersPage

__all__ = ["PapersPage"]
