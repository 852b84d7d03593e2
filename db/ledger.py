"""Takes operations back and brings them again, refusing to run over later edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.fields import RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UndoConflict, UndoneLater, UserError
from db.ledger_rows import Action
from db.queries.history import OperationRow, operation, redoable, undoable
from db.schema import TABLES, ChangeRecord, OperationRecord
from db.store import Store
from db.unit import CHUNK, OperationHead, Unit
from db.values_codec import JsonValue, decode_changes, from_json, ledgered_columns, to_json, to_value


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the operation it took, and what it left alone."""

    operation: OperationRow
    changes: ChangeSet
    left: tuple[UndoneLater, ...] = ()


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

    Raises UndoConflict when something it wrote was edited since; with ``leave_conflicts`` those
    edits stay and are listed. ``only`` takes back a part of its records (one row of an import);
    the operation then still stands.
    """
    with store.read() as session:
        row = undoable(session) if operation_id is None else operation(session, operation_id)
    if row is None:
        return None
    if row.kind != "do" or row.undone_by is not None:
        raise UserError("undo.already")
    return _reverse(store, row, row.id, "undo", label, leave_conflicts, only, origin)


def redo(store: Store, *, origin: str = "") -> Undone | None:
    """Bring again what the newest undo took back; None when there is nothing to bring."""
    with store.read() as session:
        row = redoable(session)
    if row is None or row.undone_by is None:
        return None
    return _reverse(store, row, row.undone_by, "redo", None, False, None, origin)


def _reverse(
    store: Store,
    row: OperationRow,
    target: int,
    kind: str,
    label: Label | None,
    leave_conflicts: bool,
    only: Iterable[tuple[RecordKind, int]] | None,
    origin: str,
) -> Undone:
    head = OperationHead(
        label.value if label else row.label, row.subject, store.actor.officer, store.actor.machine,
        kind if only is None else "do", target if only is None else None,
    )  # fmt: skip
    with store.write_as(head, origin=origin) as unit:
        reversal = _Reversal(unit, _changes_of(unit.session, target, only))
        reversal.plan()
        if reversal.conflicts and not leave_conflicts:
            raise UndoConflict(tuple(reversal.conflicts))
        reversal.apply()
        if only is None:
            _mark_operations(unit, row, target, kind)
    return Undone(row, unit.changes, tuple(reversal.conflicts))


def _mark_operations(unit: Unit, row: OperationRow, target: int, kind: str) -> None:
    original = unit.session.get_one(OperationRecord, row.id)
    if kind == "undo":
        original.undone_by = unit.operation_id
    else:
        original.undone_by = None
        unit.session.get_one(OperationRecord, target).undone_by = unit.operation_id


@dataclass(frozen=True, slots=True)
class _Change:
    record_kind: RecordKind
    record_id: int
    action: Action
    fields: dict[str, tuple[JsonValue, JsonValue]]


def _changes_of(
    session: Session, operation_id: int, only: Iterable[tuple[RecordKind, int]] | None
) -> list[_Change]:
    wanted = None if only is None else set(only)
    query = (
        select(
            ChangeRecord.record_kind, ChangeRecord.record_id, ChangeRecord.action,
            ChangeRecord.fields,
        )
        .where(ChangeRecord.operation_id == operation_id)
        .order_by(ChangeRecord.id)
    )  # fmt: skip
    found = []
    for record_kind, record_id, action, fields in session.execute(query):
        kind = RecordKind(record_kind)
        if wanted is None or (kind, record_id) in wanted:
            found.append(_Change(kind, record_id, Action(action), decode_changes(fields)))
    return found


class _Reversal:
    """Plans the way back of one operation, then writes it in bulk."""

    def __init__(self, unit: Unit, changes: Sequence[_Change]) -> None:
        self._unit = unit
        self._changes = changes
        self.conflicts: list[UndoneLater] = []
        self._to_delete: dict[RecordKind, list[int]] = {}
        self._to_restore: dict[RecordKind, list[int]] = {}
        self._to_write: dict[RecordKind, list[tuple[int, dict[str, Value]]]] = {}

    def plan(self) -> None:
        """Compare what the operation wrote with what is stored now."""
        by_kind: dict[RecordKind, list[_Change]] = {}
        for change in self._changes:
            by_kind.setdefault(change.record_kind, []).append(change)
        kept: set[tuple[RecordKind, int]] = set()
        for kind in _children_first(by_kind):
            changes = by_kind[kind]
            stored = self._unit.rows_of(kind, [change.record_id for change in changes])
            held = self._held_by_others(kind, by_kind, kept)
            for change in changes:
                self._plan_one(catalogue(kind), change, stored.get(change.record_id), held)
            kept |= {(RecordKind(entry.kind), entry.record_id) for entry in self.conflicts}

    def apply(self) -> None:
        """Write the way back: parents come back first, children go first."""
        for kind in reversed(list(_children_first(self._to_restore))):
            self._unit.mark_many(kind, self._to_restore[kind], deleted=False)
        for kind, rows in self._to_write.items():
            self._unit.update_many(kind, rows)
        for kind in _children_first(self._to_delete):
            self._unit.mark_many(kind, self._to_delete[kind], deleted=True)

    def _plan_one(
        self, record_type: RecordType, change: _Change, row: object, held: frozenset[int]
    ) -> None:
        kind, record_id = change.record_kind, change.record_id
        if row is None:
            return
        now = _stored_values(record_type, row)
        is_live = getattr(row, "deleted_at") is None  # noqa: B009 (row is any kind of row)
        later = tuple(key for key, (_, new) in change.fields.items() if now[key] != new)
        if change.action is Action.CREATE:
            later += tuple(
                key for key, value in now.items() if value is not None and key not in change.fields
            )
            if not is_live:
                return
            if later or record_id in held:
                self._conflict(record_type, record_id, now, later)
            else:
                self._to_delete.setdefault(kind, []).append(record_id)
            return
        if change.action is Action.DELETE and not is_live:
            self._to_restore.setdefault(kind, []).append(record_id)
        elif change.action is Action.RESTORE and is_live:
            self._to_delete.setdefault(kind, []).append(record_id)
        if later or (change.action is Action.UPDATE and not is_live):
            self._conflict(record_type, record_id, now, later)
        back = {
            key: from_json(old)
            for key, (old, _) in change.fields.items()
            if key not in later
        }
        if back and (is_live or change.action is Action.DELETE):
            self._to_write.setdefault(kind, []).append((record_id, back))

    def _conflict(
        self, record_type: RecordType, record_id: int, now: dict[str, JsonValue],
        keys: tuple[str, ...],
    ) -> None:  # fmt: skip
        title = str(now.get(record_type.title) or "")
        self.conflicts.append(UndoneLater(record_type.kind.value, record_id, title, keys))

    def _held_by_others(
        self,
        kind: RecordKind,
        by_kind: dict[RecordKind, list[_Change]],
        kept: set[tuple[RecordKind, int]],
    ) -> frozenset[int]:
        """Records of ``kind`` that live records outside this operation refer to."""
        created = [
            change.record_id
            for change in by_kind[kind]
            if change.action in (Action.CREATE, Action.RESTORE)
        ]
        held: set[int] = set()
        for child_type, column in _LINKS.get(kind, ()):
            going = {
                change.record_id
                for change in by_kind.get(child_type.kind, ())
                if (child_type.kind, change.record_id) not in kept
            }
            table = TABLES[child_type.kind]
            for start in range(0, len(created), CHUNK):
                chunk = created[start : start + CHUNK]
                query = select(table.c.id, table.c[column]).where(
                    table.c[column].in_(chunk), table.c.deleted_at.is_(None)
                )
                rows = self._unit.session.execute(query)
                held |= {parent for child, parent in rows if child not in going}
        return frozenset(held)


_LINKS: dict[RecordKind, list[tuple[RecordType, str]]] = {}
for _record_type in RECORD_TYPES:
    for _field in _record_type.fields:
        if _field.kind is Kind.LINK and _field.links_to is not None:
            _LINKS.setdefault(_field.links_to, []).append((_record_type, _field.column))

_DEPTH = {record_type.kind: index for index, record_type in enumerate(RECORD_TYPES)}


def _children_first(kinds: Iterable[RecordKind]) -> list[RecordKind]:
    """Kinds so that whoever refers to a record comes before it."""
    ordered: list[RecordKind] = []
    waiting = sorted(kinds, key=lambda kind: _DEPTH[kind])
    while waiting:
        free = next(
            (
                kind
                for kind in waiting
                if not any(
                    child.kind in waiting and child.kind is not kind
                    for child, _ in _LINKS.get(kind, ())
                )
            ),
            waiting[-1],
        )
        waiting.remove(free)
        ordered.append(free)
    return ordered


def _stored_values(record_type: RecordType, row: object) -> dict[str, JsonValue]:
    empties = getattr(row, "empties", None)
    found: dict[str, JsonValue] = {}
    for column, entry in ledgered_columns(record_type).items():
        key = entry.key if entry else column
        found[key] = to_json(to_value(key, getattr(row, column), empties))
    return found
