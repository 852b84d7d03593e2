"""Step 0025: what a building is, how large and since when, and what may be built on a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Float, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0025"


def upgrade(op: Operations) -> None:
    """Add the columns; of sites known so far nobody said any of it."""
    for name in ("zoning", "main_use", "structure"):
        op.add_column("site", Column(name, Text()))
    for name in ("coverage_ratio", "floor_area_ratio", "gross_area", "building_area"):
        op.add_column("site", Column(name, Float(53)))
    for name in ("floors_above", "floors_below"):
        op.add_column("site", Column(name, Integer()))
    for name in ("permitted_on", "started_on", "approved_on"):
        op.add_column("site", Column(name, String(16)))
