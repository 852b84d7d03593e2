"""Takes a colleague's changes in as they were looked at: one operation, which can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from db.append_only import APPEND_ONLY
from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.handing.changes import Changes, Key, link_targets
from db.handing.identity import operations_here
from db.handing.plan import Choice, Decisions, Outcome, PlannedChange, TakingPlan, Why
from db.handing.planning import plan_taking
from db.links import chunks, links_of, live_ids
from db.schema.ledger import OperationRecord
from db.schema.taken import RecordOriginRecord, TakenBundleRecord, TakenOperationRecord
from db.services.merging import join_into, kept_apart
from db.store import Store
from db.unit import Unit
from db.values_codec import from_json

_ORIGINS = cast(Table, RecordOriginRecord.__table__)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written, and what stayed out of it."""

    changes: ChangeSet
    created: int = 0
    updated: int = 0
    joined: int = 0
    deleted: int = 0
    left: tuple[PlannedChange, ...] = ()


def take_changes(
    store: Store, seen: TakingPlan, decisions: Decisions, file_name: str = "", *, origin: str = ""
) -> Taken:
    """Write the plan as it was seen and decided. Attached files are in their place already.

    Raises UserError("changes.undecided") while a question is open, ("changes.moved_on") when the
    data here say otherwise by now.
    """
    if open_questions := seen.undecided(decisions):
        raise UserError("changes.undecided", count=open_questions)
    if not seen.changes_anything:
        return Taken(ChangeSet(), left=_left(seen))
    told = seen.changes
    subject = f"{told.officer} {told.since[:10]}~{told.made_at[:10]}"
    with store.write(Label.TAKE_CHANGES, subject, origin=origin) as unit:
        if plan_taking(unit.session, told).rows != seen.rows:
            raise UserError("changes.moved_on")
        writing = _Writing(unit, seen, decisions)
        taken = writing.write()
        _note(unit, told, file_name, writing)
    return replace(taken, changes=unit.changes)


def _left(seen: TakingPlan) -> tuple[PlannedChange, ...]:
    return tuple(row for row in seen.rows if row.outcome is Outcome.LEFT)


