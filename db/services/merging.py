"""Joins records into one, and splits them again: each one operation of the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.merging import Side
from db.domain.problems import InvalidDraft
from db.domain.values import Value
from db.errors import ConflictError, UserError
from db.ledger import Undone, undo
from db.queries.merging.moves import Moves, plan_moves
from db.queries.merging.past import split_outlook
from db.queries.merging.preview import number_vetoes
from db.queries.records import title_of
from db.schema import TABLES
from db.store import Store
from db.survivors import MERGEABLE
from db.unit import Unit
from db.values_codec import values_of


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """What an officer decided: who stays, who goes into it, and what the one record holds.

    ``versions`` are those the officer saw, by id: a newer one refuses the merge. Without one the
    record is taken as it is.
    """

    kind: RecordKind
    survivor: int
    losers: tuple[int, ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    versions: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge wrote: the record that stayed, how much moved to it, and what changed."""

    id: int
    name: str
    moved: tuple[tuple[RecordKind, int, int], ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class Split:
    """What a split brought back, what it left alone, and what stays with the survivor."""

    undone: Undone
    later: tuple[tuple[RecordKind, int, str], ...]


def merge_records(store: Store, draft: MergeDraft, *, origin: str = "") -> Merged:
    """Join ``losers`` to the survivor: everything that refers to them moves, they go to the bin.

    What lies in the bin moves too, so that it can be restored. The survivor keeps its own stamps:
    who made this record and when stays true of it, also where one that goes is older; the older
    date stands in the grid beside each record, and in the ledger.

    Raises UserError ("merge.too_few", "merge.kind", "merge.numbers_differ", "record.gone"),
    ConflictError when one of them was changed since, InvalidDraft when the values fail a check.
    """
    if draft.kind not in MERGEABLE:
        raise UserError("merge.kind", kind=draft.kind.value)
    losers = tuple(one for one in dict.fromkeys(draft.losers) if one != draft.survivor)
    if not losers:
        raise UserError("merge.too_few")
    with store.read() as session:
        subject = title_of(session, draft.kind, draft.survivor)
    with store.write(Label.MERGE, subject, origin=origin) as unit:
        rows = unit.rows_of(draft.kind, (draft.survivor, *losers))
        _check(draft, losers, rows)
        moves = join_into(unit, draft.kind, draft.survivor, losers)
        if draft.values:
            unit.update_many(draft.kind, [(draft.survivor, draft.values)])
        name = title_of(unit.session, draft.kind, draft.survivor)
    return Merged(draft.survivor, name, moves.counts(), unit.changes)


def join_into(unit: Unit, kind: RecordKind, survivor: int, losers: Sequence[int]) -> Moves:
    """Within an operation: everything that refers to ``losers`` moves, they go to the bin."""
    moves = plan_moves(unit.session, kind, survivor, losers)
    _join(unit, kind, dict.fromkeys(losers, survivor))
    _apply(unit, moves)
    return moves


def kept_apart(kind: RecordKind, rows: Mapping[int, Any]) -> tuple[str, ...]:
    """The numbers in which stored records differ, so that they can't be one."""
    sides = [Side(one, values_of(catalogue(kind), row)) for one, row in rows.items()]
    return number_vetoes(kind, sides)


def split(store: Store, operation_id: int, *, origin: str = "") -> Split:
    """Take a merge back: what moved goes back, later edits stay and are listed.

    Raises UserError ("split.not_a_merge", "undo.already", "split.taken" when a record can't come
    back because another holds its number by now, "split.joined_on" while the one that stayed is
    itself joined to another).
    """
    with store.read() as session:
        outlook = split_outlook(session, operation_id)
    if outlook.joined_on:
        raise UserError("split.joined_on", name=outlook.joined_on, own=outlook.merge.name)
    if outlook.taken:
        raise UserError("split.taken", name=", ".join(outlook.merge.joined_names))
    undone = undo(store, operation_id, label=Label.SPLIT, leave_conflicts=True, origin=origin)
    assert undone is not None
    return Split(undone, outlook.later)


def _check(draft: MergeDraft, losers: Sequence[int], rows: Mapping[int, Any]) -> None:
    record_type = catalogue(draft.kind)
    for record_id in (draft.survivor, *losers):
        row = rows.get(record_id)
        if row is None or row.deleted_at is not None:
            raise UserError("record.gone")
        if draft.versions.get(record_id, row.version) != row.version:
            raise ConflictError(draft.kind.value, record_id, row.version)
    if vetoes := kept_apart(draft.kind, rows):
        raise UserError("merge.numbers_differ", kind=draft.kind.value, key=vetoes[0])
    stays = values_of(record_type, rows[draft.survivor])
    if problems := errors(Draft(draft.kind, {**stays, **draft.values}, draft.survivor)):
        raise InvalidDraft(problems)


def _apply(unit: Unit, moves: Moves) -> None:
    """What refers to them moves; what both have alike becomes one."""
    for kind, doubles in moves.joined.items():
        _join(unit, kind, doubles)
    for kind, ids in moves.dropped.items():
        unit.mark_many(kind, ids, deleted=True)
    for kind, rows in moves.written.items():
        unit.update_many(kind, list(rows.items()))
    for kind, rows in moves.followed.items():
        unit.update_many(kind, list(rows.items()), as_is=True)


def _join(unit: Unit, kind: RecordKind, doubles: Mapping[int, int]) -> None:
    """Records go to the bin and say what they became, where their kind can say it.

    They keep their own numbers there: live records alone hold a unique key, and an import or a
    link that names them is led on by it.
    """
    if "merged_into" in TABLES[kind].c:
        unit.update_many(kind, [(one, {"merged_into": into}) for one, into in doubles.items()])
    unit.mark_many(kind, doubles, deleted=True)
