"""Does again, over a backup, what a damaged file's ledger still tells: as far as it can be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from sqlalchemy import Connection, Table, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from db import search
from db.backups.backup import connect_to_read
from db.backups.first_page import with_first_page
from db.derived import derived_columns
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.engine import WRITES
from db.ledger_rows import Action
from db.migrations import HEAD
from db.recording import let_through
from db.schema import TABLES
from db.schema.counts import SnapshotRecord
from db.schema.imports import ImportBatchRecord
from db.schema.ledger import ChangeRecord, OperationRecord
from db.schema.papers import (
    CompositionRecord,
    OfficeFormRecord,
    PaperTemplateRecord,
    PrintLogRecord,
)
from db.schema.taken import RecordOriginRecord, TakenBundleRecord, TakenOperationRecord
from db.schema.views import SavedViewRecord
from db.sqlite_files import errors, name_rows
from db.store import Store
from db.values_codec import decode_changes, from_json, to_columns

_OPERATION = cast(Table, OperationRecord.__table__)
_CHANGE = cast(Table, ChangeRecord.__table__)
_BESIDE = tuple(
    cast(Table, one.__table__)
    for one in (
        SnapshotRecord,
        ImportBatchRecord,
        SavedViewRecord,
        PaperTemplateRecord,
        OfficeFormRecord,
        CompositionRecord,
        PrintLogRecord,
        TakenBundleRecord,
        TakenOperationRecord,
        RecordOriginRecord,
    )
)
"""What is not ledgered and only ever grows: the rows that lack are taken over as they are."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """How far the ledger of the damaged file led."""

    operations: int = 0
    until: str = ""
    """When the last operation that was done again had been done, ISO; "" for none."""
    whole: bool = False
    """Whether its ledger could be read to its end."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One operation as the damaged file tells it, with all its changes."""

    row: Mapping[str, Any]
    changes: tuple[Mapping[str, Any], ...]


def replay(store: Store, damaged: Path) -> Replayed:
    """Do again what was done after the newest operation of ``store``, under the same numbers.

    An operation is done again whole or not at all, and none after one that can't be read. Nothing
    is done when the two files do not share their newest common operation. Where not even the first
    page can be read, that of the backup stands in for it: the tables lie where they lay.
    """
    if (found := _replay_from(store, damaged)) is not None:
        return found
    database = store.path
    with TemporaryDirectory(dir=damaged.parent) as place:
        if database is not None and (mended := with_first_page(database, damaged, Path(place))):
            return _replay_from(store, mended) or Replayed()
    return Replayed()


def _replay_from(store: Store, damaged: Path) -> Replayed | None:
    """None where the file can't be read at all."""
    with store.read() as session:
        last = session.scalar(select(func.max(_OPERATION.c.id))) or 0
        last_change = session.scalar(select(func.max(_CHANGE.c.id))) or 0
        mine = session.execute(
            select(_OPERATION.c.at, _OPERATION.c.officer).where(_OPERATION.c.id == last)
        ).first()
    try:
        with closing(connect_to_read(damaged, cut=True)) as source:
            name_rows(source)
            if mine is None or not _shares(source, last, tuple(mine)):
                return Replayed()
            return _replay(store, source, last, last_change)
    except errors("DatabaseError"):
        return None


def _shares(source: sqlite3.Connection, last: int, mine: tuple[str, str]) -> bool:
    schema = source.execute("SELECT value FROM fact WHERE name = 'schema'").fetchone()
    found = source.execute("SELECT at, officer FROM operation WHERE id = ?", (last,)).fetchone()
    return schema is not None and schema[0] == HEAD and found is not None and tuple(found) == mine


def _replay(store: Store, source: sqlite3.Connection, last: int, last_change: int) -> Replayed:
    done, until, whole = 0, "", False
    touched: dict[RecordKind, set[int]] = {}
    engine = store.engine.execution_options(**{WRITES: True})
    with engine.begin() as connection, let_through(connection):
        # Records of one operation may name each other, and files beside them, in any order.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        batches = _take_over(connection, source)
        with suppress(*errors("DatabaseError"), IntegrityError):
            for told in _operations(source, last, last_change):
                with connection.begin_nested():
                    _do_again(connection, source, told, batches)
                for change in told.changes:
                    kind = RecordKind(change["record_kind"])
                    touched.setdefault(kind, set()).add(change["record_id"])
                done, until = done + 1, told.row["at"]
            whole = True
        _drop_later_imports(connection)
        _drop_later_bundles(connection)
        search.refresh(connection, {kind: tuple(ids) for kind, ids in touched.items()})
    return Replayed(done, until, whole)


def _operations(source: sqlite3.Connection, last: int, last_change: int) -> Iterator[_Told]:
    """The operations after ``last`` in order; ends with an error at the first that is not whole.

    Both tables are read by their numbers alone, forwards: the end of the file may be gone, and what
    an index said with it.
    """
    changes = _rows_after(source, "change", last_change)
    change = next(changes, None)
    for row in _rows_after(source, "operation", last):
        own = []
        while change is not None and change["operation_id"] == row["id"]:
            own.append(change)
            change = next(changes, None)
        records = {(one["record_kind"], one["record_id"]) for one in own}
        if len(records) != row["record_count"]:
            raise sqlite3.DatabaseError("an operation is not whole")
        yield _Told(row, tuple(own))


