"""Step 0023: the mail address under which a firm itself is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0023"


def upgrade(op: Operations) -> None:
    """Add the address; of firms known so far only those of their contacts were kept."""
    op.add_column("organization", Column("email", Text()))
