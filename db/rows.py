"""Reads stored rows by their ids, the deleted ones too."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.links import chunks
from db.schema import TABLES


def stored_rows(
    session: Session, kind: RecordKind, ids: Collection[int], *, held: bool = False
) -> dict[int, Any]:
    """The rows with these ids, by id; ``held`` keeps others from writing them until the commit."""
    table = TABLES[kind]
    found: dict[int, Any] = {}
    for chunk in chunks(ids):
        query = select(table).where(table.c.id.in_(chunk)).order_by(table.c.id)
        rows = session.execute(query.with_for_update() if held else query)
        found.update({row.id: row for row in rows})
    return found
