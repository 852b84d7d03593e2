"""The queue of possible duplicates: the likeliest first, without those an officer has told apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.likeness import Likeness
from db.queries.duplicates.blocking import LeftOut, contact_pairs, firm_pairs
from db.queries.duplicates.distinct import distinct_ids
from db.queries.duplicates.rows import (
    Pair,
    compare_records,
    face_of,
    firm_names,
    values_by_id,
)

SHOWN = 2_000
"""Pairs read for the screen; nobody looks through more."""


@dataclass(frozen=True, slots=True)
class Duplicates:
    """The likeliest pairs of a kind, how many there are in all, and what was not compared."""

    kind: RecordKind
    pairs: tuple[Pair, ...] = ()
    total: int = 0
    left_out: tuple[LeftOut, ...] = ()
    """Values that too many share to be compared for, the most first."""


def _silent(_done: int, _total: int) -> None:
    """Nobody listens."""


def possible_duplicates(
    session: Session,
    kind: RecordKind,
    report: Callable[[int, int], None] = _silent,
    *,
    limit: int = SHOWN,
) -> Duplicates:
    """The pairs of ``kind`` that may be one record.

    ``report(done, total)`` hears how far it is and may raise to end it.
    """
    find = firm_pairs if kind is RecordKind.ORGANIZATION else contact_pairs
    blocked = find(session, report)
    keys = blocked.pairs - distinct_ids(session, kind)
    values = values_by_id(session, kind, {record_id for pair in keys for record_id in pair})
    scored: list[tuple[tuple[int, int], Likeness]] = []
    for first, second in sorted(keys):
        found = compare_records(kind, values[first], values[second])
        if found.proposed:
            scored.append(((first, second), found))
    scored.sort(key=lambda entry: (-entry[1].score, entry[0]))
    report(1, 1)
    shown = scored[:limit]
    seen = [values[record_id] for pair, _ in shown for record_id in pair]
    firms = firm_names(session, seen) if kind is RecordKind.CONTACT else {}
    pairs = tuple(
        Pair(
            at, kind, face_of(kind, first, values[first], firms),
            face_of(kind, second, values[second], firms), found.score, found.reasons,
        )
        for at, ((first, second), found) in enumerate(shown, start=1)
    )  # fmt: skip
    left_out = tuple(sorted(blocked.left_out, key=lambda one: (-one.records, one.key, one.value)))
    return Duplicates(kind, pairs, len(scored), left_out)
