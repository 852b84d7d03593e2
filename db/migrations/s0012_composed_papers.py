"""Step 0012: templates of papers, what was composed for whom, and the log of what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0012"


def upgrade(op: Operations) -> None:
    """Create the three tables."""
    op.create_table(
        "paper_template",
        Column("id", Integer(), primary_key=True),
        Column("name", Text(), nullable=False),
        Column("content", Text(), nullable=False),
        Column("is_default", Boolean(), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "composition",
        Column("id", Integer(), primary_key=True),
        Column("record_kind", String(20), nullable=False),
        Column("record_id", Integer(), nullable=False),
        Column("content", Text(), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_composition", "composition", ["record_kind", "record_id"], unique=True)
    _create_print_log(op)


def _create_print_log(op: Operations) -> None:
    op.create_table(
        "print_log",
        Column("id", Integer(), primary_key=True),
        Column("at", String(32), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("machine", String(120), nullable=False),
        Column("action", String(12), nullable=False),
        Column("record_kind", String(20), nullable=False),
        Column("record_id", Integer(), nullable=False),
        Column("title", Text(), nullable=False),
        Column("edition", String(20), nullable=False),
        Column("target", Text(), nullable=False),
        Column("sheets", Integer(), nullable=False),
        Column("revision", String(20), nullable=False),
        Column("reason", String(20), nullable=False),
        Column("content_hash", String(64), nullable=False),
        Column("file_hash", String(64), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_print_log_record", "print_log", ["record_kind", "record_id"])
