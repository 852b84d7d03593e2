"""Step 0013: the access log, and what was destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0013"


def upgrade(op: Operations) -> None:
    """Create both tables."""
    op.create_table(
        "access_log",
        Column("id", Integer(), primary_key=True),
        Column("at", String(32), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("account", String(120), nullable=False),
        Column("machine", String(120), nullable=False),
        Column("deed", String(20), nullable=False),
        Column("record_kind", String(20), nullable=False),
        Column("record_id", Integer()),
        Column("fields", Text(), nullable=False),
        Column("persons", Integer(), nullable=False),
        Column("reason", String(20), nullable=False),
        Column("subject", Text(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_access_log_at", "access_log", ["at"])
    op.create_table(
        "destruction",
        Column("id", Integer(), primary_key=True),
        Column("at", String(32), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("machine", String(120), nullable=False),
        Column("persons", Integer(), nullable=False),
        Column("content", Text(), nullable=False),
        sqlite_autoincrement=True,
    )
