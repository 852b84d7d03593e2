"""What colleagues wrote since the last look, on a server that several officers share."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.changes import COLLEAGUES, ChangeSet
from db.domain.kinds import RecordKind
from db.queries.newest import newest_operation
from db.schema.ledger import ChangeRecord, OperationRecord
from db.store import Store


@dataclass(frozen=True, slots=True)
class News:
    """What was written by others, and how far the ledger was read."""

    until: int
    changes: ChangeSet = field(default_factory=ChangeSet)
    officers: tuple[str, ...] = ()
    """Who wrote it, in the order they came."""


def news(store: Store, after: int) -> News:
    """What came into the ledger after the operation ``after`` but not from this store.

    Operations are numbered in the order of their commits, so nothing before ``until`` follows.
    """
    with store.read() as session:
        newest = newest_operation(session)
        if newest <= after:
            return News(after)
        query = select(OperationRecord.id, OperationRecord.uid, OperationRecord.officer).where(
            OperationRecord.id > after, OperationRecord.id <= newest
        )
        others = [row for row in session.execute(query) if not store.wrote(row.uid)]
        changes = _changes(session, [row.id for row in others]) if others else ChangeSet()
    return News(newest, changes, tuple(dict.fromkeys(row.officer for row in others)))


def _changes(session: Session, operations: list[int]) -> ChangeSet:
    found: dict[RecordKind, set[int]] = {}
    query = select(ChangeRecord.record_kind, ChangeRecord.record_id).where(
        ChangeRecord.operation_id >= operations[0], ChangeRecord.operation_id.in_(operations)
    )
    for kind, record_id in session.execute(query):
        found.setdefault(RecordKind(kind), set()).add(record_id)
    by_kind = {kind: frozenset(ids) for kind, ids in found.items()}
    return ChangeSet(by_kind, operations[-1], COLLEAGUES)
