"""What became of the records of one operation since it was done, asked of the database as a whole.

An import has a hundred thousand of them, and hardly one is touched again: reading and comparing
each would take longer than the officer looks at the question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, null, select
from sqlalchemy.orm import Session, aliased

from db.domain.kinds import RecordKind
from db.ledger_rows import Action, Changed
from db.links import CHUNK, OWNER, chunks, links_to, referring
from db.schema import TABLES
from db.schema.ledger import ChangeRecord
from db.values_codec import decode_changes

Key = tuple[RecordKind, int]


@dataclass(frozen=True, slots=True)
class PastChange:
    """What an operation did to one record; of a creation that nothing was done to since, ``fields``
    are left out where only a look is wanted."""

    kind: RecordKind
    record_id: int
    action: Action
    fields: Changed


def touched_since(session: Session, operation_id: int) -> frozenset[Key]:
    """The records of an operation that any later one wrote to, whatever kind of operation it was."""
    later = aliased(ChangeRecord)
    query = (
        select(ChangeRecord.record_kind, ChangeRecord.record_id)
        .join(later, and_(later.record_kind == ChangeRecord.record_kind,
                          later.record_id == ChangeRecord.record_id))
        .where(ChangeRecord.operation_id == operation_id, later.operation_id > operation_id)
        .distinct()
    )  # fmt: skip
    return frozenset((RecordKind(kind), one) for kind, one in session.execute(query))


def changes_of(
    session: Session, operation_id: int, only: Iterable[Key] | None = None
) -> list[PastChange]:
    """All that an operation did, or what it did to ``only`` these records."""
    wanted = None if only is None else set(only)
    query = (
        select(ChangeRecord.record_kind, ChangeRecord.record_id, ChangeRecord.action,
               ChangeRecord.fields)
        .where(ChangeRecord.operation_id == operation_id)
        .order_by(ChangeRecord.id)
    )  # fmt: skip
    return [
        PastChange(RecordKind(kind), one, Action(action), decode_changes(fields))
        for kind, one, action, fields in session.execute(query)
        if wanted is None or (RecordKind(kind), one) in wanted
    ]


def changes_to_look_at(
    session: Session, operation_id: int, touched: Collection[Key]
) -> list[PastChange]:
    """All that an operation did; what it wrote into new records only where they were ``touched``."""
    is_new = ChangeRecord.action == Action.CREATE.value
    of_it = ChangeRecord.operation_id == operation_id
    columns = (ChangeRecord.id, ChangeRecord.record_kind, ChangeRecord.record_id)
    new = select(*columns, ChangeRecord.action, null()).where(of_it, is_new)
    others = select(*columns, ChangeRecord.action, ChangeRecord.fields).where(of_it, ~is_new)
    fields: dict[int, str] = {}
    found: list[tuple[int, PastChange]] = []
    for query in (new, others):
        for number, kind, one, action, written in session.execute(query):
            values = {} if written is None else decode_changes(written)
            found.append((number, PastChange(RecordKind(kind), one, Action(action), values)))
    wanted = [
        number
        for number, change in found
        if change.action is Action.CREATE and (change.kind, change.record_id) in touched
    ]
    for chunk in chunks(wanted):
        written_in = select(ChangeRecord.id, ChangeRecord.fields).where(ChangeRecord.id.in_(chunk))
        fields.update((number, text) for number, text in session.execute(written_in))
    return [
        PastChange(one.kind, one.record_id, one.action, decode_changes(fields[number]))
        if number in fields
        else one
        for number, one in sorted(found, key=lambda entry: entry[0])
    ]


Referrers = dict[tuple[RecordKind, str], Sequence[tuple[int, int]]]


def referring_to_changed(
    session: Session, operation_id: int, kind: RecordKind, ids: Collection[int]
) -> Referrers:
    """Live records that refer to these of an operation: (kind, link key) → pairs of record and
    target. One question a link, however many they are."""
    if len(ids) <= CHUNK:
        return dict(referring(session, kind, ids))
    found: Referrers = {}
    for record_type, entry in links_to(kind):
        table = TABLES[record_type.kind]
        column = table.c[entry.column]
        query = (
            select(table.c.id, column)
            .join(ChangeRecord, ChangeRecord.record_id == column)
            .where(ChangeRecord.operation_id == operation_id,
                   ChangeRecord.record_kind == kind.value, table.c.deleted_at.is_(None))
        )  # fmt: skip
        if pairs := [(one, target) for one, target in session.execute(query) if target in ids]:
            found[record_type.kind, entry.key] = pairs
    files = TABLES[RecordKind.ATTACHMENT]
    query = (
        select(files.c.id, files.c.owner_id)
        .join(ChangeRecord, ChangeRecord.record_id == files.c.owner_id)
        .where(ChangeRecord.operation_id == operation_id, ChangeRecord.record_kind == kind.value,
               files.c.owner_kind == kind.value, files.c.deleted_at.is_(None))
    )  # fmt: skip
    if owned := [(one, owner) for one, owner in session.execute(query) if owner in ids]:
        found[RecordKind.ATTACHMENT, OWNER] = owned
    return found