def _rows_after(source: sqlite3.Connection, table: str, last: int) -> Iterator[Mapping[str, Any]]:
    query = f"SELECT * FROM {table} NOT INDEXED WHERE id > ? ORDER BY id"  # noqa: S608  # our own
    return (dict(row) for row in source.execute(query, (last,)))


def _take_over(connection: Connection, source: sqlite3.Connection) -> frozenset[int]:
    """Rows beside the ledger that lack; returns the imports that there are by then."""
    for table in _BESIDE:
        known = set(connection.execute(select(table.c.id)).scalars())
        with suppress(*errors("DatabaseError")):
            # The names are those of our own tables.
            rows = source.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
            fresh = [dict(row) for row in rows if row["id"] not in known]
            names = ", ".join(fresh[0]) if fresh else ""
            marks = ", ".join(f":{name}" for name in fresh[0]) if fresh else ""
            if fresh:
                statement = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608
                connection.execute(text(statement), fresh)
    return frozenset(connection.execute(select(_BESIDE[1].c.id)).scalars())


def _drop_later_imports(connection: Connection) -> None:
    """An import whose operation was not done again is none."""
    batches, known = _BESIDE[1], select(_OPERATION.c.id)
    later = batches.c.operation_id.is_not(None) & batches.c.operation_id.not_in(known)
    connection.execute(batches.delete().where(later))


def _drop_later_bundles(connection: Connection) -> None:
    """Likewise a colleague's changes."""
    bundles, taken = (
        cast(Table, one.__table__) for one in (TakenBundleRecord, TakenOperationRecord)
    )
    later = bundles.c.operation_id.not_in(select(_OPERATION.c.id))
    connection.execute(
        taken.delete().where(taken.c.bundle_id.in_(select(bundles.c.id).where(later)))
    )
    connection.execute(bundles.delete().where(later))


def _do_again(
    connection: Connection, source: sqlite3.Connection, told: _Told, batches: frozenset[int]
) -> None:
    row = dict(told.row)
    connection.execute(insert(_OPERATION).values(**{**row, "undone_by": None}))
    _mark_undone(connection, row)
    for change in told.changes:
        connection.execute(insert(_CHANGE).values(**change))
        _change(connection, source, row, change, batches)


def _mark_undone(connection: Connection, row: Mapping[str, Any]) -> None:
    if row["undoes"] is None or row["kind"] == "do":
        return
    whose = _OPERATION.c.id == row["undoes"]
    connection.execute(update(_OPERATION).where(whose).values(undone_by=row["id"]))
    if row["kind"] == "redo":
        original = connection.scalar(select(_OPERATION.c.undoes).where(whose))
        again = _OPERATION.c.id == original
        connection.execute(update(_OPERATION).where(again).values(undone_by=None))


def _change(
    connection: Connection,
    source: sqlite3.Connection,
    row: Mapping[str, Any],
    change: Mapping[str, Any],
    batches: frozenset[int],
) -> None:
    kind, action = RecordKind(change["record_kind"]), Action(change["action"])
    table, record_type, number = TABLES[kind], catalogue(kind), change["record_id"]
    known = record_type.column_of
    values = {
        key: from_json(new)
        for key, (_, new) in decode_changes(change["fields"]).items()
        if key in known
    }
    stamps = {"updated_at": row["at"], "updated_by": row["officer"]}
    gone = {"deleted_at": row["at"]}
    if action in (Action.CREATE, Action.PASSING):
        made = {**to_columns(record_type, values, {}), "id": number, "version": 1,
                "created_at": row["at"], "created_by": row["officer"], **stamps,
                **_origin(source, table, number, batches)}  # fmt: skip
        blank = dict.fromkeys(table.c.keys())
        made.update(derived_columns(kind, {**blank, **made}))
        made.update(gone if action is Action.PASSING else {})
        connection.execute(insert(table).values(**made))
        return
    stored = connection.execute(select(table).where(table.c.id == number)).one()
    columns = to_columns(record_type, values, stored.empties or {})
    columns.update(derived_columns(kind, {**stored._mapping, **columns}))
    if action in (Action.DELETE, Action.RESTORE):
        columns["deleted_at"] = row["at"] if action is Action.DELETE else None
    columns.update({**stamps, "version": stored.version + 1})
    connection.execute(update(table).where(table.c.id == number).values(**columns))


def _origin(
    source: sqlite3.Connection, table: Table, number: int, batches: frozenset[int]
) -> dict[str, Any]:
    """Which row of which list it came from: the ledger does not tell, the record itself may."""
    query = f"SELECT import_id, import_sheet, import_row FROM {table.name} WHERE id = ?"  # noqa: S608
    with suppress(*errors("DatabaseError")):
        found = source.execute(query, (number,)).fetchone()
        if found is not None and found["import_id"] in batches:
            return dict(found)
    return {}
