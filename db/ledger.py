"""Takes operations back and brings them again, refusing to run over later edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import UndoConflict, UndoneLater, UserError
from db.queries.history import OperationRow, operation, redoable, undo_barrier, undoable
from db.reversal import Reversal
from db.schema.ledger import OperationRecord
from db.since import changes_of, changes_to_look_at, touched_since
from db.store import Store
from db.unit import OperationHead, Unit


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the operation it took, and what it left alone."""

    operation: OperationRow
    changes: ChangeSet
    left: tuple[UndoneLater, ...] = ()


@dataclass(frozen=True, slots=True)
class _Target:
    """The operation whose changes are reversed, and on behalf of which one."""

    row: OperationRow
    """The operation the officer sees."""
    reversed_id: int
    """Its own number for an undo; the undo's number for a redo."""
    kind: str


def undo(
    store: Store,
    operation_id: int | None = None,
    *,
    label: Label | None = None,
    leave_conflicts: bool = False,
    only: Iterable[tuple[RecordKind, int]] | None = None,
    origin: str = "",
) -> Undone | None:
    """Take back one operation, the newest when none is named; None when there is none.

    Raises UndoConflict when something it wrote was edited since, or when what it made is in use
    by now; with ``leave_conflicts`` that stays and is listed, and only where nothing would be left
    to take back is it refused: the operation then stands as it is. ``only`` takes back a part of
    its records (one row of an import); the operation then still stands.
    """
    with store.read() as session:
        row = (
            undoable(session, store.whose)
            if operation_id is None
            else operation(session, operation_id)
        )
        barrier = undo_barrier(session)
    if row is None:
        return None
    if row.kind != "do" or row.undone_by is not None:
        raise UserError("undo.already", id=row.id)
    if row.id <= barrier:
        raise UserError("undo.barrier", id=row.id)
    head = OperationHead(
        label.value if label else row.label, row.subject, store.actor.officer, store.actor.machine,
        "undo" if only is None else "do", row.id if only is None else None,
    )  # fmt: skip
    return _reverse(store, head, _Target(row, row.id, head.kind), leave_conflicts, only, origin)


def redo(
    store: Store,
    operation_id: int | None = None,
    *,
    leave_conflicts: bool = False,
    origin: str = "",
) -> Undone | None:
    """Bring one operation again that was taken back, the newest such when none is named.

    None when there is nothing to bring. Raises UndoConflict like ``undo``, UserError("redo.not")
    for an operation that stands.
    """
    with store.read() as session:
        row = (
            redoable(session, store.whose)
            if operation_id is None
            else operation(session, operation_id)
        )
        barrier = undo_barrier(session)
    if row is None:
        return None
    if row.undone_by is None or row.kind != "do":
        raise UserError("redo.not", id=row.id)
    if row.undone_by <= barrier:
        raise UserError("undo.barrier", id=row.id)
    head = OperationHead(
        row.label, row.subject, store.actor.officer, store.actor.machine, "redo", row.undone_by
    )
    target = _Target(row, row.undone_by, "redo")
    return _reverse(store, head, target, leave_conflicts, None, origin)


def blockers(session: Session, operation_id: int) -> tuple[UndoneLater, ...]:
    """What stands in the way of taking an operation back; of one that was, of bringing it again.

    Each names the record that would stay and the later operations behind it; none when it can
    be taken back (or brought again) whole.
    """
    return obstacles(session, operation_id)[0]


def obstacles(session: Session, operation_id: int) -> tuple[tuple[UndoneLater, ...], bool]:
    """The ``blockers`` of an operation, and whether anything is left to be taken back."""
    row = operation(session, operation_id)
    reversed_id = row.id if row.undone_by is None else row.undone_by
    touched = touched_since(session, reversed_id)
    reversal = Reversal(session, reversed_id, changes_to_look_at(session, reversed_id, touched))
    return reversal.look(touched), reversal.rest


def _reverse(
    store: Store,
    head: OperationHead,
    target: _Target,
    leave_conflicts: bool,
    only: Iterable[tuple[RecordKind, int]] | None,
    origin: str,
) -> Undone:
    with store.write_as(head, origin=origin) as unit:
        original = _still_as_seen(unit.session, target.row)
        changes = changes_of(unit.session, target.reversed_id, only)
        reversal = Reversal(unit.session, target.reversed_id, changes)
        conflicts = reversal.plan()
        if conflicts and not (leave_conflicts and reversal.rest):
            raise UndoConflict(conflicts, rest=reversal.rest)
        reversal.apply(unit)
        if only is None:
            _mark_operations(unit, original, target)
    return Undone(target.row, unit.changes, conflicts)


def _still_as_seen(session: Session, row: OperationRow) -> OperationRecord:
    """The operation's record, held; refused when another PC was faster."""
    original = session.get_one(OperationRecord, row.id, with_for_update=True)
    if original.undone_by != row.undone_by:
        raise UserError("undo.already", id=row.id)
    return original


def _mark_operations(unit: Unit, original: OperationRecord, target: _Target) -> None:
    if target.kind == "undo":
        original.undone_by = unit.operation_id
    else:
        original.undone_by = None
        unit.session.get_one(OperationRecord, target.reversed_id).undone_by = unit.operation_id
