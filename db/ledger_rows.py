"""Collects what an operation does to each record and writes one ledger row per record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import cast

from sqlalchemy import Connection, Table, delete

from db.bulk import insert_stored
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.schema.ledger import ChangeRecord
from db.values_codec import JsonValue, decode_changes, encode_changes, encode_creation

_CHANGES = cast(Table, ChangeRecord.__table__)
_COLUMNS = ("operation_id", "record_kind", "record_id", "action", "fields")


class Action(StrEnum):
    """What became of a record."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    RESTORE = "restore"
    PASSING = "passing"
    """Made and thrown away in one operation; there is nothing to take back."""


_MARKED = {
    (Action.UPDATE, Action.DELETE): Action.DELETE,
    (Action.UPDATE, Action.RESTORE): Action.RESTORE,
    (Action.DELETE, Action.RESTORE): Action.UPDATE,
    (Action.RESTORE, Action.DELETE): Action.UPDATE,
    (Action.CREATE, Action.DELETE): Action.PASSING,
    (Action.PASSING, Action.RESTORE): Action.CREATE,
}
"""What a record's action in this operation becomes when it is binned or brought back."""

Changed = dict[str, tuple[JsonValue, JsonValue]]
Made = Iterable[tuple[int, Mapping[str, Value | JsonValue]]]
"""New records, by id with their values."""


class LedgerRows:
    """The pending ledger rows of one unit: one per record, the first old and the last new value.

    Those of many new records are written as the records come: an import makes a hundred thousand,
    they take more memory than its file, and hardly one changes again in the same operation. One
    that does is taken out of the ledger, to be written with the rest.
    """

    def __init__(self) -> None:
        self._rows: dict[tuple[RecordKind, int], tuple[Action, Changed | str]] = {}
        """Fields of a record that was made stand as the text that is written."""
        self._written: dict[RecordKind, set[int]] = {}
        self._ledger: tuple[Connection, int] | None = None
        """Where they were written, and the operation's number."""

    def created(self, kind: RecordKind, made: Made) -> None:
        """Records were made, by id with their values."""
        for record_id, values in made:
            self._rows[kind, record_id] = (Action.CREATE, encode_creation(values))

    def write_created(
        self, connection: Connection, operation_id: int, kind: RecordKind, made: Made
    ) -> None:
        """Many records were made: write their rows, behind those of records that were made before;
        one that was joined to another waits for ``found_anew``."""
        before = [key for key, (_, fields) in self._rows.items() if _only_made(fields)]
        self._insert(connection, operation_id, before)
        for of, record_id in before:
            del self._rows[of, record_id]
            self._written.setdefault(of, set()).add(record_id)
        insert_stored(connection, _CHANGES, _COLUMNS, self._as_made(operation_id, kind, made))
        self._ledger = connection, operation_id

    def _as_made(
        self, operation_id: int, kind: RecordKind, made: Made
    ) -> Iterator[tuple[int, str, int, str, str]]:
        """The rows of new records, each put down as written."""
        written, named, create = (
            self._written.setdefault(kind, set()),
            kind.value,
            str(Action.CREATE),
        )
        for record_id, values in made:
            fields = encode_creation(values)
            if _only_made(fields):
                written.add(record_id)
                yield operation_id, named, record_id, create, fields
            else:
                self._rows[kind, record_id] = (Action.CREATE, fields)

    def _insert(
        self, connection: Connection, operation_id: int, keys: Iterable[tuple[RecordKind, int]]
    ) -> None:
        rows = ((kind, record_id, *self._rows[kind, record_id]) for kind, record_id in keys)
        stored = (
            (operation_id, kind.value, record_id, action.value, _text(fields))
            for kind, record_id, action, fields in rows
        )
        insert_stored(connection, _CHANGES, _COLUMNS, stored)

    def _pending(self, kind: RecordKind, record_id: int) -> tuple[Action, Changed]:
        if record_id in self._written.get(kind, ()):
            self._take_out(kind, record_id)
        action, fields = self._rows.get((kind, record_id), (Action.UPDATE, {}))
        return action, decode_changes(fields) if isinstance(fields, str) else fields

    def _take_out(self, kind: RecordKind, record_id: int) -> None:
        assert self._ledger is not None
        connection, operation_id = self._ledger
        columns = _CHANGES.c
        statement = delete(_CHANGES).where(
            columns.record_kind == str(kind), columns.record_id == record_id,
            columns.operation_id == operation_id,
        )  # fmt: skip
        fields = connection.execute(statement.returning(columns.fields)).scalar_one()
        self._written[kind].remove(record_id)
        self._rows[kind, record_id] = (Action.CREATE, fields)

    def updated(self, kind: RecordKind, record_id: int, changed: Changed) -> None:
        """Fields of a record changed."""
        action, fields = self._pending(kind, record_id)
        for key, (old, new) in changed.items():
            fields[key] = (fields[key][0] if key in fields else old, new)
            if fields[key][0] == fields[key][1]:
                del fields[key]
        if fields or action is not Action.UPDATE:
            self._rows[kind, record_id] = (action, fields)
        else:
            self._rows.pop((kind, record_id), None)

    def marked(self, kind: RecordKind, record_id: int, action: Action) -> None:
        """A record went to the bin or came back."""
        previous, fields = self._pending(kind, record_id)
        became = _MARKED[previous, action]
        if became is Action.UPDATE and not fields:
            del self._rows[kind, record_id]  # to the bin and back: as it was
        else:
            self._rows[kind, record_id] = (became, fields)

    def ids_by_kind(self) -> dict[RecordKind, frozenset[int]]:
        """The touched records."""
        found = {kind: set(ids) for kind, ids in self._written.items() if ids}
        for kind, record_id in self._rows:
            found.setdefault(kind, set()).add(record_id)
        return {kind: frozenset(ids) for kind, ids in found.items()}

    def found_anew(
        self, touched: Mapping[RecordKind, frozenset[int]]
    ) -> dict[RecordKind, frozenset[int]]:
        """The ``touched`` records, and those that others were joined to or parted from: the
        search finds these by the names of both."""
        found = dict(touched)
        for (kind, record_id), (_, fields) in self._rows.items():
            if _only_made(fields):
                continue
            ends = self._pending(kind, record_id)[1].get("merged_into", ())
            if more := {one for one in ends if isinstance(one, int)}:
                found[kind] |= more
        return found

    def write(self, connection: Connection, operation_id: int) -> None:
        """Write all rows that are left."""
        self._insert(connection, operation_id, self._rows)
        self._rows.clear()


def _only_made(fields: Changed | str) -> bool:
    """Whether these are the fields of a new record that was joined to no other."""
    return isinstance(fields, str) and '"merged_into"' not in fields


def _text(fields: Changed | str) -> str:
    return fields if isinstance(fields, str) else encode_changes(fields)
