"""Step 0017: what was taken in from a colleague's file, and which record of theirs is which of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0017"


def upgrade(op: Operations) -> None:
    """Create the three tables."""
    op.create_table(
        "taken_bundle",
        Column("id", Integer(), primary_key=True),
        Column("operation_id", Integer(), ForeignKey("operation.id"), nullable=False),
        Column("uid", String(32), nullable=False),
        Column("file_name", Text(), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("machine", String(120), nullable=False),
        Column("since", String(32), nullable=False),
        Column("made_at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_taken_bundle_operation_id", "taken_bundle", ["operation_id"])
    op.create_table(
        "taken_operation",
        Column("id", Integer(), primary_key=True),
        Column("bundle_id", Integer(), ForeignKey("taken_bundle.id"), nullable=False),
        Column("uid", String(32), nullable=False),
        Column("label", String(60), nullable=False),
        Column("at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_taken_operation_uid", "taken_operation", ["uid"])
    op.create_table(
        "record_origin",
        Column("id", Integer(), primary_key=True),
        Column("record_kind", String(20), nullable=False),
        Column("record_id", Integer(), nullable=False),
        Column("origin_uid", String(32), nullable=False),
        Column("origin_id", Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_record_origin", "record_origin",
        ["record_kind", "record_id", "origin_uid", "origin_id"], unique=True,
    )  # fmt: skip
    op.create_index(
        "ix_record_origin_theirs", "record_origin", ["origin_uid", "record_kind", "origin_id"]
    )
