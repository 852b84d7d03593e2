"""Step 0010: which row of a list changed which stored record, so that one row can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0010"


def upgrade(op: Operations) -> None:
    """Add the column; of earlier imports nobody knows it."""
    op.add_column("import_batch", Column("updated", Text()))
