"""실적·통계: numbers with their definition, their day and their rows; frozen counts and what moved."""

from __future__ import annotations

from desktop_app.features.figures.page import FiguresPage
from desktop_app.features.figures.snapshots_page import SnapshotsPage

__all__ = ["FiguresPage", "SnapshotsPage"]