class _Writing:
    def __init__(self, unit: Unit, seen: TakingPlan, decisions: Decisions) -> None:
        self._unit, self._decisions = unit, decisions
        self._rows, self._records = seen.rows, seen.changes.records
        self.left: list[PlannedChange] = list(_left(seen))
        self.numbers: dict[Key, int] = {
            row.key: row.here for row in seen.rows if row.here is not None
        }
        """The number here by the one over there."""
        self._deferred: dict[RecordKind, list[tuple[int, dict[str, Value]]]] = {}
        self._live = self._read_live()

    def write(self) -> Taken:
        """Whatever is named comes first; what goes, goes last."""
        creating = [row for row in self._rows if self._makes(row)]
        self._allocate(creating)
        created = self._create(creating)
        updated = self._update()
        joined, deleted = self._join(), self._delete()
        return Taken(ChangeSet(), created, updated, joined, deleted, tuple(self.left))

    def _read_live(self) -> set[tuple[RecordKind, int]]:
        """The records here that what comes in may name, those that come out of the bin too."""
        named: dict[RecordKind, set[int]] = {}
        for row in self._rows:
            for key, target in self._targets(row).items():
                named.setdefault(target, set()).update(
                    one.theirs
                    for one in row.fields
                    if one.key == key and isinstance(one.theirs, int) and one.theirs > 0
                )
        session = self._unit.session
        found = {(kind, one) for kind, ids in named.items() for one in live_ids(session, kind, ids)}
        back = (row for row in self._rows if row.in_bin and self._writes(row))
        return found | {(row.kind, row.here) for row in back if row.here is not None}

    def _targets(self, row: PlannedChange) -> dict[str, RecordKind]:
        """The fields that name records; whose file one is stands in the record itself."""
        found = link_targets(row.kind, self._records[row.key].values)
        return {one.key: found[one.key] for one in row.fields if one.key in found}

    def _choice(self, row: PlannedChange) -> Choice | None:
        return self._decisions.get(row.key) if row.outcome is Outcome.ASK else None

    def _makes(self, row: PlannedChange) -> bool:
        if row.why is Why.LOOKS_ALIKE:
            return self._choice(row) is Choice.THEIRS
        return row.outcome is Outcome.CREATE

    def _allocate(self, rows: Iterable[PlannedChange]) -> None:
        by_kind: dict[RecordKind, list[PlannedChange]] = {}
        for row in rows:
            by_kind.setdefault(row.kind, []).append(row)
        for kind, found in by_kind.items():
            ids = self._unit.allocate(kind, len(found))
            self.numbers.update({row.key: one for row, one in zip(found, ids, strict=True)})

    def _create(self, rows: Iterable[PlannedChange]) -> int:
        count = 0
        written: set[tuple[RecordKind, int]] = set()
        waiting: dict[RecordKind, list[tuple[int, dict[str, Value]]]] = {}
        for row in rows:
            waiting.setdefault(row.kind, [])
            values = self._values(row)
            if values is None:
                self._leave(row, Why.LINK)
                continue
            waiting[row.kind].append((self.numbers[row.key], values))
        for kind, found in waiting.items():
            for one, values in found:
                self._defer(kind, one, values, written)
            self._unit.insert_many(kind, [values for _, values in found], [one for one, _ in found])
            written.update((kind, one) for one, _ in found)
            count += len(found)
        for kind, later in self._deferred.items():
            self._unit.update_many(kind, later)
        return count

    def _defer(
        self, kind: RecordKind, one: int, values: dict[str, Value],
        written: set[tuple[RecordKind, int]],
    ) -> None:  # fmt: skip
        """Links to what is made in the same breath, and later, are written once it is there."""
        new = set(self.numbers.values())
        links = [entry.key for entry, target in links_of(catalogue(kind)) if target is kind]
        optional: dict[str, Value] = {
            key: number
            for key in links
            if isinstance(number := values.get(key), int)
            and number in new
            and (kind, number) not in written
        }
        for key in optional:
            del values[key]
        if optional:
            self._deferred.setdefault(kind, []).append((one, optional))

    def _update(self) -> int:
        writing: dict[RecordKind, list[tuple[int, dict[str, Value]]]] = {}
        restored: dict[RecordKind, set[int]] = {}
        for row in self._rows:
            if row.here is None or self._makes(row) or not self._writes(row):
                continue
            values = self._values(row)
            if values is None:
                self._leave(row, Why.LINK)
                continue
            if row.why is Why.JOINED_HERE:
                values["merged_into"] = Empty.NOT_STATED
            if values:
                writing.setdefault(row.kind, []).append((row.here, values))
            if row.in_bin:
                restored.setdefault(row.kind, set()).add(row.here)
        for kind, ids in restored.items():
            self._unit.mark_many(kind, ids, deleted=False)
        for kind, rows in writing.items():
            self._unit.update_many(kind, rows)
        for kind, rows in writing.items():
            restored.setdefault(kind, set()).update(one for one, _ in rows)
        return sum(len(found) for found in restored.values())

    def _writes(self, row: PlannedChange) -> bool:
        if row.outcome in (Outcome.UPDATE, Outcome.RESTORE):
            return True
        if row.outcome is not Outcome.ASK or row.why in (Why.DELETED_THERE, Why.MERGED_THERE):
            return False
        return self._choice(row) is Choice.THEIRS or row.why is Why.EDITED

    def _join(self) -> int:
        """Children before their parents: what was chosen for them there comes first."""
        joining = [row for row in reversed(self._rows) if self._joins(row)]
        return sum(self._join_one(row) for row in joining)

    def _joins(self, row: PlannedChange) -> bool:
        asked = row.why is Why.MERGED_THERE and self._choice(row) is Choice.THEIRS
        return row.outcome is Outcome.JOIN or asked

    def _join_one(self, row: PlannedChange) -> bool:
        """What hangs on it here alone goes over too."""
        here, kind = self.numbers[row.key], row.kind
        into = self._stays(row)
        live = live_ids(self._unit.session, kind, [here, *([into] if into else ())])
        if here not in live or into == here:
            return False
        if into not in live or kept_apart(kind, self._unit.rows_of(kind, [here, into])):
            self._leave(row, Why.NOT_JOINED)
            return False
        join_into(self._unit, kind, into, [here])
        return True

    def _stays(self, row: PlannedChange) -> int | None:
        if row.into is None or row.into > 0:
            return row.into
        return self.numbers.get((row.kind, -row.into))

    def _delete(self) -> int:
        going = [
            row
            for row in self._rows
            if row.outcome is Outcome.DELETE
            or (row.why is Why.DELETED_THERE and self._choice(row) is Choice.THEIRS)
        ]
        count = 0
        for row in reversed(going):  # children before their parents
            count += self._bin(row)
        return count

    def _bin(self, row: PlannedChange) -> bool:
        """What belonged to it there went with it; here something else may need it."""
        here = self.numbers[row.key]
        if not live_ids(self._unit.session, row.kind, [here]):
            return True
        if row.kind in APPEND_ONLY:
            self._unit.mark_many(row.kind, [here], deleted=True)
            return True
        try:
            self._unit.delete(row.kind, here)
        except UserError:
            self._leave(row, Why.HELD)
            return False
        return True

    def _leave(self, row: PlannedChange, why: Why) -> None:
        self.left.append(replace(row, outcome=Outcome.LEFT, why=why))
        self.numbers.pop(row.key, None)

    def _values(self, row: PlannedChange) -> dict[str, Value] | None:
        """What is written into a record; None when what it names is not live here."""
        mine = self._choice(row) is Choice.MINE
        wanted = {one.key: one.theirs for one in row.fields if not (mine and one.collides)}
        found: dict[str, Value] = {key: from_json(value) for key, value in wanted.items()}
        for key, target in self._targets(row).items():
            number = found.get(key)
            if not isinstance(number, int):
                continue
            here = self._number(target, number)
            if here is None:
                return None
            found[key] = here
        return found

    def _number(self, target: RecordKind, number: int) -> int | None:
        if number < 0:
            return self.numbers.get((target, -number))
        return number if (target, number) in self._live else None


