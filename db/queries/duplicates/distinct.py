"""The pairs that look alike and that an officer has said are not the same."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.duplicates.rows import Face, face_of, firm_names, values_by_id
from db.schema.pairs import DistinctPairRecord


@dataclass(frozen=True, slots=True)
class DistinctPair:
    """Two records that are not the same, and who said so when (ISO)."""

    id: int
    kind: RecordKind
    first: Face
    second: Face
    at: str
    officer: str


def distinct_ids(session: Session, kind: RecordKind) -> set[tuple[int, int]]:
    """The pairs of ``kind`` that were told apart, the smaller id first."""
    query = select(DistinctPairRecord.first_id, DistinctPairRecord.second_id).where(
        DistinctPairRecord.record_kind == kind.value
    )
    return {(first, second) for first, second in session.execute(query)}


def distinct_of(session: Session, kind: RecordKind, record_id: int) -> set[int]:
    """The records that one was told apart from."""
    pair = DistinctPairRecord
    query = select(pair.first_id, pair.second_id).where(
        pair.record_kind == kind.value,
        or_(pair.first_id == record_id, pair.second_id == record_id),
    )
    found = {one for both in session.execute(query) for one in both}
    return found - {record_id}


def distinct_pairs(session: Session, kind: RecordKind) -> tuple[DistinctPair, ...]:
    """What was told apart, the newest first; a pair of which one is gone is left out."""
    query = (
        select(DistinctPairRecord)
        .where(DistinctPairRecord.record_kind == kind.value)
        .order_by(DistinctPairRecord.id.desc())
    )
    pairs = session.scalars(query).all()
    ids = {record_id for pair in pairs for record_id in (pair.first_id, pair.second_id)}
    values = values_by_id(session, kind, ids)
    firms = firm_names(session, list(values.values())) if kind is RecordKind.CONTACT else {}
    return tuple(
        DistinctPair(
            pair.id, kind, face_of(kind, pair.first_id, values[pair.first_id], firms),
            face_of(kind, pair.second_id, values[pair.second_id], firms), pair.at, pair.officer,
        )
        for pair in pairs
        if pair.first_id in values and pair.second_id in values
    )  # fmt: skip
