"""Step 0028: what an officer answered about the rows of an import, for the next issue of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0028"


def upgrade(op: Operations) -> None:
    """Add the answers; of imports known so far they were not kept."""
    op.add_column("import_batch", Column("answers", Text()))
