"""The queue of possible duplicates: the likeliest first, without those an officer has told apart."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.duplicates.alike import Searched, search_alike
from db.queries.duplicates.blocking import LeftOut, Report
from db.queries.duplicates.distinct import distinct_ids
from db.queries.duplicates.rows import (
    Pair,
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
    searched: Searched | None = None
    """What the next call need not search again."""


def _silent(_done: int, _total: int) -> None:
    """Nobody listens."""


def possible_duplicates(
    session: Session,
    kind: RecordKind,
    report: Report = _silent,
    *,
    limit: int = SHOWN,
    known: Searched | None = None,
) -> Duplicates:
    """The pairs of ``kind`` that may be one record.

    ``known`` is what an earlier call has searched: then only what was written since is looked at.
    ``report(done, total)`` hears how far it is and may raise to end it.
    """
    searched = search_alike(session, kind, report, known)
    apart = distinct_ids(session, kind)
    found = [(pair, like) for pair, like in searched.alike.items() if pair not in apart]
    found.sort(key=lambda entry: (-entry[1].score, entry[0]))
    report(1, 1)
    shown = found[:limit]
    values = values_by_id(session, kind, {record_id for pair, _ in shown for record_id in pair})
    firms = firm_names(session, list(values.values())) if kind is RecordKind.CONTACT else {}
    pairs = tuple(
        Pair(
            at, kind, face_of(kind, first, values[first], firms),
            face_of(kind, second, values[second], firms), like.score, like.reasons,
        )
        for at, ((first, second), like) in enumerate(shown, start=1)
    )  # fmt: skip
    return Duplicates(kind, pairs, len(found), searched.left_out, searched)
