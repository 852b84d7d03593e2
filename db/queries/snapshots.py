"""Reads frozen counts and named definitions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.counting import Count, Definition, count_from_json, definition_from_json, fingerprint
from db.errors import EnvironmentProblem, UserError
from db.schema.counts import CountDefinitionRecord, SnapshotRecord


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """One 확정집계 as a list shows it, without its rows."""

    id: int
    name: str
    cut_off: str
    rows: int
    """How many rows were in the number."""
    groups: tuple[tuple[str, int], ...]
    """How many of each instrument."""
    amounts: tuple[tuple[str, int], ...]
    """Won of each instrument."""
    missing: int
    """How many of the counted rows state no amount."""
    note: str
    at: str
    officer: str
    hash: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One 확정집계 with everything that was frozen."""

    row: SnapshotRow
    count: Count


@dataclass(frozen=True, slots=True)
class NamedDefinition:
    """A definition under a name; id 0 for one that is not stored."""

    id: int
    name: str
    definition: Definition


_LISTED = (
    SnapshotRecord.id, SnapshotRecord.name, SnapshotRecord.cut_off, SnapshotRecord.headline,
    SnapshotRecord.note, SnapshotRecord.at, SnapshotRecord.officer, SnapshotRecord.content_hash,
)  # fmt: skip


def snapshots(session: Session) -> tuple[SnapshotRow, ...]:
    """All of them, the newest first."""
    query = select(*_LISTED).order_by(SnapshotRecord.id.desc())
    return tuple(snapshot_row(row) for row in session.execute(query))


def snapshot_row(row: Any) -> SnapshotRow:
    """The frozen copy of a stored one."""
    headline = json.loads(row.headline)
    return SnapshotRow(
        row.id, row.name, row.cut_off, headline["rows"],
        tuple((group, count) for group, count in headline["groups"]),
        tuple((group, won) for group, won in headline["amounts"]),
        headline["missing"], row.note, row.at, row.officer, row.content_hash,
    )  # fmt: skip


def load_snapshot(session: Session, snapshot_id: int) -> Snapshot:
    """One with its rows.

    Raises UserError("snapshot.gone") for a number nobody gave, and
    EnvironmentProblem("snapshot.altered") when what is stored is not what was frozen.
    """
    record = session.get(SnapshotRecord, snapshot_id)
    if record is None:
        raise UserError("snapshot.gone", id=snapshot_id)
    if fingerprint(record.content) != record.content_hash:
        raise EnvironmentProblem("snapshot.altered", name=record.name)
    return Snapshot(snapshot_row(record), count_from_json(record.content))


def named_definitions(session: Session) -> tuple[NamedDefinition, ...]:
    """The definitions that are kept, by name."""
    table = CountDefinitionRecord
    query = select(table).order_by(table.name, table.id)
    return tuple(
        NamedDefinition(record.id, record.name, definition_from_json(record.content))
        for record in session.scalars(query)
    )


def definition_named(session: Session, name: str) -> Definition:
    """The definition that is kept under a name. Raises UserError("definition.unknown")."""
    found = next((one for one in named_definitions(session) if one.name == name), None)
    if found is None:
        raise UserError("definition.unknown", name=name)
    return found.definition
