"""Finds the record on whose page another is shown: a party's agreement, a file's firm."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.queries.related import parent_kind
from db.schema import TABLES


def page_owner(
    session: Session, kind: RecordKind, record_id: int, shown: Collection[RecordKind]
) -> tuple[RecordKind, int] | None:
    """The nearest record of the kinds ``shown`` that this one is a part of, or None."""
    at: tuple[RecordKind, int] | None = (kind, record_id)
    while at is not None and at[0] not in shown:
        at = _above(session, *at)
    return at


def can_have_owner(kind: RecordKind, shown: Collection[RecordKind]) -> bool:
    """Whether records of ``kind`` may hang on one of the kinds ``shown``."""
    above: RecordKind | None = kind
    while above is not None and above not in shown:
        if above is RecordKind.ATTACHMENT:
            return True
        above = parent_kind(above)
    return above is not None


def _above(session: Session, kind: RecordKind, record_id: int) -> tuple[RecordKind, int] | None:
    table = TABLES[kind]
    if kind is RecordKind.ATTACHMENT:
        query = select(table.c.owner_kind, table.c.owner_id).where(table.c.id == record_id)
        row = session.execute(query).first()
        return None if row is None else (RecordKind(row.owner_kind), row.owner_id)
    parent = parent_kind(kind)
    if parent is None:
        return None
    column = table.c[catalogue(kind).field(catalogue(kind).parent).column]
    found = session.scalar(select(column).where(table.c.id == record_id))
    return None if found is None else (parent, found)
