"""Step 0005: frozen counts, named definitions, foreign amounts, and what a request was answered with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0005"


def upgrade(op: Operations) -> None:
    """Create the two tables, then widen three that were there."""
    op.create_table(
        "snapshot",
        Column("id", Integer(), primary_key=True),
        Column("name", Text(), nullable=False),
        Column("cut_off", String(16), nullable=False),
        Column("headline", Text(), nullable=False),
        Column("content", Text(), nullable=False),
        Column("content_hash", String(64), nullable=False),
        Column("note", Text(), nullable=False),
        Column("at", String(32), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("machine", String(120), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "count_definition",
        Column("id", Integer(), primary_key=True),
        Column("name", Text(), nullable=False),
        Column("content", Text(), nullable=False),
        Column("officer", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.add_column("data_request", Column("snapshot_id", Integer()))
    op.add_column("attachment", Column("role", String(40)))
    op.add_column("agreement", Column("currency", String(40)))
    op.add_column("agreement", Column("foreign_amount", BigInteger()))
    op.add_column("agreement", Column("exchange_rate", Text()))
    op.add_column("agreement", Column("rate_on", String(16)))
