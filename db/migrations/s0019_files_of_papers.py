"""Step 0019: which files were bound behind a paper that left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, String

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0019"


def upgrade(op: Operations) -> None:
    """Add the hash; of papers that left before it is not known."""
    op.add_column("print_log", Column("files_hash", String(64), nullable=False, server_default=""))
