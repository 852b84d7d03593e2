"""Step 0027: the numbers by which lists know a firm, beside the two that everybody knows it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0027"


def upgrade(op: Operations) -> None:
    """Add the numbers; of firms known so far no list's own number was kept."""
    op.add_column("organization", Column("codes", Text()))
