"""Reads the backups of a folder, and what differs between one of them and the present."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.backups.backup import Backup, list_backups
from db.backups.opened_backup import BackupFacts, facts_of, open_backup
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.past import Past
from db.paths import DataFolder
from db.queries.differences import (
    Difference,
    FieldDifference,
    What,
    differences,
    field_differences,
)
from db.queries.records import titles_of
from db.services.bring_back import Step, plan_way_back
from db.store import Store
from desktop_app.jobs import Progress


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One copy in the list; ``id`` is its place there, the newest first."""

    id: int
    backup: Backup
    size: int
    facts: BackupFacts


@dataclass(frozen=True, slots=True)
class Compared:
    """An opened backup beside the present; close ``past`` to give its memory back."""

    line: BackupLine
    past: Past
    found: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class DifferenceDetail:
    """One record then and now, and what would come back with it."""

    difference: Difference
    fields: tuple[FieldDifference, ...]
    titles: Mapping[RecordKind, Mapping[int, str]]
    """Names of what its links refer to, then and now."""
    steps: tuple[Step, ...]


def read_backups(folder: DataFolder) -> tuple[BackupLine, ...]:
    """Every copy beside the data, with a glance into each."""
    return tuple(
        BackupLine(place, one, _size(one.path), facts_of(one.path))
        for place, one in enumerate(list_backups(folder.backups))
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def compare(line: BackupLine, store: Store, progress: Progress) -> Compared:
    """Open a copy and compare it with the store."""
    past = open_backup(line.backup.path, line.backup.at, store.actor, progress.report)
    try:
        return Compared(line, past, differing(past, store))
    except BaseException:
        past.close()
        raise


def differing(past: Past, store: Store) -> tuple[Difference, ...]:
    """What reads otherwise now than in an opened copy."""
    with past.store.read() as then, store.read() as now:
        return differences(then, now)


def read_difference(past: Past, store: Store, difference: Difference) -> DifferenceDetail:
    """Then and now by field; no way back for what came later."""
    kind, record_id = difference.kind, difference.record_id
    with past.store.read() as then, store.read() as now:
        fields = field_differences(then, now, kind, record_id)
        wanted: dict[RecordKind, set[int]] = {}
        for one in fields:
            target = catalogue(kind).field(one.key).links_to
            ids = {value for value in (one.then, one.now) if isinstance(value, int)}
            if target is not None:
                wanted.setdefault(target, set()).update(ids)
        titles = {
            target: {**titles_of(now, target, ids), **titles_of(then, target, ids)}
            for target, ids in wanted.items()
        }
        way = () if difference.what is What.NEW else plan_way_back(then, now, kind, record_id).steps
    return DifferenceDetail(difference, fields, titles, way)
