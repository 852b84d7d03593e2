"""Lists and pages that are the catalogue's alone: what they need beside it stands here as data."""

from __future__ import annotations

from desktop_app.features.records.specs import SPECS, records_page

__all__ = ["SPECS", "records_page"]
