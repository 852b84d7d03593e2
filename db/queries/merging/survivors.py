"""Where a record leads that was joined to another, and which were joined to one."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import RECORD_TYPES
from db.domain.kinds import RecordKind
from db.links import chunks
from db.schema import TABLES

MERGEABLE = frozenset(entry.kind for entry in RECORD_TYPES if "merged_into" in entry.extra)
"""The kinds whose records can be joined."""


def survivor_of(session: Session, kind: RecordKind, record_id: int) -> int:
    """The record that ``record_id`` leads to: itself unless it was joined to another."""
    if kind not in MERGEABLE:
        return record_id
    table, seen, at = TABLES[kind], {record_id}, record_id
    while True:
        query = select(table.c.merged_into).where(table.c.id == at, table.c.deleted_at.is_not(None))
        onward = session.scalar(query)
        if onward is None or onward in seen:
            return at
        seen.add(onward)
        at = onward


def joined_ids(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> dict[int, tuple[int, ...]]:
    """For each of ``ids`` the records in the bin that were joined to it, at first or second hand."""
    if kind not in MERGEABLE:
        return {}
    table = TABLES[kind]
    owner = {record_id: record_id for record_id in ids}
    found: dict[int, tuple[int, ...]] = {}
    waiting = set(ids)
    while waiting:
        new: set[int] = set()
        for chunk in chunks(waiting):
            query = select(table.c.id, table.c.merged_into).where(
                table.c.merged_into.in_(chunk), table.c.deleted_at.is_not(None)
            )
            for record_id, target in session.execute(query):
                if record_id not in owner:
                    owner[record_id] = owner[target]
                    found[owner[target]] = (*found.get(owner[target], ()), record_id)
                    new.add(record_id)
        waiting = new
    return found
