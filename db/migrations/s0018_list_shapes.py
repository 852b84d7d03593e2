"""Step 0018: what lists of one shape are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0018"


def upgrade(op: Operations) -> None:
    """Create the table."""
    op.create_table(
        "list_shape",
        Column("id", Integer(), primary_key=True),
        Column("shape", String(64), nullable=False),
        Column("name", Text(), nullable=False),
        Column("kind", String(40), nullable=False),
        Column("file_name", Text(), nullable=False),
    )
    op.create_index("uq_list_shape", "list_shape", ["shape"], unique=True)
