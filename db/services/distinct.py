"""Remembers that two records which look alike are not the same, and takes that back."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

from sqlalchemy import delete

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries.duplicates.distinct import distinct_ids
from db.schema.pairs import DistinctPairRecord
from db.store import Store


def tell_apart(store: Store, kind: RecordKind, ids: Collection[int]) -> None:
    """None of these records is another of them; known pairs stay as they were said."""
    with store.write(Label.MERGE) as unit:
        known = distinct_ids(unit.session, kind)
        for first, second in combinations(sorted(set(ids)), 2):
            if (first, second) not in known:
                unit.session.add(
                    DistinctPairRecord(
                        record_kind=kind.value,
                        first_id=first,
                        second_id=second,
                        officer=store.actor.officer,
                        at=unit.now,
                    )
                )


def doubt_again(store: Store, pair_ids: Collection[int]) -> None:
    """Look at these pairs again: they come back into the queue."""
    with store.write(Label.MERGE) as unit:
        unit.session.execute(
            delete(DistinctPairRecord).where(DistinctPairRecord.id.in_(sorted(pair_ids)))
        )
