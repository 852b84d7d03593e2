"""The merges of the past, and what taking one back would leave as it is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import UndoneLater, UserError
from db.ledger import blockers
from db.ledger_rows import Action
from db.links import chunks, links_to
from db.queries.history import OperationRow, operation, operation_row
from db.queries.records import title_of, titles_of
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.survivors import survivor_of
from db.values_codec import decode_changes


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge: what stayed, what went into it, and whether it still stands."""

    operation: OperationRow
    kind: RecordKind
    survivor: int
    name: str
    joined: tuple[int, ...]
    joined_names: tuple[str, ...]

    @property
    def stands(self) -> bool:
        """Whether it has not been split again."""
        return self.operation.undone_by is None


@dataclass(frozen=True, slots=True)
class SplitOutlook:
    """What splitting a merge would do: ``left`` keeps later edits, ``later`` came afterwards.

    ``later`` are records by kind with id and title that were made since and stay with the
    survivor. ``joined_on`` names the record that the survivor was itself joined to meanwhile: that
    merge has to be split first, or what came with this one would stay with a third.
    """

    merge: Merge
    left: tuple[UndoneLater, ...]
    later: tuple[tuple[RecordKind, int, str], ...]
    joined_on: str = ""

    @property
    def refused(self) -> bool:
        """Whether it can't be split as things stand."""
        return bool(self.joined_on) or self.taken

    @property
    def taken(self) -> bool:
        """Whether a record that was joined can't come back (its number is taken by now)."""
        gone = set(self.merge.joined)
        return any(
            entry.kind == self.merge.kind.value and entry.record_id in gone for entry in self.left
        )


def merges(
    session: Session,
    *,
    kind: RecordKind | None = None,
    record_id: int | None = None,
    limit: int = 300,
) -> tuple[Merge, ...]:
    """The merges, the newest first; of one kind, or those that one record took part in."""
    query = (
        select(OperationRecord)
        .where(OperationRecord.label == Label.MERGE.value, OperationRecord.kind == "do")
        .order_by(OperationRecord.id.desc())
        .limit(limit)
    )
    if kind is not None and record_id is not None:
        touched = select(ChangeRecord.operation_id).where(
            ChangeRecord.record_kind == kind.value, ChangeRecord.record_id == record_id
        )
        query = query.where(OperationRecord.id.in_(touched))
    rows = {record.id: operation_row(record) for record in session.scalars(query)}
    found = _read(session, rows)
    return tuple(
        one
        for one in found
        if (kind is None or one.kind is kind)
        and (record_id is None or record_id in (one.survivor, *one.joined))
    )


def merge_of(session: Session, operation_id: int) -> Merge:
    """The merge with this operation number; raises UserError("split.not_a_merge")."""
    row = operation(session, operation_id)
    found = _read(session, {row.id: row}) if row.label == Label.MERGE else []
    if not found or row.kind != "do":
        raise UserError("split.not_a_merge", id=operation_id)
    return found[0]


def split_outlook(session: Session, operation_id: int) -> SplitOutlook:
    """What taking this merge back would leave alone, and what came to the survivor since."""
    merge = merge_of(session, operation_id)
    if not merge.stands:
        raise UserError("undo.already", id=operation_id)
    end = survivor_of(session, merge.kind, merge.survivor)
    joined_on = "" if end == merge.survivor else title_of(session, merge.kind, end)
    left, later = blockers(session, operation_id), came_later(session, merge)
    return SplitOutlook(merge, left, later, joined_on)


def came_later(session: Session, merge: Merge) -> tuple[tuple[RecordKind, int, str], ...]:
    """The records made since that refer to the survivor: they stay with it."""
    found: list[tuple[RecordKind, int, str]] = []
    for record_type, entry in links_to(merge.kind):
        kind, table = record_type.kind, TABLES[record_type.kind]
        made = select(ChangeRecord.record_id).where(
            ChangeRecord.record_kind == kind.value,
            ChangeRecord.action == Action.CREATE.value,
            ChangeRecord.operation_id > merge.operation.id,
        )
        query = select(table.c.id).where(
            table.c[entry.column] == merge.survivor, table.c.deleted_at.is_(None),
            table.c.id.in_(made),
        )  # fmt: skip
        ids = session.scalars(query).all()
        if ids:
            names = titles_of(session, kind, ids)
            found += [(kind, record_id, names.get(record_id, "")) for record_id in sorted(ids)]
    return tuple(dict.fromkeys(found))


def _read(session: Session, rows: dict[int, OperationRow]) -> list[Merge]:
    """The merges behind these operations, in their order."""
    parts: dict[int, tuple[RecordKind, int, list[int]]] = {}
    for chunk in chunks(rows):
        query = (
            select(ChangeRecord)
            .where(ChangeRecord.operation_id.in_(chunk), ChangeRecord.action == Action.DELETE.value)
            .order_by(ChangeRecord.id)
        )
        for change in session.scalars(query):
            target = decode_changes(change.fields).get("merged_into", (None, None))[1]
            if not isinstance(target, int):
                continue
            kind = RecordKind(change.record_kind)
            # The first in the ledger is what was merged; contacts that became one follow.
            _, survivor, joined = parts.setdefault(change.operation_id, (kind, target, []))
            if parts[change.operation_id][0] is kind and survivor == target:
                joined.append(change.record_id)
    names: dict[RecordKind, dict[int, str]] = {}
    for kind, survivor, joined in parts.values():
        names.setdefault(kind, {}).update(titles_of(session, kind, [survivor, *joined]))
    return [
        Merge(
            row, kind, survivor, names[kind].get(survivor, ""), tuple(joined),
            tuple(names[kind].get(one, "") for one in joined),
        )
        for number, row in rows.items()
        if number in parts
        for kind, survivor, joined in (parts[number],)
    ]  # fmt: skip
