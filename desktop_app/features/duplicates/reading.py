"""Reads the queue, what was told apart, the merges and one merge, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.queries.duplicates import (
    Duplicates,
    Pair,
    Searched,
    candidates_of,
    possible_duplicates,
)
from db.queries.duplicates.distinct import DistinctPair, distinct_pairs
from db.queries.duplicates.rows import face_of, firm_names, values_by_id
from db.queries.merging import Merge, merges
from db.store import Store
from desktop_app.jobs import Progress


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A merge as a line of a list."""

    id: int
    """Number of its operation."""
    merge: Merge


@dataclass(frozen=True, slots=True)
class Queue:
    """Everything the page lists of one kind; ``name`` is the record it is narrowed to."""

    kind: RecordKind
    found: Duplicates
    apart: tuple[DistinctPair, ...] = ()
    merges: tuple[MergeRow, ...] = ()
    name: str = ""


def read_queue(
    store: Store,
    kind: RecordKind,
    record_id: int | None,
    progress: Progress,
    known: Searched | None = None,
) -> Queue:
    """The queue of ``kind``, or what concerns one record of it alone; ``known`` is what was
    searched for the queue before."""
    with store.read() as session:
        past = tuple(
            MergeRow(one.operation.id, one)
            for one in merges(session, kind=kind, record_id=record_id)
        )
        apart = distinct_pairs(session, kind)
        if record_id is None:
            found = possible_duplicates(session, kind, progress.report, known=known)
            return Queue(kind, found, apart, past)
        values = values_by_id(session, kind, [record_id])
        if record_id not in values:
            return Queue(kind, Duplicates(kind), (), past)
        firms = firm_names(session, list(values.values())) if kind is RecordKind.CONTACT else {}
        own = face_of(kind, record_id, values[record_id], firms)
        pairs = tuple(
            Pair(at, kind, own, one.face, one.score, one.reasons)
            for at, one in enumerate(candidates_of(session, kind, record_id), start=1)
        )
    near = tuple(pair for pair in apart if record_id in (pair.first.id, pair.second.id))
    return Queue(kind, Duplicates(kind, pairs, len(pairs)), near, past, own.name)
