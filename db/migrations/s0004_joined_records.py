"""Step 0004: indices for the few records that were joined to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0004"


def upgrade(op: Operations) -> None:
    """Let the search and the importer find what was joined without reading every row."""
    joined = text("merged_into IS NOT NULL")
    for table in ("organization", "contact", "investment_case", "agreement"):
        op.create_index(
            f"ix_{table}_merged_into", table, ["merged_into"],
            sqlite_where=joined, postgresql_where=joined,
        )  # fmt: skip
