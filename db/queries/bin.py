"""The bin: every deleted record with who deleted it when, what went with it, and what it waits for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.kinds import RecordKind
from db.links import chunks, links_of, live_ids
from db.queries.records import titles_of
from db.rows import stored_rows
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord

Key = tuple[RecordKind, int]


@dataclass(frozen=True, slots=True)
class BinRow:
    """One deleted record that stands for itself: what went with its parent is counted there.

    ``label`` and ``operation_kind`` say what took it away: a deletion, or the undo of a creation.
    """

    kind: RecordKind
    record_id: int
    title: str
    deleted_at: str
    with_it: Mapping[RecordKind, int] = field(default_factory=dict)
    """How many records of each kind went with it."""
    officer: str = ""
    operation_id: int = 0
    label: str = ""
    operation_kind: str = ""

    @property
    def key(self) -> Key:
        """What names it."""
        return self.kind, self.record_id


@dataclass(frozen=True, slots=True)
class Awaited:
    """A record in the bin that has to come back before another that refers to it."""

    kind: RecordKind
    record_id: int
    title: str


@dataclass(frozen=True, slots=True)
class _Gone:
    key: Key
    at: str
    parent: Key | None


def bin_rows(session: Session, kinds: Collection[RecordKind] = ()) -> tuple[BinRow, ...]:
    """Everything in the bin, the newest first, of some kinds or of all."""
    gone = {
        one.key: one for record_type in RECORD_TYPES for one in _gone(session, record_type.kind)
    }
    roots = {key: _root(key, gone) for key in gone}
    with_it: dict[Key, Counter[RecordKind]] = {}
    for key, root in roots.items():
        if key != root:
            with_it.setdefault(root, Counter())[key[0]] += 1
    wanted = [
        one
        for one in gone.values()
        if roots[one.key] == one.key and (not kinds or one.key[0] in kinds)
    ]
    rows = _described(session, wanted, with_it)
    return tuple(sorted(rows, key=_when, reverse=True))


def _when(row: BinRow) -> tuple[str, int, int]:
    """Two deletions of one second follow the ledger."""
    return row.deleted_at, row.operation_id, row.record_id


def awaited(session: Session, kind: RecordKind, record_id: int) -> tuple[Awaited, ...]:
    """The records in the bin that this one refers to, and those they refer to: the first first."""
    found: dict[Key, None] = {}
    _await(session, kind, record_id, found)
    return tuple(
        Awaited(target, one, titles_of(session, target, [one]).get(one, ""))
        for target, one in found
    )


def _await(session: Session, kind: RecordKind, record_id: int, found: dict[Key, None]) -> None:
    row = stored_rows(session, kind, [record_id]).get(record_id)
    if row is None:
        return
    for entry, target in links_of(catalogue(kind)):
        wanted = getattr(row, entry.column)
        if wanted is None or (target, wanted) in found or (target, wanted) == (kind, record_id):
            continue
        if not live_ids(session, target, [wanted]):
            _await(session, target, wanted, found)
            found[target, wanted] = None


def _gone(session: Session, kind: RecordKind) -> Iterable[_Gone]:
    record_type, table = catalogue(kind), TABLES[kind]
    columns = [table.c.id, table.c.deleted_at]
    parent = record_type.field(record_type.parent) if record_type.parent else None
    if parent is not None:
        columns.append(table.c[parent.column])
    rows = session.execute(select(*columns).where(table.c.deleted_at.is_not(None)))
    target = parent.links_to if parent is not None else None
    return [
        _Gone((kind, row[0]), row[1], (target, row[2]) if target and row[2] is not None else None)
        for row in rows
    ]


def _root(key: Key, gone: Mapping[Key, _Gone]) -> Key:
    """The record that a deleted one went with, itself when it was deleted alone."""
    one = gone[key]
    while one.parent is not None and one.parent in gone and gone[one.parent].at == one.at:
        one = gone[one.parent]
    return one.key


def _described(
    session: Session, wanted: Sequence[_Gone], with_it: Mapping[Key, Counter[RecordKind]]
) -> tuple[BinRow, ...]:
    by_kind: dict[RecordKind, list[int]] = {}
    for one in wanted:
        by_kind.setdefault(one.key[0], []).append(one.key[1])
    titles: dict[Key, str] = {}
    done: dict[Key, OperationRecord] = {}
    for kind, ids in by_kind.items():
        for chunk in chunks(ids):
            found = titles_of(session, kind, chunk)
            titles.update({(kind, one): title for one, title in found.items()})
            done.update(_deletions(session, kind, chunk))
    rows = []
    for one in wanted:
        row = BinRow(one.key[0], one.key[1], titles.get(one.key, ""), one.at,
                     dict(with_it.get(one.key, {})))  # fmt: skip
        if (by := done.get(one.key)) is not None:
            row = replace(row, officer=by.officer, operation_id=by.id, label=by.label,
                          operation_kind=by.kind)  # fmt: skip
        rows.append(row)
    return tuple(rows)


def _deletions(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> dict[Key, OperationRecord]:
    """The operation that moved each of these to the bin last."""
    query = (
        select(ChangeRecord.record_id, OperationRecord)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(ids))
        .where(ChangeRecord.action.in_(("delete", "passing")))
        .order_by(ChangeRecord.id)
    )
    return {(kind, record_id): done for record_id, done in session.execute(query)}
