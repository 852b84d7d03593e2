"""Step 0015: workbooks of the office's own, kept to be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, LargeBinary, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0015"


def upgrade(op: Operations) -> None:
    """Create the table."""
    op.create_table(
        "office_form",
        Column("id", Integer(), primary_key=True),
        Column("list_kind", String(20), nullable=False),
        Column("name", Text(), nullable=False),
        Column("file_name", Text(), nullable=False),
        Column("data", LargeBinary(), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
