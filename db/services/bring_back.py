"""Brings one record back from a backup, with what belonged to it: an ordinary, undoable operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db.backups.file_copies import bring_back_file
from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.links import OWNER, OWNER_KIND, belongs, links_of, referring
from db.queries.differences import same_record
from db.queries.records import title_of, titles_of
from db.recording import stored_values
from db.rows import stored_rows
from db.services.order import parents_first
from db.store import Store
from db.unit import Unit
from db.values_codec import from_json

Key = tuple[RecordKind, int]
_LEFT_ALONE = frozenset({"merged_into", "calendar_uid"})
"""What says how a record came to be joined or shared; a backup does not know it better."""


class Way(StrEnum):
    """What has to be done to a record so that it reads as in the backup."""

    MAKE = "make"
    """This file has no such record: it gets a new number."""
    RESTORE = "restore"
    """It lies in the bin."""
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Step:
    """One record on the way back, and the fields that are written."""

    kind: RecordKind
    record_id: int
    """Its number in the backup."""
    title: str
    way: Way
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class WayBack:
    """All that comes back with one record, whatever is referred to first."""

    steps: tuple[Step, ...]
    emptied: tuple[tuple[Key, str], ...] = ()
    """Links that stay empty, because what they name is not here any more."""
    files: tuple[str, ...] = ()
    """Hashes of the attached files among it."""


def plan_way_back(then: Session, now: Session, kind: RecordKind, record_id: int) -> WayBack:
    """What bringing the record back would do; no steps when it reads the same already.

    Raises UserError("record.gone") when the backup has no such live record, ("record.merged")
    for one that was joined to another since: taking the merge back brings it.
    """
    return _Planning(then, now, (kind, record_id)).plan()


def bring_back(
    store: Store,
    backup: Store,
    key: Key,
    *,
    folders: tuple[Path, Path] | None = None,
    origin: str = "",
) -> ChangeSet:
    """Write the way back as one operation; empty when nothing differs.

    ``folders`` are those of the backups and of the data: attached files that lack come along.
    Raises what ``plan_way_back`` raises, and UserError("record.not_unique") when a number that
    the record had belongs to another by now.
    """
    with backup.read() as then, store.read() as now:
        looked_at = plan_way_back(then, now, *key)
        subject = title_of(then, *key)
    if not looked_at.steps:
        return ChangeSet()
    if folders is not None:
        for digest in looked_at.files:
            bring_back_file(digest, *folders)
    with backup.read() as then, store.write(Label.BRING_BACK, subject, origin=origin) as unit:
        planned = plan_way_back(then, unit.session, *key)
        _apply(unit, planned)
    return unit.changes


class _Planning:
    """Collects the records, then compares each with what is stored now."""

    def __init__(self, then: Session, now: Session, key: Key) -> None:
        self._then, self._now, self._key = then, now, key
        self._old: dict[RecordKind, dict[int, Any]] = {}
        self._new: dict[RecordKind, dict[int, Any]] = {}
        self._wanted: dict[RecordKind, set[int]] = {}

    def plan(self) -> WayBack:
        """The steps in the order they can be written in."""
        kind, record_id = self._key
        self._take(kind, [record_id])
        if not self._wanted.get(kind):
            raise UserError("record.gone")
        self._take_what_belongs()
        self._take_what_is_needed()
        if self._joined(kind, record_id):
            raise UserError("record.merged")
        steps: list[Step] = []
        emptied: list[tuple[Key, str]] = []
        for one in _order(self._wanted):
            titles = titles_of(self._then, one, self._wanted[one])
            for number in sorted(self._wanted[one]):
                step, lost = self._step(one, number, titles.get(number, ""))
                emptied += [((one, number), key) for key in lost]
                steps += [step] if step is not None else []
        files = self._old.get(RecordKind.ATTACHMENT, {}).values()
        return WayBack(tuple(steps), tuple(emptied), tuple(row.file_hash for row in files))

    def _take(self, kind: RecordKind, ids: Iterable[int]) -> set[int]:
        """Those of ``ids`` that live in the backup and were not taken yet."""
        known = self._wanted.setdefault(kind, set())
        found = stored_rows(self._then, kind, set(ids) - known)
        live = {one: row for one, row in found.items() if row.deleted_at is None}
        known.update(live)
        self._old.setdefault(kind, {}).update(live)
        self._new.setdefault(kind, {}).update(stored_rows(self._now, kind, live.keys()))
        return set(live)

    def _take_what_belongs(self) -> None:
        kind, record_id = self._key
        waiting = [(kind, {record_id})]
        while waiting:
            parent, ids = waiting.pop()
            for (child, key), pairs in referring(self._then, parent, ids).items():
                if belongs(child, key) and (new := self._take(child, (one for one, _ in pairs))):
                    waiting.append((child, new))

    def _take_what_is_needed(self) -> None:
        """A record that can't be without another brings that along, unless it is here."""
        waiting = [(kind, one) for kind, ids in self._wanted.items() for one in ids]
        while waiting:
            kind, one = waiting.pop()
            for key, target, number in self._links(kind, one):
                if _needs(kind, key) and not self._is_here(target, number):
                    waiting += [(target, new) for new in self._take(target, [number])]

    def _links(self, kind: RecordKind, one: int) -> list[tuple[str, RecordKind, int]]:
        row = self._old[kind][one]
        found = [
            (entry.key, target, number)
            for entry, target in links_of(catalogue(kind))
            if (number := getattr(row, entry.column)) is not None
        ]
        if kind is RecordKind.ATTACHMENT:
            found.append((OWNER, RecordKind(row.owner_kind), row.owner_id))
        return found

    def _is_here(self, kind: RecordKind, number: int) -> bool:
        old = stored_rows(self._then, kind, [number]).get(number)
        new = stored_rows(self._now, kind, [number]).get(number)
        return new is not None and new.deleted_at is None and same_record(old, new)

    def _joined(self, kind: RecordKind, one: int) -> bool:
        old, new = self._old[kind][one], self._new[kind].get(one)
        return same_record(old, new) and getattr(new, "merged_into", None) is not None

    def _step(self, kind: RecordKind, one: int, title: str) -> tuple[Step | None, list[str]]:
        old, new = self._old[kind][one], self._new[kind].get(one)
        if self._joined(kind, one):
            return None, []
        lost = [
            key
            for key, target, number in self._links(kind, one)
            if number not in self._wanted.get(target, ()) and not self._is_here(target, number)
        ]
        record_type = catalogue(kind)
        values = stored_values(record_type, old)
        for key in (*lost, *_LEFT_ALONE):
            values.pop(key, None)
        if new is None or not same_record(old, new):
            stated = {key: from_json(value) for key, value in values.items() if value is not None}
            return Step(kind, one, title, Way.MAKE, stated), lost
        now = stored_values(record_type, new)
        differing = {key: from_json(was) for key, was in values.items() if now.get(key) != was}
        # A link that names what is not here any more is emptied in what comes out of the bin.
        if new.deleted_at is not None:
            differing.update(dict.fromkeys(lost, Empty.NOT_STATED))
            return Step(kind, one, title, Way.RESTORE, differing), lost
        return (Step(kind, one, title, Way.CHANGE, differing) if differing else None), []


