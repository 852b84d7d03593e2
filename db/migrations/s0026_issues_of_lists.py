"""Step 0026: whose list an import was and which of its rows were left out, and the headers of shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0026"


def upgrade(op: Operations) -> None:
    """Add the columns; of imports and shapes known so far nobody can say it."""
    op.add_column("import_batch", Column("firms", Text()))
    op.add_column("import_batch", Column("left_rows", Text()))
    op.add_column("list_shape", Column("headers", Text()))
    op.add_column("edge_memory", Column("headers", Text()))
