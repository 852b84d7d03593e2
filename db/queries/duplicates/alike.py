"""All pairs of records that look alike: searched once, then only for what was written since."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.likeness import NUMBERS, Likeness
from db.links import CHUNK, chunks
from db.queries.duplicates.blocking import (
    Blocked,
    LeftOut,
    Pairs,
    Report,
    Touched,
    contact_pairs,
    firm_pairs,
)
from db.queries.duplicates.rows import compare_records, values_by_id
from db.queries.newest import newest_operation
from db.schema import TABLES
from db.schema.ledger import ChangeRecord

Alike = Mapping[tuple[int, int], Likeness]


@dataclass(frozen=True, slots=True)
class Searched:
    """The pairs of a kind that look alike, those told apart among them, as of an operation."""

    kind: RecordKind
    at: int
    """The newest operation when it was searched."""
    alike: Alike
    left_out: tuple[LeftOut, ...]
    crowded: frozenset[int]
    """Records that share a value of ``left_out``: one of them less, and the others are compared."""


def search_alike(
    session: Session, kind: RecordKind, report: Report, known: Searched | None = None
) -> Searched:
    """What looks alike now; of ``known`` all is kept that nobody wrote to since.

    Everything is searched anew where many records were written, or one of those that are too many
    to be compared: the others may be few enough then.
    """
    at = newest_operation(session)
    if known is not None and known.kind is kind:
        touched = _touched(session, kind, known.at)
        if not touched:
            return replace(known, at=at)
        if len(touched) <= CHUNK and known.crowded.isdisjoint(touched):
            blocked = _blocked(kind)(session, report, touched)
            if not blocked.left_out:
                pairs = {pair for pair in blocked.pairs if not touched.isdisjoint(pair)}
                kept = {pair: one for pair, one in known.alike.items() if touched.isdisjoint(pair)}
                return replace(known, at=at, alike={**kept, **_alike(session, kind, pairs)})
    blocked = _blocked(kind)(session, report, None)
    left_out = sorted(blocked.left_out, key=lambda one: (-one.records, one.key, one.value))
    return Searched(
        kind, at, _alike(session, kind, blocked.pairs), tuple(left_out), frozenset(blocked.crowded)
    )


def _blocked(kind: RecordKind) -> Callable[[Session, Report, Touched], Blocked]:
    return firm_pairs if kind is RecordKind.ORGANIZATION else contact_pairs


def _touched(session: Session, kind: RecordKind, since: int) -> frozenset[int]:
    """The records that later operations than ``since`` wrote to."""
    query = select(ChangeRecord.record_id).where(
        ChangeRecord.operation_id > since, ChangeRecord.record_kind == kind.value
    )
    return frozenset(session.scalars(query))


def _alike(session: Session, kind: RecordKind, pairs: Pairs) -> Alike:
    """Those of ``pairs`` that an officer should look at."""
    kept = _of_one_number(session, pairs) if kind is RecordKind.ORGANIZATION else pairs
    values = values_by_id(session, kind, {record_id for pair in kept for record_id in pair})
    found = {
        (first, second): compare_records(kind, values[first], values[second])
        for first, second in sorted(kept)
    }
    return {pair: like for pair, like in found.items() if like.proposed}


def _of_one_number(session: Session, pairs: Pairs) -> Pairs:
    """The pairs whose two don't differ in a number that names a firm: most that share a telephone or
    a place do, and nothing else matters then, nor need it be read."""
    firms = TABLES[RecordKind.ORGANIZATION]
    numbers = [firms.c[number] for number in NUMBERS]
    said: dict[int, Sequence[str | None]] = {}
    for chunk in chunks({record_id for pair in pairs for record_id in pair}):
        rows = session.execute(select(firms.c.id, *numbers).where(firms.c.id.in_(chunk)))
        said.update((record_id, stated) for record_id, *stated in rows)
    return {
        (first, second)
        for first, second in pairs
        if all(
            one == other or not one or not other
            for one, other in zip(said[first], said[second], strict=True)
        )
    }
