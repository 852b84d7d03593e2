"""The whole database as it stood at 24:00 of a past day, in memory: every list and page reads it.

A copy of the records is made from the store, whatever database it is, and the ledger is unwound
over it. It lies in memory alone, so that nothing of it is left when it is closed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from db import search
from db.bulk import insert_stored
from db.derived import DERIVING_FIELDS, derived_columns
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.engine import open_in_memory
from db.links import chunks
from db.queries.as_of import Then, Touched, Unwound, end_of_day, last_operation_of, unwound
from db.rows import stored_rows
from db.schema import TABLES
from db.schema.imports import ImportBatchRecord
from db.schema.ledger import ChangeRecord, OperationRecord
from db.schema.whole import METADATA
from db.store import Store
from db.values_codec import to_columns

_OPERATION = cast(Table, OperationRecord.__table__)
_CHANGE = cast(Table, ChangeRecord.__table__)
_IMPORT = cast(Table, ImportBatchRecord.__table__)


@dataclass(frozen=True, slots=True)
class Past:
    """A read-only store of a past day; close it to give its memory back."""

    store: Store
    day: str
    operation_id: int
    """The last operation that was done by then."""
    touched: int
    """How many records were changed since."""

    def close(self) -> None:
        """Forget it."""
        self.store.close()


def open_past(store: Store, day: str, report: Callable[[], object] = lambda: None) -> Past:
    """The records as they stood at 24:00 (+09:00) of an ISO day.

    ``report`` is called between the steps and may raise to give up. Raises UserError
    ("as_of.barrier") for a day before the last change of what fields mean.
    """
    with store.read() as session:
        operation_id = last_operation_of(session, day)
        changed = unwound(session, operation_id)
        report()
        engine, copied = open_in_memory(session.connection())
        try:
            with engine.begin() as target:
                if not copied:
                    _copy_all(session.connection(), target, operation_id, report)
                _unwind(target, changed, day, report)
                _forget_later(target, operation_id)
                _stamp(target, changed)
        except BaseException:
            engine.dispose()
            raise
    past = Store(engine, store.actor, read_only=True, day=day)
    return Past(past, day, operation_id, len(changed))


def _copy_all(
    source: Connection, target: Connection, operation_id: int, report: Callable[[], object]
) -> None:
    # No migration: this database lives as long as the page that shows it, and nobody opens it
    # with another program.
    METADATA.create_all(target)
    for table in METADATA.sorted_tables:
        report()
        last = {_OPERATION: _OPERATION.c.id, _CHANGE: _CHANGE.c.operation_id}.get(table)
        _copy(
            source, target, table, "" if last is None else f" WHERE {last.name} <= {operation_id}"
        )


def _unwind(
    target: Connection, changed: Mapping[Touched, Unwound], day: str, report: Callable[[], object]
) -> None:
    _drop_unique_keys(target)
    by_kind: dict[RecordKind, dict[int, Unwound]] = {}
    for (kind, record_id), past in changed.items():
        by_kind.setdefault(kind, {})[record_id] = past
    for kind, records in by_kind.items():
        report()
        _unwind_kind(target, kind, records, end_of_day(day))
    search.refresh(target, {kind: tuple(records) for kind, records in by_kind.items()})


def _forget_later(target: Connection, operation_id: int) -> None:
    """The ledger of then: without what was done since."""
    target.execute(delete(_IMPORT).where(_IMPORT.c.operation_id > operation_id))
    target.execute(delete(_CHANGE).where(_CHANGE.c.operation_id > operation_id))
    target.execute(delete(_OPERATION).where(_OPERATION.c.id > operation_id))
    later = _OPERATION.c.undone_by > operation_id
    target.execute(update(_OPERATION).where(later).values(undone_by=None))


def _stamp(target: Connection, changed: Mapping[Touched, Unwound]) -> None:
    """Who wrote each of the records last by then, and when, as the ledger of then says."""
    by_kind: dict[RecordKind, list[int]] = {}
    for kind, record_id in changed:
        by_kind.setdefault(kind, []).append(record_id)
    for kind, ids in by_kind.items():
        for chunk in chunks(ids):
            newest = (
                select(_CHANGE.c.record_id, func.max(_CHANGE.c.operation_id).label("operation_id"),
                       func.count().label("count"))
                .where(_CHANGE.c.record_kind == kind.value, _CHANGE.c.record_id.in_(chunk))
                .group_by(_CHANGE.c.record_id).subquery()
            )  # fmt: skip
            query = select(
                newest.c.record_id, newest.c.count, _OPERATION.c.at, _OPERATION.c.officer
            )
            rows = target.execute(query.join(_OPERATION, _OPERATION.c.id == newest.c.operation_id))
            stamps = [
                {"record_id": one, "new_version": count, "new_updated_at": at, "new_updated_by": by}
                for one, count, at, by in rows
            ]
            if stamps:
                _write_batch(target, TABLES[kind], ("version", "updated_at", "updated_by"), stamps)


def _drop_unique_keys(target: Connection) -> None:
    """Numbers move between records while they are unwound one after the other."""
    for table in TABLES.values():
        for index in table.indexes:
            if index.unique:
                index.drop(target, checkfirst=True)


def _copy(source: Connection, target: Connection, table: Table, where: str) -> None:
    """All rows as the driver gives them: the columns hold the same on both databases."""
    names = [column.name for column in table.c]
    quoted = ", ".join(map(source.dialect.identifier_preparer.quote, names))
    # The names are those of our own schema, and no value is among them.
    rows = source.exec_driver_sql(f"SELECT {quoted} FROM {table.name}{where}")  # noqa: S608
    insert_stored(target, table, names, map(tuple, rows))


def _unwind_kind(
    target: Connection, kind: RecordKind, records: Mapping[int, Unwound], moment: str
) -> None:
    table = TABLES[kind]
    absent = [one for one, past in records.items() if past.then is Then.NOT_YET]
    for chunk in chunks(absent):
        target.execute(delete(table).where(table.c.id.in_(chunk)))
    for then, deleted_at in ((Then.LIVE, None), (Then.BINNED, moment)):
        for chunk in chunks([one for one, past in records.items() if past.then is then]):
            target.execute(update(table).where(table.c.id.in_(chunk)).values(deleted_at=deleted_at))
    edited = {one: past for one, past in records.items() if past.values}
    _write(target, kind, edited)


def _write(target: Connection, kind: RecordKind, edited: Mapping[int, Unwound]) -> None:
    """Give records their old values, those of equal columns in one statement."""
    batches: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    with Session(target) as session:
        stored = stored_rows(session, kind, edited)
    for record_id, row in stored.items():
        columns = _columns(kind, row, edited[record_id])
        batches.setdefault(tuple(columns), []).append(
            {"record_id": record_id, **{f"new_{name}": one for name, one in columns.items()}}
        )
    for names, batch in batches.items():
        _write_batch(target, TABLES[kind], names, batch)


def _columns(kind: RecordKind, row: Any, past: Unwound) -> dict[str, Any]:
    record_type = catalogue(kind)
    known = record_type.column_of
    values = {key: value for key, value in past.values.items() if key in known}
    columns = to_columns(record_type, values, row.empties or {})
    if DERIVING_FIELDS.get(kind, frozenset()) & values.keys():
        columns.update(derived_columns(kind, {**row._mapping, **columns}))
    return columns


def _write_batch(
    target: Connection, table: Table, names: Sequence[str], batch: Sequence[dict[str, Any]]
) -> None:
    if not names:
        return
    new = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    target.execute(update(table).where(table.c.id == bindparam("record_id")).values(new), batch)
