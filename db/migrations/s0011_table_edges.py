"""Step 0011: where the edges of a table in lists of one shape were put by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0011"


def upgrade(op: Operations) -> None:
    """Create the table."""
    op.create_table(
        "edge_memory",
        Column("id", Integer(), primary_key=True),
        Column("shape", String(64), nullable=False),
        Column("heads", Text(), nullable=False),
        Column("edges", Text(), nullable=False),
    )
    op.create_index("uq_edge_memory", "edge_memory", ["shape"], unique=True)
