"""The unit of work: whatever it writes, it records in the ledger as one operation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, event, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import get_history

from db import search
from db.changes import ChangeSet
from db.derived import DERIVING_FIELDS, derived_columns
from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.engine import RECORDING, allocate_ids
from db.errors import ConflictError, UserError
from db.ledger_rows import Action, LedgerRows
from db.schema import RECORD_CLASSES, TABLES, LedgeredRecord, OperationRecord
from db.values_codec import JsonValue, ledgered_columns, to_columns, to_json, to_value

CHUNK = 500
"""Ids asked for in one statement; stock SQLite takes 32,766 parameters, older ones 999."""


@dataclass(frozen=True, slots=True)
class OperationHead:
    """What the ledger says of an operation beside its changes."""

    label: str
    subject: str
    officer: str
    machine: str
    kind: str = "do"
    undoes: int | None = None


class Unit:
    """One operation while it is being written. Made by ``Store.write``."""

    def __init__(
        self, session: Session, head: OperationHead, *, now: str, origin: str = ""
    ) -> None:
        self.session = session
        self.head = head
        self.now = now
        self.changes = ChangeSet()
        self._origin = origin
        self._rows = LedgerRows()
        self._operation: OperationRecord | None = None

    # -- single records, through the ORM ---------------------------------------------------

    def save(self, draft: Draft) -> LedgeredRecord:
        """Create or update the record of ``draft``; raises ConflictError on a newer version."""
        record = self.load_or_add(draft.kind, draft.id, draft.version)
        columns = to_columns(draft.record_type, draft.values, record.empties or {})
        for column, value in columns.items():
            setattr(record, column, value)
        self.session.flush()
        return record

    def load_or_add(
        self, kind: RecordKind, record_id: int | None, version: int | None = None
    ) -> LedgeredRecord:
        """The live record to change, or a new one when ``record_id`` is None."""
        record_class = RECORD_CLASSES[kind]
        if record_id is None:
            record = record_class()
            self.session.add(record)
            return record
        found = self.session.get(record_class, record_id, with_for_update=True)
        if found is None or found.deleted_at is not None:
            raise UserError("record.gone")
        if version is not None and found.version != version:
            raise ConflictError(kind.value, record_id, found.version)
        return found

    def delete(self, kind: RecordKind, record_id: int, version: int | None = None) -> None:
        """Move a record to the bin."""
        self.load_or_add(kind, record_id, version).deleted_at = self.now
        self.session.flush()

    # -- many records, through Core ----------------------------------------------------------

    def allocate(self, kind: RecordKind, count: int) -> Sequence[int]:
        """Ids for records that ``insert_many`` will be given, so that children can name them."""
        return allocate_ids(self.session.connection(), TABLES[kind], count)

    def insert_many(
        self,
        kind: RecordKind,
        rows: Sequence[Mapping[str, Value]],
        ids: Sequence[int] | None = None,
        *,
        origins: Sequence[Mapping[str, Any]] | None = None,
    ) -> Sequence[int]:
        """Create many records from field values in one statement; returns their ids.

        ``origins`` are the columns import_id, import_sheet and import_row of each.
        """
        if not rows:
            return ()
        ids = self.allocate(kind, len(rows)) if ids is None else ids
        record_type = catalogue(kind)
        stamps = self._creation_stamps()
        used = {key for row in rows for key in row}
        blank = {record_type.by_key[key].column: None for key in used if key in record_type.by_key}
        blank |= {"empties": None}
        parameters = []
        for index, (record_id, row) in enumerate(zip(ids, rows, strict=True)):
            columns = {**blank, **stamps, **to_columns(record_type, row, {})}
            columns.update(derived_columns(kind, columns))
            columns["id"] = record_id
            if origins is not None:
                columns.update(origins[index])
            parameters.append(columns)
            self._rows.created(
                kind, record_id, {key: to_json(value) for key, value in row.items()}
            )
        self.session.execute(insert(TABLES[kind]), parameters)
        return ids

    def update_many(
        self, kind: RecordKind, rows: Sequence[tuple[int, Mapping[str, Value]]]
    ) -> None:
        """Write field values over many live records, recording what they held before."""
        if not rows:
            return
        record_type = catalogue(kind)
        table = TABLES[kind]
        stored = self.rows_of(kind, [record_id for record_id, _ in rows])
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for record_id, values in rows:
            row = stored.get(record_id)
            if row is None:
                raise UserError("record.gone")
            empties = row.empties or {}
            changed: dict[str, tuple[JsonValue, JsonValue]] = {}
            for key, value in values.items():
                entry = record_type.by_key.get(key)
                column = entry.column if entry else key
                old, new = to_json(to_value(key, getattr(row, column), empties)), to_json(value)
                if old != new:
                    changed[key] = (old, new)
            if not changed:
                continue
            columns = to_columns(record_type, {key: values[key] for key in changed}, empties)
            if DERIVING_FIELDS.get(kind, frozenset()) & changed.keys():
                columns.update(derived_columns(kind, {**row._mapping, **columns}))
            self._rows.updated(kind, record_id, changed)
            parameters = {f"new_{column}": value for column, value in columns.items()}
            by_columns.setdefault(tuple(columns), []).append(
                {"record_id": record_id, "at": self.now, "by": self.head.officer, **parameters}
            )
        for names, batch in by_columns.items():
            statement = (
                update(table)
                .where(table.c.id == bindparam("record_id"))
                .values(
                    {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
                    | {"version": table.c.version + 1, "updated_at": bindparam("at"),
                       "updated_by": bindparam("by")}
                )
            )  # fmt: skip
            self.session.connection().execute(statement, batch)

    def mark_many(self, kind: RecordKind, ids: Collection[int], *, deleted: bool) -> None:
        """Move many records to the bin, or bring them back."""
        if not ids:
            return
        table = TABLES[kind]
        statement = (
            update(table)
            .where(table.c.id == bindparam("record_id"))
            .values(deleted_at=self.now if deleted else None, version=table.c.version + 1,
                    updated_at=self.now, updated_by=self.head.officer)
        )  # fmt: skip
        self.session.connection().execute(statement, [{"record_id": entry} for entry in ids])
        for record_id in ids:
            self._rows.marked(kind, record_id, Action.DELETE if deleted else Action.RESTORE)

    def rows_of(self, kind: RecordKind, ids: Collection[int]) -> dict[int, Any]:
        """The stored rows with these ids, deleted ones too, by id."""
        table = TABLES[kind]
        wanted = sorted(set(ids))
        found: dict[int, Any] = {}
        for start in range(0, len(wanted), CHUNK):
            chunk = wanted[start : start + CHUNK]
            rows = self.session.execute(select(table).where(table.c.id.in_(chunk)))
            found.update({row.id: row for row in rows})
        return found

    # -- recording ---------------------------------------------------------------------------

    @property
    def operation_id(self) -> int:
        """The operation's number in the ledger, given at first use."""
        if self._operation is None:
            self._operation = OperationRecord(
                label=self.head.label, subject=self.head.subject, kind=self.head.kind,
                undoes=self.head.undoes, at=self.now, officer=self.head.officer,
                machine=self.head.machine,
            )  # fmt: skip
            self.session.add(self._operation)
            self.session.flush([self._operation])
        return self._operation.id

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Lets writes through the engine's guard while this unit watches every flush."""
        info = self.session.connection().info
        event.listen(self.session, "before_flush", self._before_flush)
        event.listen(self.session, "after_flush", self._after_flush)
        event.listen(self.session, "do_orm_execute", _refuse_orm_bulk)
        info[RECORDING] = True
        try:
            yield
        finally:
            info.pop(RECORDING, None)

    def finish(self) -> None:
        """Write the ledger's rows, bring the search up to date and say what changed."""
        self.session.flush()
        by_kind = self._rows.ids_by_kind()
        if not by_kind:
            return
        self._rows.write(self.session.connection(), self.operation_id)
        assert self._operation is not None
        self._operation.record_count = sum(len(ids) for ids in by_kind.values())
        self.session.flush()
        search.refresh(self.session.connection(), by_kind)
        self.changes = ChangeSet(by_kind, self.operation_id, self._origin)

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        for record in session.deleted:
            if isinstance(record, LedgeredRecord):
                raise UserError("record.hard_delete")
        for record in session.new:
            if isinstance(record, LedgeredRecord):
                for column, value in self._creation_stamps().items():
                    setattr(record, column, value)
                self._derive(record)
        for record in session.dirty:
            if isinstance(record, LedgeredRecord) and session.is_modified(record):
                self._derive(record)
                self._record_update(record)

    def _after_flush(self, session: Session, _context: object) -> None:
        for record in session.new:
            if isinstance(record, LedgeredRecord):
                self._record_creation(record)

    def _creation_stamps(self) -> dict[str, Any]:
        return {
            "version": 1, "created_at": self.now, "created_by": self.head.officer,
            "updated_at": self.now, "updated_by": self.head.officer,
        }  # fmt: skip

    def _derive(self, record: LedgeredRecord) -> None:
        if record.record_kind in DERIVING_FIELDS:
            columns = {name: getattr(record, name, None) for name in record.__table__.c.keys()}
            for name, value in derived_columns(record.record_kind, columns).items():
                setattr(record, name, value)

    def _record_creation(self, record: LedgeredRecord) -> None:
        record_type = catalogue(record.record_kind)
        empties = record.empties or {}
        values: dict[str, JsonValue] = {}
        for column, entry in ledgered_columns(record_type).items():
            key = entry.key if entry else column
            values[key] = to_json(to_value(key, getattr(record, column), empties))
        self._rows.created(record.record_kind, record.id, values)

    def _record_update(self, record: LedgeredRecord) -> None:
        record_type = catalogue(record.record_kind)
        old_empties: Mapping[str, Empty] = _old(record, "empties") or {}
        new_empties = record.empties or {}
        changed: dict[str, tuple[JsonValue, JsonValue]] = {}
        for column, entry in ledgered_columns(record_type).items():
            key = entry.key if entry else column
            old = to_json(to_value(key, _old(record, column), old_empties))
            new = to_json(to_value(key, getattr(record, column), new_empties))
            if old != new:
                changed[key] = (old, new)
        was_deleted = _old(record, "deleted_at")
        if (was_deleted is None) != (record.deleted_at is None):
            action = Action.RESTORE if was_deleted else Action.DELETE
            self._rows.marked(record.record_kind, record.id, action)
        if changed:
            self._rows.updated(record.record_kind, record.id, changed)
        record.version = record.version + 1
        record.updated_at, record.updated_by = self.now, self.head.officer


def _old(record: LedgeredRecord, column: str) -> Any:
    """What the column held when the record was loaded."""
    history = get_history(record, column)
    if history.deleted:
        return history.deleted[0]
    return None if history.added else getattr(record, column)


def _refuse_orm_bulk(state: Any) -> None:
    """Bulk statements never reach a flush, so nothing would be recorded."""
    if state.is_select:
        return
    table = getattr(state.statement, "table", None)
    if state.is_orm_statement and table is not None and table in TABLES.values():
        raise UserError("record.bulk_statement")
