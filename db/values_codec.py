"""Turns a record's columns into values and back, and values into the ledger's JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Any, cast

from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value

JsonValue = str | int | float | bool | list[str] | dict[str, str] | None

_encode_json = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False
).encode
_PLAIN = frozenset((str, int, float, bool))
_STORED = _PLAIN | {type(None)}


def to_columns(
    record_type: RecordType, values: Mapping[str, Value], empties: Mapping[str, Empty]
) -> dict[str, Any]:
    """Column values for ``values`` on a record whose kinds of empty are ``empties`` now.

    ``empties`` is among the result only when it changes. KeyError for a key the record lacks.
    """
    columns: dict[str, Any] = {}
    kinds: dict[str, Empty] | None = None
    column_of = record_type.column_of
    for key, value in values.items():
        column = column_of.get(key)
        if column is None:
            raise KeyError(f"{record_type.kind.value}.{key}")
        wanted = None
        if value.__class__ in _PLAIN and value != "":
            columns[column] = value
        elif isinstance(value, Empty):
            columns[column] = None
            wanted = None if value is Empty.NOT_STATED else value
        else:
            columns[column] = None if value == "" or value == () else value
        if wanted is not empties.get(key):
            kinds = dict(empties) if kinds is None else kinds
            if wanted is None:
                kinds.pop(key, None)
            else:
                kinds[key] = wanted
    if kinds is not None:
        columns["empties"] = kinds or None
    return columns


def new_columns(
    record_type: RecordType, rows: Sequence[Mapping[str, Value]]
) -> dict[str, Sequence[Any]]:
    """The columns of new records of ``rows``, each as ``to_columns`` makes it for one of them.

    By column: a long list has no time for every value of every record. KeyError for a key that the
    record lacks.
    """
    columns: dict[str, Sequence[Any]] = {}
    empties: dict[int, dict[str, Empty]] = {}
    for key in dict.fromkeys(chain.from_iterable(rows)):
        values: list[Any] = [row.get(key) for row in rows]
        if "" in values or not _STORED.issuperset(map(type, values)):
            for place, value in enumerate(values):
                if isinstance(value, Empty) and value is not Empty.NOT_STATED:
                    empties.setdefault(place, {})[key] = value
                if isinstance(value, Empty) or value == "" or value == ():
                    values[place] = None
        columns[record_type.column_of[key]] = values
    columns["empties"] = [empties.get(place) for place in range(len(rows))]
    return columns


def to_value(key: str, stored: Any, empties: Mapping[str, Empty] | None) -> Value:
    """The value of a field from its column and the record's kinds of empty."""
    if stored is None:
        return (empties or {}).get(key, Empty.NOT_STATED)
    value: Value = stored
    return value


def values_of(record_type: RecordType, row: Any) -> dict[str, Value]:
    """All field values of a record or row that has the record's columns as attributes."""
    empties = row.empties
    return {
        entry.key: to_value(entry.key, getattr(row, entry.column), empties)
        for entry in record_type.fields
    }


def to_json(value: Value | JsonValue) -> JsonValue:
    """A value as the ledger writes it: 미기재 is null, the other kinds of empty name themselves."""
    if value.__class__ in _PLAIN:
        return cast(JsonValue, value) if value != "" else None
    if value is None or value is Empty.NOT_STATED or value == ():
        return None
    if isinstance(value, Empty):
        return {"empty": value.value}
    return list(value) if isinstance(value, tuple) else cast(JsonValue, value)


def from_json(stored: JsonValue) -> Value:
    """The value that ``to_json`` wrote."""
    if stored is None:
        return Empty.NOT_STATED
    if isinstance(stored, dict):
        return Empty(stored["empty"])
    return tuple(stored) if isinstance(stored, list) else stored


def encode_changes(changes: Mapping[str, tuple[JsonValue, JsonValue]]) -> str:
    """``{key: [old, new]}`` as JSON text."""
    return _encode_json(changes)


def encode_creation(values: Mapping[str, Value | JsonValue]) -> str:
    """The changes of a record that is made with ``values``, as ``encode_changes`` writes them.

    Put together by hand: an import makes a hundred thousand of them, and nearly all of their
    values are texts and whole numbers.
    """
    parts = []
    for key, value in values.items():
        if type(value) is str:
            if value:
                parts.append(f'"{key}":[null,{encode_basestring(value)}]')
        elif type(value) is int:
            parts.append(f'"{key}":[null,{value}]')
        elif type(value) is tuple:
            if value:
                listed = ",".join(map(encode_basestring, value))
                parts.append(f'"{key}":[null,[{listed}]]')
        elif (stored := to_json(value)) is not None:
            parts.append(f'"{key}":[null,{_encode_json(stored)}]')
    return f"{{{','.join(parts)}}}"


def decode_changes(text: str) -> dict[str, tuple[JsonValue, JsonValue]]:
    """What ``encode_changes`` wrote."""
    return {key: (pair[0], pair[1]) for key, pair in json.loads(text).items()}


@cache
def ledgered_columns(kind: RecordKind) -> Mapping[str, str]:
    """Ledgered columns and their keys; derived ones (``name_key``) are left out."""
    record_type = catalogue(kind)
    columns = {column: entry.key for column, entry in record_type.by_column.items()}
    columns.update({name: name for name in record_type.extra if name not in DERIVED})
    return MappingProxyType(columns)


DERIVED = frozenset({"name_key"})
"""Recomputed from other fields on every write, never recorded."""