def _needs(kind: RecordKind, key: str) -> bool:
    return belongs(kind, key) or key in catalogue(kind).required


def _order(wanted: Mapping[RecordKind, set[int]]) -> list[RecordKind]:
    """Whatever is referred to comes first; files can belong to anything, so they come last."""
    kinds = [one.kind for one in parents_first() if one.kind is not RecordKind.ATTACHMENT]
    return [one for one in (*kinds, RecordKind.ATTACHMENT) if wanted.get(one)]


def _apply(unit: Unit, planned: WayBack) -> None:
    numbers: dict[Key, int] = {}
    for step in planned.steps:
        values = _renumbered(step, numbers)
        if step.way is Way.MAKE:
            (made,) = unit.insert_many(step.kind, [values])
            numbers[step.kind, step.record_id] = made
            continue
        # First the values: it may be in the bin because another had its number then.
        unit.update_many(step.kind, [(step.record_id, values)] if values else [], as_is=True)
        if step.way is Way.RESTORE:
            unit.mark_many(step.kind, [step.record_id], deleted=False)


def _renumbered(step: Step, numbers: Mapping[Key, int]) -> dict[str, Value]:
    """Links to records that were made anew name their new numbers."""
    values = dict(step.values)
    targets = {entry.key: target for entry, target in links_of(catalogue(step.kind))}
    if isinstance(owner := values.get(OWNER_KIND), str):
        targets[OWNER] = RecordKind(owner)
    for key, target in targets.items():
        if isinstance(number := values.get(key), int):
            values[key] = numbers.get((target, number), number)
    return values
