"""Watches a session: every record the ORM writes is stamped, and its change noted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import get_history

from db.derived import DERIVING_FIELDS, derived_columns
from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.values import Empty
from db.engine import RECORDING
from db.errors import UnledgeredWrite
from db.ledger_rows import Action, Changed, LedgerRows
from db.schema import TABLES, LedgeredRecord
from db.values_codec import JsonValue, ledgered_columns, to_json, to_value


@dataclass(frozen=True, slots=True)
class Stamps:
    """When an operation writes, and who."""

    at: str
    by: str

    @property
    def created(self) -> dict[str, Any]:
        """The stamps of a new record."""
        return {"version": 1, "created_at": self.at, "created_by": self.by, **self.updated}

    @property
    def updated(self) -> dict[str, Any]:
        """The stamps of a changed record, beside its version."""
        return {"updated_at": self.at, "updated_by": self.by}


@contextmanager
def let_through(connection: Connection) -> Iterator[None]:
    """Open the engine's guard for statements whose effect is recorded."""
    connection.info[RECORDING] = True
    try:
        yield
    finally:
        connection.info.pop(RECORDING, None)


class FlushRecorder:
    """Notes what each flush of a session does to ledgered records.

    The guard is open only while a flush runs, so that a statement written by hand is refused
    inside a unit as it is outside.
    """

    def __init__(self, session: Session, rows: LedgerRows, stamps: Stamps) -> None:
        self._session = session
        self._rows = rows
        self._stamps = stamps

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Record every flush inside the block."""
        info = self._session.connection().info
        event.listen(self._session, "before_flush", self._before_flush)
        event.listen(self._session, "after_flush", self._after_flush)
        try:
            yield
        finally:
            info.pop(RECORDING, None)  # a failed flush left it

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        for record in session.deleted:
            if isinstance(record, LedgeredRecord):
                raise UnledgeredWrite(f"{record.record_kind} is to be marked, not deleted")
        for record in session.new:
            if isinstance(record, LedgeredRecord):
                _set(record, self._stamps.created)
                _derive(record)
        for record in session.dirty:
            if isinstance(record, LedgeredRecord) and session.is_modified(record):
                _derive(record)
                self._note_update(record)
        session.connection().info[RECORDING] = True

    def _after_flush(self, session: Session, _context: object) -> None:
        session.connection().info.pop(RECORDING, None)
        for record in session.new:
            if isinstance(record, LedgeredRecord):
                self._note_creation(record)

    def _note_creation(self, record: LedgeredRecord) -> None:
        values = stored_values(catalogue(record.record_kind), record)
        self._rows.created(record.record_kind, [(record.id, values)])

    def _note_update(self, record: LedgeredRecord) -> None:
        new = stored_values(catalogue(record.record_kind), record)
        old = _old_values(record)
        changed: Changed = {
            key: (old[key], value) for key, value in new.items() if old[key] != value
        }
        was_deleted = _old(record, "deleted_at")
        if (was_deleted is None) != (record.deleted_at is None):
            action = Action.RESTORE if was_deleted else Action.DELETE
            self._rows.marked(record.record_kind, record.id, action)
        if changed:
            self._rows.updated(record.record_kind, record.id, changed)
        _set(record, {"version": record.version + 1, **self._stamps.updated})


def stored_values(
    record_type: RecordType, row: Any, keys: Collection[str] | None = None
) -> dict[str, JsonValue]:
    """The ledgered values by key of a record, or of a row of its table; only ``keys`` if given."""
    empties: Mapping[str, Empty] = row.empties or {}
    found: dict[str, JsonValue] = {}
    for column, key in ledgered_columns(record_type.kind).items():
        if keys is None or key in keys:
            stored = getattr(row, column)
            # The short way for most fields: an undo of an import reads a million of them.
            unstated = stored is None and key not in empties
            found[key] = None if unstated else to_json(to_value(key, stored, empties))
    return found


def _old_values(record: LedgeredRecord) -> dict[str, JsonValue]:
    empties: Mapping[str, Empty] = _old(record, "empties") or {}
    return {
        key: to_json(to_value(key, _old(record, column), empties))
        for column, key in ledgered_columns(record.record_kind).items()
    }


def _old(record: LedgeredRecord, column: str) -> Any:
    """What the column held when the record was loaded."""
    history = get_history(record, column)
    if history.deleted:
        return history.deleted[0]
    return None if history.added else getattr(record, column)


def _derive(record: LedgeredRecord) -> None:
    if record.record_kind in DERIVING_FIELDS:
        names = TABLES[record.record_kind].c.keys()
        columns = {name: getattr(record, name, None) for name in names}
        _set(record, derived_columns(record.record_kind, columns))


def _set(record: LedgeredRecord, columns: Mapping[str, Any]) -> None:
    for column, value in columns.items():
        setattr(record, column, value)
