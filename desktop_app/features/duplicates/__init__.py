"""Possible duplicates: the queue, the merge grid, and the way back of a merge."""

from __future__ import annotations

from desktop_app.features.duplicates.page import DuplicatesPage

__all__ = ["DuplicatesPage"]
