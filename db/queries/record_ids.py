"""Finds a record by what a person writes for it: its id, or its own number (GY-2026-015)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.errors import UserError
from db.queries.records import drafts_of
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


def still_live(
    session: Session, records: Collection[tuple[RecordKind, int]]
) -> frozenset[tuple[RecordKind, int]]:
    """Those of these records that are not deleted."""
    found: set[tuple[RecordKind, int]] = set()
    for kind in {kind for kind, _ in records}:
        ids = [one for of, one in records if of is kind]
        found |= {(kind, draft.id) for draft in drafts_of(session, kind, ids, ()) if draft.id}
    return frozenset(found)


def record_named(session: Session, kind: RecordKind, written: str) -> int:
    """The live record of this id, own number or name; legal forms and spaces do not count.

    Raises UserError("record.unknown"), and "record.several" when the name is not one record's.
    """
    if written.isdigit() or "number" in catalogue(kind).by_key:
        try:
            return find_record(session, kind, written) or 0
        except UserError:
            if written.isdigit():
                raise
    table = TABLES[kind]
    title = table.c[catalogue(kind).naming.column]
    firm = kind is RecordKind.ORGANIZATION
    key = name_key(written) if firm else written.replace(" ", "")
    stored = table.c.name_key if firm else func.replace(title, " ", "")
    query = select(table.c.id).where(table.c.deleted_at.is_(None), stored == key)
    found: Sequence[int] = session.scalars(query.order_by(table.c.id)).all()
    if len(found) > 1:
        raise UserError("record.several", name=written)
    if not found:
        raise UserError("record.unknown", id=written)
    return found[0]
