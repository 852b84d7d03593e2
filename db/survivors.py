"""Where a record leads that was joined to another, and which were joined to one."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Connection, Select, select
from sqlalchemy.orm import Session

from db.domain.catalogue import RECORD_TYPES
from db.domain.kinds import RecordKind
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


def joined_ids(reader: Session | Connection, kind: RecordKind) -> dict[int, tuple[int, ...]]:
    """By the record that stayed: those in the bin that were joined to it, also at second hand."""
    if kind not in MERGEABLE:
        return {}
    # Sorted here: asked for the order of its ids, a file would be read from end to end for a few.
    onward = dict(sorted((row.id, row.merged_into) for row in reader.execute(_joined(kind))))
    found: dict[int, tuple[int, ...]] = {}
    for record_id in onward:
        end, seen = record_id, set[int]()
        while end in onward and end not in seen:
            seen.add(end)
            end = onward[end]
        found[end] = (*found.get(end, ()), record_id)
    return found


@cache
def _joined(kind: RecordKind) -> Select[int, int]:
    """Asks what was joined to what; made once, as every save of a firm asks it."""
    table = TABLES[kind]
    return select(table.c.id, table.c.merged_into).where(
        table.c.merged_into.is_not(None), table.c.deleted_at.is_not(None)
    )
