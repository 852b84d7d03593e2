"""Writes field values over many rows of one kind in as few statements as their columns allow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, update

from db.derived import DERIVING_FIELDS, derived_columns
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.ledger_rows import Changed, LedgerRows
from db.recording import Stamps
from db.schema import TABLES
from db.values_codec import to_columns, to_json, to_value


class Rewrite:
    """Collects what changes in each row, then writes it."""

    def __init__(self, kind: RecordKind, stamps: Stamps) -> None:
        self._kind = kind
        self._stamps = stamps
        self._type = catalogue(kind)
        self._rows: dict[int, tuple[Any, dict[str, Value]]] = {}

    def add(self, row: Any, values: Mapping[str, Value]) -> None:
        """``row``, as it is stored, is to hold ``values``; a later call adds to an earlier one."""
        _, wanted = self._rows.setdefault(row.id, (row, {}))
        wanted.update(values)

    def write(self, connection: Connection, ledger: LedgerRows) -> None:
        """Write what differs from what is stored, and note it."""
        batches: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for record_id, (row, values) in self._rows.items():
            changed = self._changed(row, values)
            if not changed:
                continue
            ledger.updated(self._kind, record_id, changed)
            columns = self._columns(row, values, changed)
            parameters = {f"new_{column}": value for column, value in columns.items()}
            batches.setdefault(tuple(columns), []).append({"record_id": record_id, **parameters})
        self._free_unique_keys(connection, batches)
        for names, batch in batches.items():
            self._write_batch(connection, names, batch)

    def _changed(self, row: Any, values: Mapping[str, Value]) -> Changed:
        changed: Changed = {}
        empties = row.empties or {}
        for key, value in values.items():
            entry = self._type.by_key.get(key)
            stored = getattr(row, entry.column if entry else key)
            old, new = to_json(to_value(key, stored, empties)), to_json(value)
            if old != new:
                changed[key] = (old, new)
        return changed

    def _columns(self, row: Any, values: Mapping[str, Value], changed: Changed) -> dict[str, Any]:
        columns = to_columns(self._type, {key: values[key] for key in changed}, row.empties or {})
        if DERIVING_FIELDS.get(self._kind, frozenset()) & changed.keys():
            columns.update(derived_columns(self._kind, {**row._mapping, **columns}))
        return columns

    def _free_unique_keys(
        self, connection: Connection, batches: Mapping[tuple[str, ...], list[dict[str, Any]]]
    ) -> None:
        """Empty unique keys that move between records, or two of them would hold one at once."""
        table = TABLES[self._kind]
        for index in table.indexes:
            for name in index.columns.keys() if index.unique else ():
                moving = [
                    {"record_id": row["record_id"]}
                    for names, batch in batches.items() if name in names
                    for row in batch
                ]  # fmt: skip
                if len(moving) > 1:
                    statement = update(table).where(table.c.id == bindparam("record_id"))
                    connection.execute(statement.values({name: None}), moving)

    def _write_batch(
        self, connection: Connection, names: tuple[str, ...], batch: list[dict[str, Any]]
    ) -> None:
        table = TABLES[self._kind]
        new = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        statement = (
            update(table)
            .where(table.c.id == bindparam("record_id"))
            .values(new | {"version": table.c.version + 1} | self._stamps.updated)
        )
        connection.execute(statement, batch)
