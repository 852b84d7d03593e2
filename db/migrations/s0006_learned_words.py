"""Step 0006: what words in the cells of a list always mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0006"


def upgrade(op: Operations) -> None:
    """Create the table."""
    op.create_table(
        "value_memory",
        Column("id", Integer(), primary_key=True),
        Column("field", String(80), nullable=False),
        Column("word", Text(), nullable=False),
        Column("value", Text(), nullable=False),
    )
    op.create_index("uq_value_memory", "value_memory", ["field", "word"], unique=True)
