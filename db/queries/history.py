"""Reads the ledger: the undo stack, the history of everything and of one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, exists, select, true
from sqlalchemy.orm import Session, aliased

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.queries.records import titles_of
from db.schema.facts import FactRecord
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, from_json


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One line of the history."""

    id: int
    label: str
    subject: str
    count: int
    kind: str
    at: str
    officer: str
    machine: str
    undoes: int | None
    undone_by: int | None


_DONE, _TAKEN, _AGAIN, _NEWER = (aliased(OperationRecord) for _ in range(4))
_WHOSE: BindParameter[str] = bindparam("whose")
_BARRIER: BindParameter[int] = bindparam("barrier")
_SINCE: BindParameter[int] = bindparam("since")
_BARRIER_QUERY = select(FactRecord.value).where(FactRecord.name == "undo_barrier")

# Written once each: after every write of the officer they are asked again.


@cache
def _done_last(everybody: bool) -> Select[OperationRecord]:
    return (
        select(OperationRecord)
        .where(OperationRecord.kind == "do", OperationRecord.undone_by.is_(None))
        .where(_of(OperationRecord, everybody), OperationRecord.id > _BARRIER)
        .order_by(OperationRecord.id.desc())
        .limit(1)
    )


@cache
def _brought_again(everybody: bool) -> Select[OperationRecord]:
    return (
        select(_DONE)
        .join(_TAKEN, _TAKEN.undoes == _DONE.id)
        .join(_AGAIN, _AGAIN.undoes == _TAKEN.id)
        .where(_AGAIN.kind == "redo", _AGAIN.id > _SINCE, _TAKEN.kind == "undo")
        .where(_DONE.undone_by.is_(None), _of(_AGAIN, everybody))
        .where(_DONE.id > _BARRIER)
        .order_by(_AGAIN.id.desc())
        .limit(1)
    )


@cache
def _taken_back(everybody: bool) -> Select[OperationRecord]:
    newer = (_NEWER.kind == "do", _NEWER.id > OperationRecord.id, _of(_NEWER, everybody))
    return (
        select(OperationRecord)
        .where(OperationRecord.kind == "undo", OperationRecord.undone_by.is_(None))
        .where(_of(OperationRecord, everybody), OperationRecord.id > _BARRIER)
        .where(~exists().where(*newer))
        .order_by(OperationRecord.id.desc())
        .limit(1)
    )


def _of(record: Any, everybody: bool) -> ColumnElement[bool]:
    return true() if everybody else record.officer == _WHOSE


def undo_barrier(session: Session) -> int:
    """The newest operation that can't be taken back any more, 0 for none.

    A migration that changes what a field means leaves it: older values would mean something else.
    """
    return int(session.scalar(_BARRIER_QUERY) or 0)


def undoable(session: Session, whose: str = "") -> OperationRow | None:
    """What was done last, or brought again last, and can be taken back; None for nothing.

    ``whose`` names the officer whose operations alone are looked at, "" for everybody's.
    """
    asked: dict[str, object] = {"whose": whose, "barrier": undo_barrier(session)}
    newest = session.scalars(_done_last(not whose), asked).first()
    if newest is None:
        return None
    asked["since"] = newest.id
    return operation_row(session.scalars(_brought_again(not whose), asked).first() or newest)


def redoable(session: Session, whose: str = "") -> OperationRow | None:
    """The operation that redo would bring again, or None; a new operation ends the chance.

    ``whose`` as for ``undoable``: a colleague's new operation ends nobody else's chance.
    """
    asked: dict[str, object] = {"whose": whose, "barrier": undo_barrier(session)}
    taken_back = session.scalars(_taken_back(not whose), asked).first()
    if taken_back is None:
        return None
    record = session.get(OperationRecord, taken_back.undoes)
    return operation_row(record) if record else None


def operation_row(record: OperationRecord) -> OperationRow:
    """The history line of a stored operation."""
    return OperationRow(
        record.id, record.label, record.subject, record.record_count, record.kind, record.at,
        record.officer, record.machine, record.undoes, record.undone_by,
    )  # fmt: skip


def operation(session: Session, operation_id: int) -> OperationRow:
    """The operation with this number; raises UserError("undo.unknown") when there is none."""
    record = session.get(OperationRecord, operation_id)
    if record is None:
        raise UserError("undo.unknown", id=operation_id)
    return operation_row(record)


def history(
    session: Session, *, kind: RecordKind | None = None, record_id: int | None = None,
    limit: int = 200, before: int | None = None,
) -> tuple[OperationRow, ...]:  # fmt: skip
    """The newest operations first, of everything or of one record."""
    query = select(OperationRecord).order_by(OperationRecord.id.desc()).limit(limit)
    if before is not None:
        query = query.where(OperationRecord.id < before)
    if kind is not None:
        touched = select(ChangeRecord.operation_id).where(ChangeRecord.record_kind == kind.value)
        if record_id is not None:
            touched = touched.where(ChangeRecord.record_id == record_id)
        query = query.where(OperationRecord.id.in_(touched))
    return tuple(operation_row(record) for record in session.scalars(query))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record before and after an operation."""

    operation: OperationRow
    record_kind: RecordKind
    record_id: int
    action: str
    key: str
    old: Value
    new: Value
    titles: Mapping[int, str] = field(default_factory=dict)
    """Names of the records that ``old`` and ``new`` of a link refer to."""


def field_changes(
    session: Session, kind: RecordKind, record_id: int, *, limit: int = 500
) -> tuple[FieldChange, ...]:
    """The history of one record field by field, newest first."""
    query = (
        select(ChangeRecord, OperationRecord)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id == record_id)
        .order_by(ChangeRecord.id.desc())
        .limit(limit)
    )
    found: list[FieldChange] = []
    for change, operation in session.execute(query):
        found.extend(_field_changes(change, operation_row(operation)))
    return _with_titles(session, found)


def operation_changes(
    session: Session, operation_id: int, *, records: int | None = None
) -> tuple[FieldChange, ...]:
    """What one operation did, record by record and field by field; only to its first ``records``
    when that is given, as an import touches tens of thousands.
    """
    row = operation(session, operation_id)
    query = (
        select(ChangeRecord)
        .where(ChangeRecord.operation_id == operation_id)
        .order_by(ChangeRecord.id)
        .limit(records)
    )
    found: list[FieldChange] = []
    for change in session.scalars(query):
        found.extend(_field_changes(change, row))
    return tuple(found)


def _field_changes(change: ChangeRecord, row: OperationRow) -> list[FieldChange]:
    kind = RecordKind(change.record_kind)
    fields = decode_changes(change.fields) or {"": (None, None)}
    return [
        FieldChange(row, kind, change.record_id, change.action, key, from_json(old), from_json(new))
        for key, (old, new) in fields.items()
    ]


def _with_titles(session: Session, changes: Sequence[FieldChange]) -> tuple[FieldChange, ...]:
    """Links with the names of what they refer to, deleted records named too."""
    targets: dict[RecordKind, set[int]] = {}
    for change in changes:
        if (target := _target(change)) is not None:
            ids = {one for one in (change.old, change.new) if isinstance(one, int)}
            targets.setdefault(target, set()).update(ids)
    names = {target: titles_of(session, target, ids) for target, ids in targets.items()}
    return tuple(
        replace(change, titles=names[target]) if (target := _target(change)) is not None else change
        for change in changes
    )


def _target(change: FieldChange) -> RecordKind | None:
    entry = catalogue(change.record_kind).by_key.get(change.key)
    return entry.links_to if entry is not None else None
