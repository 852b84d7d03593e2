"""Reads the answer on a reader lane, and how many rows of the law the office has not yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.queries.entitlements import Entitlement, Question, entitlement
from db.queries.records import all_live
from db.services.incentives import fill_incentives, missing_incentives
from db.store import Store
from resources.law import incentive_records


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows."""

    found: Entitlement
    missing: int
    """Rows of the law that are not stored."""


def read_answer(store: Store, question: Question, on: dt.date) -> Answer:
    """Judge the stored rules."""
    with store.read() as session:
        kept = all_live(session, RecordKind.INCENTIVE)
        found = entitlement(session, question, on)
    return Answer(found, len(missing_incentives(kept, incentive_records())))


def fill_from_law(store: Store) -> ChangeSet:
    """Add the missing rows as one operation."""
    return fill_incentives(store, incentive_records())
