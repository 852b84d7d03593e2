"""Step 0016: files in the database of a team, and operations that can be told apart anywhere.

The mark of an older operation is made of what it says, so that two copies of one file agree on it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, LargeBinary, String, Text, text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0016"
_PORTION = 1_000


def upgrade(op: Operations) -> None:
    """Create the table of files; add who wrote as the database knows it, and the mark."""
    op.create_table(
        "file_part",
        Column("area", String(16), primary_key=True),
        Column("name", Text(), primary_key=True),
        Column("place", Integer(), primary_key=True, autoincrement=False),
        Column("data", LargeBinary(), nullable=False),
    )
    op.add_column("operation", Column("uid", String(32)))
    op.add_column("operation", Column("role", String(80)))
    _mark_older(op)
    op.create_index("uq_operation_uid", "operation", ["uid"], unique=True)


def _mark_older(op: Operations) -> None:
    connection = op.get_bind()
    told = text("SELECT id, at, officer, machine, label, subject FROM operation ORDER BY id")
    rows = connection.execute(told).fetchall()
    marked = [
        {"one": row[0], "uid": hashlib.sha256(repr(tuple(row)).encode()).hexdigest()[:32]}
        for row in rows
    ]
    statement = text("UPDATE operation SET uid = :uid WHERE id = :one")
    for start in range(0, len(marked), _PORTION):
        connection.execute(statement, marked[start : start + _PORTION])
