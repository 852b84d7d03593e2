"""Reads one operation with the names of the records it touched, also of deleted ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import UndoneLater
from db.ledger import obstacles
from db.links import live_ids
from db.queries.history import FieldChange, operation_changes, undo_barrier
from db.queries.records import titles_of
from db.store import Store

MOST_RECORDS = 40
Titles = Mapping[RecordKind, Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class OperationDetail:
    """What one operation did, how the records in it are called, and what blocks its way back."""

    operation_id: int
    changes: tuple[FieldChange, ...]
    titles: Titles
    live: frozenset[tuple[RecordKind, int]]
    """Those of its records that are not in the bin."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What stands in the way of reversing an operation."""

    operation_id: int
    blockers: tuple[UndoneLater, ...] = ()
    rest: bool = True
    """Whether anything is left to be reversed."""
    barred: bool = False
    """Older than the last change of what fields mean: it can't be taken back any more."""


def read_obstacles(store: Store, operation_id: int) -> Obstacles:
    """Compare an operation with what is stored now; of a large import that takes a while."""
    with store.read() as session:
        if operation_id <= undo_barrier(session):
            return Obstacles(operation_id, barred=True)
        return Obstacles(operation_id, *obstacles(session, operation_id))


def read_operation(store: Store, operation_id: int) -> OperationDetail:
    """What the panel shows, in one session: the first records only when there are very many."""
    with store.read() as session:
        changes = operation_changes(session, operation_id, records=MOST_RECORDS)
        touched: dict[RecordKind, set[int]] = {}
        named: dict[RecordKind, set[int]] = {}
        for change in changes:
            touched.setdefault(change.record_kind, set()).add(change.record_id)
            named.setdefault(change.record_kind, set()).add(change.record_id)
            field = catalogue(change.record_kind).by_key.get(change.key)
            if field is not None and field.links_to is not None:
                ids = {value for value in (change.old, change.new) if isinstance(value, int)}
                named.setdefault(field.links_to, set()).update(ids)
        titles = {kind: titles_of(session, kind, ids) for kind, ids in named.items()}
        live = frozenset(
            (kind, one) for kind, ids in touched.items() for one in live_ids(session, kind, ids)
        )
    return OperationDetail(operation_id, changes, titles, live)
