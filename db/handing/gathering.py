"""Collects what one officer did since a day, and every record that is needed to understand it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.handing.changes import (
    STAYS,
    CarriedOperation,
    CarriedRecord,
    Change,
    Changes,
    Key,
    link_targets,
)
from db.handing.identity import origins_of
from db.ledger_rows import Action
from db.links import chunks
from db.migrations import HEAD
from db.queries.records import titles_of
from db.recording import stored_values
from db.rows import stored_rows
from db.schema.ledger import ChangeRecord, OperationRecord
from db.store import Actor
from db.survivors import survivor_of
from db.values_codec import JsonValue, decode_changes


def gather(session: Session, officer: str, since: str, by: Actor, at: str) -> Changes:
    """All operations of ``officer`` from ``since`` (ISO day) on, undos among them.

    Records that others made come along as far as what was done names them.
    """
    operations = _operations(session, officer, since)
    collected = _Records(session)
    touched = {change.key for one in operations for change in one.changes}
    named = {target for one in operations for change in one.changes for target in _named(change)}
    collected.take(touched | named)
    files = {
        str(one.values["file_hash"]): 0
        for one in collected.records.values()
        if one.key[0] is RecordKind.ATTACHMENT and one.key in touched and not one.deleted
    }
    operations = tuple(_known_only(one, collected.records) for one in operations)
    return Changes(
        uuid4().hex, officer, by.machine, since, at, HEAD,
        tuple(one for one in operations if one.changes), collected.records, files,
    )  # fmt: skip


def _operations(session: Session, officer: str, since: str) -> tuple[CarriedOperation, ...]:
    query = (
        select(OperationRecord)
        .where(OperationRecord.officer == officer, OperationRecord.at >= since,
               OperationRecord.kind != "note", OperationRecord.uid.is_not(None))
        .order_by(OperationRecord.id)
    )  # fmt: skip
    rows = session.scalars(query).all()
    changes: dict[int, list[Change]] = {}
    for chunk in chunks([row.id for row in rows]):
        told = select(ChangeRecord).where(ChangeRecord.operation_id.in_(chunk))
        for one in session.scalars(told.order_by(ChangeRecord.id)):
            fields = {
                key: pair for key, pair in decode_changes(one.fields).items() if key not in STAYS
            }
            change = Change(
                (RecordKind(one.record_kind), one.record_id), Action(one.action), fields
            )
            changes.setdefault(one.operation_id, []).append(change)
    return tuple(
        CarriedOperation(row.uid or "", row.label, row.at, tuple(changes.get(row.id, ())))
        for row in rows
    )


def _known_only(one: CarriedOperation, known: Iterable[Key]) -> CarriedOperation:
    """Without what was destroyed since, and what was made and thrown away at once."""
    kept = tuple(
        change
        for change in one.changes
        if change.key in known and change.action is not Action.PASSING
    )
    return CarriedOperation(one.uid, one.label, one.at, kept)


def _named(change: Change) -> Iterable[Key]:
    """The records that the values of a change name, those of before as well."""
    sides = [{key: pair[side] for key, pair in change.fields.items()} for side in (0, 1)]
    return [target for values in sides for target in _targets(change.key[0], values)]


def _targets(kind: RecordKind, values: dict[str, JsonValue]) -> list[Key]:
    return [
        (target, number)
        for key, target in link_targets(kind, values).items()
        if isinstance(number := values[key], int)
    ]


class _Records:
    """Records with all that they name, however far."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.records: dict[Key, CarriedRecord] = {}

    def take(self, keys: Iterable[Key]) -> None:
        """These, what they name, what those name."""
        waiting = set(keys)
        while waiting:
            by_kind: dict[RecordKind, set[int]] = {}
            for kind, number in waiting:
                by_kind.setdefault(kind, set()).add(number)
            found = [one for kind, ids in by_kind.items() for one in self._read(kind, ids)]
            self.records.update((one.key, one) for one in found)
            named = {key for one in found for key in _targets(one.key[0], dict(one.values))}
            named |= {(one.key[0], one.into) for one in found if one.into is not None}
            waiting = named - self.records.keys() - waiting

    def _read(self, kind: RecordKind, ids: set[int]) -> list[CarriedRecord]:
        rows = stored_rows(self._session, kind, ids)
        origins = origins_of(self._session, kind, ids)
        titles: dict[int, str] = {}
        for chunk in chunks(ids):
            titles.update(titles_of(self._session, kind, chunk))
        return [
            CarriedRecord((kind, one), titles.get(one, ""), origins.get(one, ()), _values(kind, row),
                          row.deleted_at is not None, getattr(row, "merged_into", None) is not None,
                          self._led_to(kind, one, row))
            for one, row in rows.items()
        ]  # fmt: skip

    def _led_to(self, kind: RecordKind, one: int, row: Any) -> int | None:
        """The record that stayed in the end, of one that was joined."""
        if row.deleted_at is None or getattr(row, "merged_into", None) is None:
            return None
        return survivor_of(self._session, kind, one)


def _values(kind: RecordKind, row: Any) -> dict[str, JsonValue]:
    values = stored_values(catalogue(kind), row)
    return {key: value for key, value in values.items() if key not in STAYS}