def _note(unit: Unit, told: Changes, file_name: str, writing: _Writing) -> None:
    """Write down whose changes these were, and which record is which."""
    unit.note()
    session = unit.session
    bundle = TakenBundleRecord(
        operation_id=unit.operation_id, uid=told.uid, file_name=file_name, officer=told.officer,
        machine=told.machine, since=told.since, made_at=told.made_at,
    )  # fmt: skip
    session.add(bundle)
    session.flush()
    left = {row.key for row in writing.left}
    known = operations_here(session, [one.uid for one in told.operations])
    rows = [
        {"bundle_id": bundle.id, "uid": one.uid, "label": one.label, "at": one.at}
        for one in told.operations
        if one.uid not in known and not left & {change.key for change in one.changes}
    ]
    if rows:
        session.execute(insert(TakenOperationRecord), rows)
    _note_origins(session, told, writing.numbers)


def _note_origins(session: Session, told: Changes, numbers: Mapping[Key, int]) -> None:
    rows = [
        {"record_kind": key[0].value, "record_id": here, "origin_uid": origin.uid,
         "origin_id": origin.number}
        for key, here in numbers.items()
        for origin in told.records[key].origins
    ]  # fmt: skip
    known: set[tuple[object, ...]] = set()
    own: set[str] = set()
    for chunk in chunks({str(row["origin_uid"]) for row in rows}):
        query = select(_ORIGINS.c.record_kind, _ORIGINS.c.record_id, _ORIGINS.c.origin_uid,
                       _ORIGINS.c.origin_id).where(_ORIGINS.c.origin_uid.in_(chunk))  # fmt: skip
        known.update(tuple(row) for row in session.execute(query))
        done = select(OperationRecord.uid).where(OperationRecord.uid.in_(chunk))
        own.update(uid for uid in session.scalars(done) if uid)
    fresh = [
        row for row in rows if row["origin_uid"] not in own and tuple(row.values()) not in known
    ]
    if fresh:
        session.execute(insert(RecordOriginRecord), fresh)
