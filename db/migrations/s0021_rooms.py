"""Step 0021: the room that a firm has in a building."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0021"


def upgrade(op: Operations) -> None:
    """Add the room; of occupancies known so far nobody said it."""
    op.add_column("occupancy", Column("room", Text()))
