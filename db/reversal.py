"""Plans the way back of one operation, keeps later edits out of it, then writes it in bulk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.errors import Hold, LaterEdit, UndoneLater
from db.later_edits import Cause, later_edits
from db.ledger_rows import Action
from db.links import OWNER, OWNER_KIND, chunks, links_of, live_ids
from db.recording import stored_values
from db.rows import stored_rows
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.since import Key, PastChange, Referrers, referring_to_changed
from db.unit import Unit
from db.values_codec import JsonValue, from_json

_PLACE = {kind: place for place, kind in enumerate(RecordKind)}


class Reversal:
    """The way back: what goes to the bin, what is written, what comes back, and what stays."""

    def __init__(self, session: Session, operation_id: int, changes: Sequence[PastChange]) -> None:
        self._session = session
        self._operation_id = operation_id
        self._changes: dict[RecordKind, list[PastChange]] = {}
        for change in changes:
            self._changes.setdefault(change.kind, []).append(change)
        self._stored: dict[RecordKind, dict[int, Any]] = {}
        self._to_delete: dict[RecordKind, set[int]] = {kind: set() for kind in RecordKind}
        self._to_restore: dict[RecordKind, set[int]] = {kind: set() for kind in RecordKind}
        self._to_write: dict[RecordKind, dict[int, dict[str, Value]]] = {
            kind: {} for kind in RecordKind
        }
        self._kept_creations: dict[RecordKind, set[int]] = {kind: set() for kind in RecordKind}
        self._conflicts: dict[tuple[RecordKind, int], set[str]] = {}
        self._causes: dict[tuple[RecordKind, int], set[Cause]] = {}
        self._referrers: dict[RecordKind, Referrers] = {}

    def plan(self) -> tuple[UndoneLater, ...]:
        """Compare what the operation wrote with what is stored now; returns what has to stay.

        The rows are kept from others until the commit, for a way back that is then written.
        """
        for kind, changes in self._changes.items():
            ids = [entry.record_id for entry in changes]
            self._stored[kind] = stored_rows(self._session, kind, ids, held=True)
            self._compare(kind, changes)
        return self._settle()

    def look(self, touched: Collection[Key]) -> tuple[UndoneLater, ...]:
        """What would have to stay. Only records that were ``touched`` since can read otherwise than
        the operation left them: the others are not even read."""
        for kind, changes in self._changes.items():
            looked_at = [one for one in changes if _needs_its_row(one, touched)]
            ids = [one.record_id for one in looked_at]
            self._stored[kind] = stored_rows(self._session, kind, ids)
            self._compare(kind, looked_at)
            seen = set(ids)
            for change in changes:
                if change.record_id not in seen:
                    self._take_back(change)
        return self._settle()

    def _compare(self, kind: RecordKind, changes: Sequence[PastChange]) -> None:
        binned = self._binned_since(kind, changes)
        for change in changes:
            if row := self._stored[kind].get(change.record_id):
                self._plan_one(change, row, binned)

    def _take_back(self, change: PastChange) -> None:
        """A record that nobody touched since goes back whole."""
        kind, record_id = change.kind, change.record_id
        if change.action in (Action.CREATE, Action.RESTORE):
            self._to_delete[kind].add(record_id)
        if change.action in (Action.UPDATE, Action.RESTORE) and change.fields:
            back = {key: from_json(old) for key, (old, _) in change.fields.items()}
            self._to_write[kind][record_id] = back

    def _settle(self) -> tuple[UndoneLater, ...]:
        self._keep_edited_after_restoring()
        # What stays may need others to stay: until nothing more is found.
        while self._keep_taken_keys() or self._keep_without_target() or self._keep_targets():
            pass
        for kind, kept in self._kept_creations.items():
            for target, cause in self._users_of(kind, kept):
                self._causes[kind, target].add(cause)
        return self._describe_all()

    @property
    def rest(self) -> bool:
        """Whether anything is left to be taken back."""
        written = any(fields for rows in self._to_write.values() for fields in rows.values())
        moved = (*self._to_delete.values(), *self._to_restore.values())
        return written or any(moved)

    def apply(self, unit: Unit) -> None:
        """Write the way back: what goes gives its unique keys free for what comes back last."""
        for kind, ids in self._to_delete.items():
            unit.mark_many(kind, ids, deleted=True)
        for kind, rows in self._to_write.items():
            unit.update_many(kind, list(rows.items()), as_is=True)
        for kind, ids in self._to_restore.items():
            unit.mark_many(kind, ids, deleted=False)

    def _binned_since(self, kind: RecordKind, changes: Sequence[PastChange]) -> set[int]:
        """The edited records that went to the bin later; others lay there when it was done."""
        stored = self._stored[kind]
        there = [
            one.record_id
            for one in changes
            if one.action is Action.UPDATE
            and (row := stored.get(one.record_id))
            and row.deleted_at is not None
        ]
        found: set[int] = set()
        for chunk in chunks(there):
            query = select(ChangeRecord.record_id).where(
                ChangeRecord.record_kind == kind.value,
                ChangeRecord.record_id.in_(chunk),
                ChangeRecord.operation_id > self._operation_id,
                ChangeRecord.action == Action.DELETE.value,
            )
            found.update(self._session.scalars(query))
        return found

    def _plan_one(self, change: PastChange, row: Any, binned_since: Collection[int]) -> None:
        kind, record_id = change.kind, change.record_id
        keys = None if change.action is Action.CREATE else change.fields.keys()
        now = stored_values(catalogue(kind), row, keys)
        is_live = row.deleted_at is None
        match change.action:
            case Action.PASSING:
                return
            case Action.CREATE:
                if later := _edited_since_creation(change, now):
                    self._keep_edited(kind, record_id, later)
                    self._kept_creations[kind].add(record_id)
                elif is_live:
                    self._to_delete[kind].add(record_id)
                return
            case Action.DELETE if not is_live:
                self._to_restore[kind].add(record_id)
            case Action.RESTORE if is_live:
                self._to_delete[kind].add(record_id)
            case _:
                pass
        # What reads as before the operation needs no way back, whoever put it there.
        later = {key for key, pair in change.fields.items() if now.get(key) not in pair}
        back = {
            key: from_json(old)
            for key, (old, new) in change.fields.items()
            if key in now and now[key] == new
        }
        binned = change.action is Action.UPDATE and record_id in binned_since
        if later:
            self._keep_edited(kind, record_id, later)
        if binned and back:
            self._keep(kind, record_id, set(), Cause(Hold.BINNED, kind, record_id))
        if back and not binned:
            self._to_write[kind][record_id] = back

    def _keep_edited(self, kind: RecordKind, record_id: int, keys: set[str]) -> None:
        causes = (Cause(Hold.EDITED, kind, record_id, key) for key in keys)
        self._keep(kind, record_id, keys, *causes)

    def _keep(self, kind: RecordKind, record_id: int, keys: set[str], *causes: Cause) -> None:
        """Leave ``keys`` of a record as they are, and the record where it is."""
        self._causes.setdefault((kind, record_id), set()).update(causes)
        self._conflicts.setdefault((kind, record_id), set()).update(keys)
        self._to_delete[kind].discard(record_id)
        if record_id in self._to_restore[kind]:
            self._to_restore[kind].remove(record_id)
            self._to_write[kind].pop(record_id, None)
        for key in keys:
            self._to_write[kind].get(record_id, {}).pop(key, None)

    def _keep_edited_after_restoring(self) -> None:
        """A record that came back and was edited since stays; its edits name no old value here."""
        for kind, changes in self._changes.items():
            restored = [
                entry.record_id
                for entry in changes
                if entry.action is Action.RESTORE and entry.record_id in self._to_delete[kind]
            ]
            for chunk in chunks(restored):
                query = (
                    select(ChangeRecord.record_id)
                    .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
                    .where(
                        ChangeRecord.record_kind == kind.value,
                        ChangeRecord.record_id.in_(chunk),
                        ChangeRecord.operation_id > self._operation_id,
                        OperationRecord.kind == "do",
                        OperationRecord.undone_by.is_(None),
                    )
                )
                for record_id in self._session.scalars(query):
                    self._keep(kind, record_id, set(), Cause(Hold.EDITED, kind, record_id))

    def _keep_taken_keys(self) -> bool:
        """Nothing gets back a unique key that another live record holds by now."""
        taken: list[tuple[RecordKind, int, str, int]] = []
        for kind, table in TABLES.items():
            for index in table.indexes:
                if not index.unique:
                    continue
                (column,) = index.columns
                wanted = {
                    value: record_id
                    for record_id, value in self._coming(kind, column.name).items()
                    if isinstance(value, str) and not isinstance(value, Empty)
                }
                for chunk in chunks(wanted):
                    query = select(table.c.id, column).where(
                        column.in_(chunk), table.c.deleted_at.is_(None)
                    )
                    for holder, value in self._session.execute(query):
                        if not self._gives_up(kind, holder, column.name):
                            taken.append((kind, wanted[value], column.name, holder))
        for kind, record_id, key, holder in taken:
            self._keep(kind, record_id, {key}, Cause(Hold.KEY_TAKEN, kind, holder, key))
        return bool(taken)

    def _coming(self, kind: RecordKind, key: str) -> dict[int, Value]:
        """What a field will hold in the records that come back or get it back."""
        found: dict[int, Value] = {}
        for record_id in self._to_restore[kind] | self._to_write[kind].keys():
            written = self._to_write[kind].get(record_id, {})
            if key in written:
                found[record_id] = written[key]
            elif record_id in self._to_restore[kind]:
                column = catalogue(kind).column_of[key]
                found[record_id] = getattr(self._stored[kind][record_id], column)
        return found

    def _keep_without_target(self) -> bool:
        """Nothing comes back, or is pointed back, to a record that is not there."""
        missing: list[tuple[RecordKind, int, str, Cause]] = []
        for kind in self._changes:
            for key, target, pointing in self._pointing(kind):
                there = live_ids(self._session, target, pointing.values())
                there = (there - self._to_delete[target]) | self._to_restore[target]
                missing += [
                    (kind, record_id, key, Cause(Hold.TARGET_GONE, target, value))
                    for record_id, value in pointing.items()
                    if value not in there
                ]
        for kind, record_id, key, cause in missing:
            self._keep(kind, record_id, {key}, cause)
        return bool(missing)

    def _pointing(self, kind: RecordKind) -> Iterator[tuple[str, RecordKind, dict[int, int]]]:
        """What the links of records that come back will hold: key, kind referred to, id by id."""
        for entry, target in links_of(catalogue(kind)):
            coming = self._coming(kind, entry.key).items()
            yield entry.key, target, {one: value for one, value in coming if isinstance(value, int)}
        if kind is not RecordKind.ATTACHMENT:
            return
        owners: dict[RecordKind, dict[int, int]] = {}
        for record_id, value in self._coming(kind, OWNER).items():
            written = self._to_write[kind].get(record_id, {})
            target = written.get(OWNER_KIND, self._stored[kind][record_id].owner_kind)
            if isinstance(value, int) and isinstance(target, str):
                owners.setdefault(RecordKind(target), {})[record_id] = value
        for target, held in owners.items():
            yield OWNER, target, held

    def _keep_targets(self) -> bool:
        """Nothing goes to which a live record will still refer."""
        held = [
            (kind, target, cause)
            for kind, going in self._to_delete.items()
            for target, cause in self._users_of(kind, going)
        ]
        for kind, target, cause in held:
            self._keep(kind, target, set(), cause)
        return bool(held)

    def _users_of(self, kind: RecordKind, ids: Collection[int]) -> list[tuple[int, Cause]]:
        """Which of ``ids`` live records will still refer to, and what does."""
        return [
            (target, Cause(Hold.IN_USE, child, record_id, key))
            for (child, key), pairs in self._referrers_of(kind, ids).items()
            for record_id, target in pairs
            if target in ids
            and record_id not in self._to_delete[child]
            and key not in self._to_write[child].get(record_id, ())
        ]

    def _referrers_of(self, kind: RecordKind, ids: Collection[int]) -> Referrers:
        """Asked once a kind, of the most that may go: later it is fewer."""
        if kind not in self._referrers:
            going = {one.record_id for one in self._changes.get(kind, ())} & {
                *ids, *self._to_delete[kind], *self._kept_creations[kind],
            }  # fmt: skip
            found = referring_to_changed(self._session, self._operation_id, kind, going)
            self._referrers[kind] = found
        return self._referrers[kind]

    def _gives_up(self, kind: RecordKind, record_id: int, key: str) -> bool:
        """Whether the way back takes the record, or its value of ``key``, away."""
        return record_id in self._to_delete[kind] or key in self._to_write[kind].get(record_id, {})

    def _describe_all(self) -> tuple[UndoneLater, ...]:
        causes = {cause for found in self._causes.values() for cause in found}
        edits = later_edits(self._session, self._operation_id, causes)
        for kind in {kind for kind, _ in self._conflicts}:
            known = self._stored[kind]
            missing = [one for of, one in self._conflicts if of is kind and one not in known]
            known.update(stored_rows(self._session, kind, missing))
        in_order = sorted(self._conflicts, key=lambda one: (_PLACE[one[0]], one[1]))
        return tuple(self._describe(*record, edits) for record in in_order)

    def _describe(
        self, kind: RecordKind, record_id: int, edits: Mapping[Cause, LaterEdit]
    ) -> UndoneLater:
        row = self._stored[kind][record_id]
        title = str(getattr(row, catalogue(kind).field(catalogue(kind).title).column) or "")
        keys = tuple(sorted(self._conflicts[kind, record_id]))
        later = {edits[cause] for cause in self._causes[kind, record_id] if cause in edits}
        newest_first = sorted(later, key=lambda edit: (-edit.operation_id, edit.kind, edit.key))
        return UndoneLater(kind.value, record_id, title, keys, tuple(newest_first))


def _needs_its_row(change: PastChange, touched: Collection[Key]) -> bool:
    """Whether the way back depends on what the record holds now."""
    if (change.kind, change.record_id) in touched or change.action is Action.DELETE:
        return True
    return change.kind is RecordKind.ATTACHMENT and change.action is not Action.CREATE


def _edited_since_creation(change: PastChange, now: Mapping[str, JsonValue]) -> set[str]:
    made = {key: new for key, (_, new) in change.fields.items()}
    return {key for key, value in now.items() if value != made.get(key)}
