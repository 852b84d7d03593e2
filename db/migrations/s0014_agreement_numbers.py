"""Step 0014: the number that an office's register gives an agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0014"


def upgrade(op: Operations) -> None:
    """Add the number; agreements known so far have none."""
    op.add_column("agreement", Column("number", Text()))
