"""Reads one operation with the names of the records it touched, also of deleted ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.queries.history import FieldChange, operation_changes
from db.queries.records import titles_of
from db.store import Store

Titles = Mapping[RecordKind, Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class OperationDetail:
    """What one operation did, and how the records in it are called."""

    operation_id: int
    changes: tuple[FieldChange, ...]
    titles: Titles


def read_operation(store: Store, operation_id: int) -> OperationDetail:
    """Everything the panel shows, in one session."""
    with store.read() as session:
        changes = operation_changes(session, operation_id)
        wanted: dict[RecordKind, set[int]] = {}
        for change in changes:
            wanted.setdefault(change.record_kind, set()).add(change.record_id)
            field = catalogue(change.record_kind).by_key.get(change.key)
            if field is not None and field.links_to is not None:
                ids = {value for value in (change.old, change.new) if isinstance(value, int)}
                wanted.setdefault(field.links_to, set()).update(ids)
        titles = {kind: titles_of(session, kind, ids) for kind, ids in wanted.items()}
    return OperationDetail(operation_id, changes, titles)
