"""Which records refer to which: links must name live records, and a deletion takes what belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.schema import TABLES

T = TypeVar("T", int, str)

CHUNK = 500
"""Ids asked for in one statement; stock SQLite takes 32,766 parameters, older ones 999."""


def chunks(ids: Collection[T]) -> Iterable[Sequence[T]]:
    """``ids`` (or keys) without duplicates, in order, in pieces that one statement can take."""
    ordered = sorted(set(ids))
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def links_of(record_type: RecordType) -> tuple[tuple[Field, RecordKind], ...]:
    """The link fields of a record and the kind each refers to."""
    return _LINKS[record_type.kind]


def links_to(kind: RecordKind) -> tuple[tuple[RecordType, Field], ...]:
    """The link fields, of whatever record, that refer to ``kind``."""
    return _REFERRING.get(kind, ())


OWNER_KIND, OWNER = "owner_kind", "owner_id"
"""Columns by which an attachment names the record it belongs to, whatever its kind."""


def belongs(kind: RecordKind, key: str) -> bool:
    """Whether records of ``kind`` are a part of what their ``key`` refers to, and go with it."""
    return key == OWNER or catalogue(kind).parent == key


def attached(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> tuple[tuple[int, int], ...]:
    """The live attachments of these records: pairs of attachment and owner."""
    table = TABLES[RecordKind.ATTACHMENT]
    found: list[tuple[int, int]] = []
    for chunk in chunks(ids):
        query = (
            select(table.c.id, table.c.owner_id)
            .where(table.c.owner_kind == kind.value, table.c.owner_id.in_(chunk))
            .where(table.c.deleted_at.is_(None))
            .order_by(table.c.id)
        )
        found += [(attachment, owner) for attachment, owner in session.execute(query)]
    return tuple(found)


def check_owner(session: Session, owner_kind: object, owner_id: object) -> None:
    """Raise UserError("record.link_gone") when the owner of an attachment is not live."""
    kind = RecordKind(str(owner_kind))
    if not isinstance(owner_id, int) or not live_ids(session, kind, [owner_id]):
        raise UserError("record.link_gone", kind=RecordKind.ATTACHMENT.value, key=OWNER, id=0)


def live_ids(session: Session, kind: RecordKind, ids: Collection[int]) -> set[int]:
    """Those of ``ids`` that are live records of ``kind``."""
    table = TABLES[kind]
    found: set[int] = set()
    for chunk in chunks(ids):
        query = select(table.c.id).where(table.c.id.in_(chunk), table.c.deleted_at.is_(None))
        found.update(session.scalars(query))
    return found


def check_links(
    session: Session, record_type: RecordType, rows: Iterable[Mapping[str, Value]]
) -> None:
    """Raise UserError("record.link_gone") when a row refers to a record that is not live."""
    wanted: dict[str, set[int]] = {}
    keys = [entry.key for entry, _ in links_of(record_type)]
    for row in rows:
        for key in keys:
            value = row.get(key)
            if isinstance(value, int):
                wanted.setdefault(key, set()).add(value)
    for entry, target in links_of(record_type):
        if missing := wanted.get(entry.key, set()) - live_ids(
            session, target, wanted.get(entry.key, ())
        ):
            raise UserError(
                "record.link_gone", kind=record_type.kind.value, key=entry.key, id=min(missing)
            )


def referring(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> dict[tuple[RecordKind, str], list[tuple[int, int]]]:
    """Live records that refer to ``ids``, attachments among them.

    (kind, link key) → pairs of referring id and target.
    """
    found: dict[tuple[RecordKind, str], list[tuple[int, int]]] = {}
    for record_type, entry in links_to(kind) if ids else ():
        table = TABLES[record_type.kind]
        column = table.c[entry.column]
        for chunk in chunks(ids):
            query = select(table.c.id, column).where(
                column.in_(chunk), table.c.deleted_at.is_(None)
            )
            pairs = [(child, target) for child, target in session.execute(query)]
            if pairs:
                found.setdefault((record_type.kind, entry.key), []).extend(pairs)
    if files := attached(session, kind, ids):
        found[RecordKind.ATTACHMENT, OWNER] = list(files)
    return found


class Going:
    """What has to go when a record goes: what belongs to it, and the links to be emptied.

    Raises UserError("record.held") when something else can't be without it.
    """

    def __init__(self, session: Session, kind: RecordKind, record_id: int) -> None:
        self.records: dict[RecordKind, set[int]] = {kind: {record_id}}
        self.emptied: dict[RecordKind, dict[int, set[str]]] = {}
        required: dict[RecordKind, set[int]] = {}
        waiting = [(kind, {record_id})]
        while waiting:
            parent, ids = waiting.pop()
            for (child, key), pairs in referring(session, parent, ids).items():
                children = {pair[0] for pair in pairs}
                if belongs(child, key):
                    new = children - self.records.setdefault(child, set())
                    self.records[child] |= new
                    waiting += [(child, new)] if new else []
                elif catalogue(child).field(key).required:
                    required.setdefault(child, set()).update(children)
                else:
                    for found in children:
                        self.emptied.setdefault(child, {}).setdefault(found, set()).add(key)
        for child, ids in required.items():
            if held := ids - self.records.get(child, set()):
                raise UserError("record.held", kind=child.value, count=len(held))
        for child in self.emptied:
            for found in self.records.get(child, ()):
                self.emptied[child].pop(found, None)


def gone_together(session: Session, kind: RecordKind, record_id: int) -> dict[RecordKind, set[int]]:
    """A record in the bin and what belongs to it and went there at the same moment."""
    table = TABLES[kind]
    moment = session.scalar(select(table.c.deleted_at).where(table.c.id == record_id))
    found: dict[RecordKind, set[int]] = {kind: {record_id}}
    waiting = [(kind, {record_id})]
    while waiting:
        parent, ids = waiting.pop()
        for record_type, entry in links_to(parent):
            if record_type.parent != entry.key:
                continue
            child = TABLES[record_type.kind]
            for chunk in chunks(ids):
                query = select(child.c.id).where(
                    child.c[entry.column].in_(chunk), child.c.deleted_at == moment
                )
                known = found.setdefault(record_type.kind, set())
                new = set(session.scalars(query)) - known
                known |= new
                waiting += [(record_type.kind, new)] if new else []
        if files := _gone_files(session, parent, ids, moment):
            found.setdefault(RecordKind.ATTACHMENT, set()).update(files)
    return found


def _gone_files(
    session: Session, kind: RecordKind, ids: Collection[int], moment: str | None
) -> set[int]:
    """The attachments of these records that went to the bin at ``moment``."""
    table = TABLES[RecordKind.ATTACHMENT]
    found: set[int] = set()
    for chunk in chunks(ids):
        query = select(table.c.id).where(
            table.c.owner_kind == kind.value,
            table.c.owner_id.in_(chunk),
            table.c.deleted_at == moment,
        )
        found.update(session.scalars(query))
    return found


_LINKS: dict[RecordKind, tuple[tuple[Field, RecordKind], ...]] = {
    record_type.kind: tuple(
        (entry, entry.links_to)
        for entry in record_type.fields
        if entry.kind is Kind.LINK and entry.links_to is not None
    )
    for record_type in RECORD_TYPES
}
_REFERRING: dict[RecordKind, tuple[tuple[RecordType, Field], ...]] = {
    kind: tuple(
        (record_type, entry)
        for record_type in RECORD_TYPES
        for entry, target in _LINKS[record_type.kind]
        if target is kind
    )
    for kind in RecordKind
}
