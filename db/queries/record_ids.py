"""Finds a record by what a person writes for it: its id, or its own number (GY-2026-015)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.schema import TABLES


def find_record(session: Session, kind: RecordKind, written: str | None) -> int | None:
    """The live record that ``written`` names, None for None; UserError("record.unknown") else."""
    if written is None:
        return None
    table = TABLES[kind]
    query = select(table.c.id).where(table.c.deleted_at.is_(None))
    if written.isdigit():
        query = query.where(table.c.id == int(written))
    elif "number" in catalogue(kind).by_key:
        query = query.where(table.c.number == written.upper())
    else:
        raise UserError("record.unknown", id=written)
    found: int | None = session.scalar(query)
    if found is None:
        raise UserError("record.unknown", id=written)
    return found
