"""Compares a colleague's changes with what is stored here, record by record, field by field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.append_only import APPEND_ONLY
from db.domain.catalogue import catalogue
from db.domain.comparable import comparable
from db.domain.kinds import Kind, RecordKind
from db.domain.labels import Label
from db.handing.alike import one_of_the_name, same_by_number
from db.handing.changes import CarriedRecord, Changes, Key, Values, link_targets
from db.handing.identity import operations_here, records_here
from db.handing.nets import Net, nets_of
from db.handing.numbering import renumbered
from db.handing.plan import FieldChange, Outcome, PlannedChange, TakingPlan, Why
from db.ledger_rows import Action
from db.recording import stored_values
from db.rows import stored_rows
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.services.order import parents_first
from db.survivors import survivor_of
from db.values_codec import JsonValue, from_json

_UNIQUE = {RecordKind.ORGANIZATION: "business_number", RecordKind.CASE: "number"}


def plan_taking(session: Session, changes: Changes) -> TakingPlan:
    """What taking ``changes`` in would do; nothing for operations that are in these data already."""
    known = operations_here(session, [one.uid for one in changes.operations])
    fresh = [one for one in changes.operations if one.uid not in known]
    rows = _Planning(session, changes, nets_of(fresh)).plan()
    return TakingPlan(changes, rows, len(known))


class _Planning:
    def __init__(self, session: Session, changes: Changes, nets: dict[Key, Net]) -> None:
        self._session, self._changes, self._nets = session, changes, nets
        records = changes.records.values()
        self._here = {**same_by_number(session, records), **records_here(session, records)}
        self._led: set[Key] = set()
        """Records that were joined to another here."""
        for key, one in self._here.items():
            if not self._stands_alone(key):
                self._here[key] = survivor_of(session, key[0], one)
                self._led |= {key} if self._here[key] != one else set()
        self._rows: dict[Key, Any] = {}
        for kind in RecordKind:
            ids = {one for key, one in self._here.items() if key[0] is kind}
            stored = stored_rows(session, kind, ids)
            self._rows.update({(kind, one): row for one, row in stored.items()})
        self._named: set[Key] = set()
        """Records that come along because something that comes in names them."""

    def _stands_alone(self, key: Key) -> bool:
        """Whether it came out of the bin there: it is then no longer a part of another."""
        net = self._nets.get(key)
        return net is not None and net.restored and not self._changes.records[key].deleted

    def plan(self) -> tuple[PlannedChange, ...]:
        """Records that are named come before those that name them."""
        planned = {key: self._planned(net) for key, net in self._nets.items()}
        waiting = set(self._named)
        while waiting:
            key = waiting.pop()
            if key not in planned:
                before = set(self._named)
                planned[key] = self._beside(self._changes.records[key])
                waiting |= self._named - before
        places = {one.kind: place for place, one in enumerate(parents_first())}
        places[RecordKind.ATTACHMENT] = len(places)
        rows = sorted(planned.values(), key=lambda row: (places[row.kind], row.key[1]))
        return renumbered(self._session, rows)

    def _beside(self, record: CarriedRecord) -> PlannedChange:
        return self._created(record, Net(record.key), beside=True)

    def _planned(self, net: Net) -> PlannedChange:
        record = self._changes.records[net.key]
        here = self._here.get(net.key)
        if here is None or (net.key[0], here) not in self._rows:
            if record.deleted:
                return _row(record, net, Outcome.SAME)
            return self._created(record, net)
        row = self._rows[net.key[0], here]
        if row.deleted_at is not None:
            return self._from_the_bin(record, net, here, row)
        if record.deleted and net.deleted:
            return self._deleted(record, net, here, row)
        return self._changed(record, net, here, row)

    def _created(self, record: CarriedRecord, net: Net, *, beside: bool = False) -> PlannedChange:
        alike = one_of_the_name(self._session, record)
        fields, why = self._all_fields(record)
        outcome = Outcome.LEFT if why is not Why.NONE else Outcome.CREATE
        if alike is not None:
            outcome, why = Outcome.ASK, Why.LOOKS_ALIKE
        return _row(record, net, outcome, alike, fields, why, beside=beside)

    def _all_fields(self, record: CarriedRecord) -> tuple[tuple[FieldChange, ...], Why]:
        stated = {key: value for key, value in record.values.items() if value is not None}
        resolved = self._resolved(record.key[0], stated, record)
        if resolved is None:
            return (), Why.LINK
        return tuple(FieldChange(key, None, None, one) for key, one in resolved.items()), Why.NONE

    def _from_the_bin(self, record: CarriedRecord, net: Net, here: int, row: Any) -> PlannedChange:
        if record.deleted:
            return _row(record, net, Outcome.SAME, here)
        if self._destroyed(record.key[0], here):
            return _row(record, net, Outcome.LEFT, here, (), Why.DESTROYED, in_bin=True)
        fields, why = self._all_fields(record)
        stored = stored_values(catalogue(record.key[0]), row)
        fields = tuple(FieldChange(one.key, None, stored.get(one.key), one.theirs)
                       for one in fields if stored.get(one.key) != one.theirs)  # fmt: skip
        if why is not Why.NONE:
            return _row(record, net, Outcome.LEFT, here, (), why)
        if getattr(row, "merged_into", None) is not None:
            return _row(record, net, Outcome.ASK, here, fields, Why.JOINED_HERE, in_bin=True)
        if net.restored or self._taken_back(record.key[0], here):
            return _row(record, net, Outcome.RESTORE, here, fields, in_bin=True)
        return _row(record, net, Outcome.ASK, here, fields, Why.DELETED_HERE, in_bin=True)

    def _taken_back(self, kind: RecordKind, here: int) -> bool:
        """Whether it came from a colleague's file, and that was undone."""
        query = (
            _written_by(OperationRecord.undone_by, kind, here, Label.TAKE_CHANGES)
            .where(ChangeRecord.action == Action.CREATE.value)
        )  # fmt: skip
        return self._session.scalar(query) is not None

    def _destroyed(self, kind: RecordKind, here: int) -> bool:
        query = _written_by(OperationRecord.id, kind, here, Label.DESTROY)
        return self._session.scalar(query.limit(1)) is not None

    def _deleted(self, record: CarriedRecord, net: Net, here: int, row: Any) -> PlannedChange:
        if record.merged:
            return self._joined(record, net, here, row)
        if differing := self._differing(record, row):
            return _row(record, net, Outcome.ASK, here, differing, Why.DELETED_THERE)
        return _row(record, net, Outcome.DELETE, here)

    def _joined(self, record: CarriedRecord, net: Net, here: int, row: Any) -> PlannedChange:
        into = self._stays(record)
        if into == here:
            return _row(record, net, Outcome.SAME, here)
        if into is None or record.key in self._led:
            return _row(record, net, Outcome.LEFT, here, (), Why.NOT_JOINED)
        differing = self._differing(record, row)
        outcome, why = (Outcome.ASK, Why.MERGED_THERE) if differing else (Outcome.JOIN, Why.NONE)
        return replace(_row(record, net, outcome, here, differing, why), into=into)

    def _stays(self, record: CarriedRecord) -> int | None:
        """The record it was joined to, as links name records; None when that is not here."""
        if record.into is None:  # of a file that does not say it
            return None
        kind = record.key[0]
        found = self._number((kind, record.into), comes=True)
        if not isinstance(found, int):
            return None
        gone = found > 0 and self._rows[kind, found].deleted_at is not None
        return None if gone else found

    def _differing(self, record: CarriedRecord, row: Any) -> tuple[FieldChange, ...]:
        """What a record says here that went to the bin there."""
        mine = stored_values(catalogue(record.key[0]), row)
        theirs = self._resolved(record.key[0], dict(record.values)) or {}
        return tuple(
            FieldChange(key, None, mine.get(key), value, collides=True)
            for key, value in theirs.items()
            if mine.get(key) != value
        )

    def _changed(self, record: CarriedRecord, net: Net, here: int, row: Any) -> PlannedChange:
        mine = stored_values(catalogue(record.key[0]), row)
        fields: list[FieldChange] = []
        for key in catalogue(record.key[0]).column_of:
            if key not in net.paths:
                continue
            path = [self._one(record, key, value) for value in net.paths[key]]
            theirs = path[-1]
            if theirs is _NOT_HERE:
                return _row(record, net, Outcome.LEFT, here, (), Why.LINK)
            if not _alike(record.key[0], key, mine.get(key), theirs, loose=net.made):
                known = mine.get(key) in path[:-1]
                fields.append(FieldChange(key, path[0], mine.get(key), theirs, not known))
        return self._judged(record, net, here, tuple(fields))

    def _judged(
        self, record: CarriedRecord, net: Net, here: int, fields: tuple[FieldChange, ...]
    ) -> PlannedChange:
        kind = record.key[0]
        if not fields:
            return _row(record, net, Outcome.SAME, here)
        by_key = catalogue(kind).by_key
        if kind in APPEND_ONLY and any(
            one.key in by_key and by_key[one.key].kind is not Kind.LINK for one in fields
        ):
            return _row(record, net, Outcome.LEFT, here, fields, Why.FIXED)
        if self._number_is_taken(kind, here, fields):
            return _row(record, net, Outcome.LEFT, here, fields, Why.NUMBER)
        if any(one.collides for one in fields):
            return _row(record, net, Outcome.ASK, here, fields, Why.EDITED)
        return _row(record, net, Outcome.UPDATE, here, fields)

    def _number_is_taken(
        self, kind: RecordKind, here: int, fields: tuple[FieldChange, ...]
    ) -> bool:
        wanted = next((one.theirs for one in fields if one.key == _UNIQUE.get(kind)), None)
        if wanted is None:
            return False
        table = TABLES[kind]
        query = select(table.c.id).where(
            table.c[_UNIQUE[kind]] == wanted, table.c.deleted_at.is_(None), table.c.id != here
        )
        return self._session.scalar(query.limit(1)) is not None

    # -- links ---------------------------------------------------------------------------------

    def _resolved(
        self, kind: RecordKind, values: Values, coming: CarriedRecord | None = None
    ) -> dict[str, JsonValue] | None:
        """Values whose links name records here; None when one of them is not here. ``coming`` lets
        what is named come along."""
        known = catalogue(kind).column_of
        targets = link_targets(kind, values)
        found: dict[str, JsonValue] = {}
        for key, value in values.items():
            if key not in known:
                continue  # of another version of the program
            resolved = value
            if key in targets and isinstance(value, int):
                resolved = self._number((targets[key], value), comes=coming is not None)
                if resolved is _NOT_HERE and coming is not None:
                    return None
            found[key] = resolved
        return found

    def _one(self, record: CarriedRecord, key: str, value: JsonValue) -> JsonValue:
        """One value of a path; only the newest lets a record come along."""
        targets = link_targets(record.key[0], {**record.values, key: value})
        if key in targets and isinstance(value, int):
            newest = record.values.get(key) == value
            return self._number((targets[key], value), comes=newest)
        return value

    def _number(self, key: Key, *, comes: bool) -> JsonValue:
        here = self._here.get(key)
        if here is not None and (key[0], here) in self._rows:
            return here
        record = self._changes.records.get(key)
        if record is None or record.deleted or not comes:
            return _NOT_HERE
        self._named.add(key)
        return -key[1]


def _written_by(column: Any, kind: RecordKind, here: int, label: Label) -> Any:
    """A column of the operations of a label that wrote to a record."""
    return (
        select(column)
        .join(ChangeRecord, ChangeRecord.operation_id == OperationRecord.id)
        .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id == here,
               OperationRecord.label == label.value)
    )  # fmt: skip


_NOT_HERE = "\x00"
"""No value of a link: what it named over there is unknown here."""


def _alike(kind: RecordKind, key: str, mine: JsonValue, theirs: JsonValue, *, loose: bool) -> bool:
    """Whether both say the same; of a record that was entered twice, however it is spelt."""
    if mine == theirs:
        return True
    entry = catalogue(kind).by_key.get(key)
    if not loose or entry is None or mine is None or theirs is None:
        return False
    return comparable(entry, from_json(mine)) == comparable(entry, from_json(theirs))


def _row(
    record: CarriedRecord, net: Net, outcome: Outcome, here: int | None = None,
    fields: tuple[FieldChange, ...] = (), why: Why = Why.NONE, *,
    beside: bool = False, in_bin: bool = False,
) -> PlannedChange:  # fmt: skip
    return PlannedChange(
        record.key, record.title, outcome, here, fields, why, net.label, net.at, beside, in_bin
    )
