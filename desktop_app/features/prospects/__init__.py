"""발굴후보: firms of lists that nobody looks after yet, with the reasons that speak for each."""

from __future__ import annotations

from desktop_app.features.prospects.page import ProspectsPage

__all__ = ["ProspectsPage"]
