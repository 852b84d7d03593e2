"""How the records of two stores differ: a backup, or a past day, and the present."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.links import chunks
from db.queries.records import titles_of
from db.recording import stored_values
from db.rows import stored_rows
from db.schema import TABLES
from db.values_codec import JsonValue, from_json


class What(StrEnum):
    """How a record differs."""

    GONE = "gone"
    """It was there then and is not any more: in the bin, or not in this file at all."""
    CHANGED = "changed"
    NEW = "new"
    """It came later."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that reads otherwise now; ``keys`` are the fields that do."""

    kind: RecordKind
    record_id: int
    title: str
    what: What
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field, then and now; None for a record that was not there."""

    key: str
    then: Value | None
    now: Value | None


class _Stamp(NamedTuple):
    live: bool
    version: int
    updated_at: str
    created_at: str


def differences(
    then: Session, now: Session, kinds: Collection[RecordKind] = ()
) -> tuple[Difference, ...]:
    """Every live record of one side that the other has not, or holds with other values.

    In the order of the catalogue. A record is the same when number and moment of creation are: in
    a file that was brought back from a backup, numbers may have been given a second time.
    """
    found: list[Difference] = []
    for record_type in RECORD_TYPES:
        if not kinds or record_type.kind in kinds:
            found += _of_kind(then, now, record_type.kind)
    return tuple(found)


def field_differences(
    then: Session, now: Session, kind: RecordKind, record_id: int
) -> tuple[FieldDifference, ...]:
    """The catalogue's fields of a record that read otherwise, in its order."""
    old, new = _values(then, kind, record_id), _values(now, kind, record_id)
    keys = [entry.key for entry in catalogue(kind).fields]
    return tuple(
        FieldDifference(key, _value(old, key), _value(new, key))
        for key in keys
        if (old or {}).get(key) != (new or {}).get(key)
    )


def same_record(then: Any, now: Any) -> bool:
    """Whether two rows of one number are the same record."""
    return now is not None and then is not None and bool(then.created_at == now.created_at)


def _value(values: Mapping[str, JsonValue] | None, key: str) -> Value | None:
    return None if values is None else from_json(values.get(key))


def _values(session: Session, kind: RecordKind, record_id: int) -> dict[str, JsonValue] | None:
    row = stored_rows(session, kind, [record_id]).get(record_id)
    if row is None or row.deleted_at is not None:
        return None
    return stored_values(catalogue(kind), row)


def _of_kind(then: Session, now: Session, kind: RecordKind) -> list[Difference]:
    old, new = _stamps(then, kind), _stamps(now, kind)
    gone: list[int] = []
    came: list[int] = []
    doubtful: list[int] = []
    for one in sorted(old.keys() | new.keys()):
        before, after = old.get(one), new.get(one)
        if before == after:
            continue
        same = before is not None and after is not None and before.created_at == after.created_at
        was, is_there = before is not None and before.live, after is not None and after.live
        if was and is_there and same:
            doubtful.append(one)
            continue
        if was:
            gone.append(one)
        if is_there:
            came.append(one)
    changed = _changed(then, now, kind, doubtful)
    return [
        *_described(then, kind, gone, What.GONE),
        *_described(now, kind, list(changed), What.CHANGED, changed),
        *_described(now, kind, came, What.NEW),
    ]


def _stamps(session: Session, kind: RecordKind) -> dict[int, _Stamp]:
    columns = TABLES[kind].c
    query = select(
        columns.id, columns.deleted_at.is_(None), columns.version, columns.updated_at,
        columns.created_at,
    )  # fmt: skip
    return {row[0]: _Stamp(bool(row[1]), row[2], row[3], row[4]) for row in session.execute(query)}


def _changed(
    then: Session, now: Session, kind: RecordKind, ids: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """Those whose values differ: an undone change leaves other stamps and the same values."""
    record_type = catalogue(kind)
    known = {entry.key for entry in record_type.fields}
    found: dict[int, tuple[str, ...]] = {}
    for chunk in chunks(ids):
        old, new = stored_rows(then, kind, chunk), stored_rows(now, kind, chunk)
        for one in chunk:
            before = stored_values(record_type, old[one])
            after = stored_values(record_type, new[one])
            keys = tuple(key for key, value in before.items() if after.get(key) != value)
            if shown := tuple(key for key in keys if key in known):
                found[one] = shown
    return found


def _described(
    session: Session,
    kind: RecordKind,
    ids: Sequence[int],
    what: What,
    keys: Mapping[int, tuple[str, ...]] | None = None,
) -> list[Difference]:
    titles: dict[int, str] = {}
    for chunk in chunks(ids):
        titles.update(titles_of(session, kind, chunk))
    named = keys or {}
    return [Difference(kind, one, titles.get(one, ""), what, named.get(one, ())) for one in ids]
