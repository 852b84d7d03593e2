"""Adds the 지원시책 of the law that an office has not yet, as one operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from db.changes import ChangeSet
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries.records import all_live
from db.store import Store
from db.values_codec import from_json

_KEYS = ("name", "legal_basis", "valid_from", "valid_until")


def missing_incentives(
    kept: Sequence[Draft], records: Sequence[Mapping[str, Any]]
) -> tuple[Draft, ...]:
    """The rows of ``records`` that no record has: same name, article and days."""
    known = {tuple(draft.text(key) for key in _KEYS) for draft in kept}
    drafts = (
        new_draft(RecordKind.INCENTIVE).with_values(
            **{key: from_json(value) for key, value in record["values"].items()}
        )
        for record in records
    )
    return tuple(one for one in drafts if tuple(one.text(key) for key in _KEYS) not in known)


def fill_incentives(
    store: Store, records: Sequence[Mapping[str, Any]], *, origin: str = ""
) -> ChangeSet:
    """Add what is missing; what the office corrected or added stays as it is."""
    with store.read() as session:
        kept = all_live(session, RecordKind.INCENTIVE)
    missing = missing_incentives(kept, records)
    if not missing:
        return ChangeSet()
    with store.write(Label.CREATE, missing[0].text("name"), origin=origin) as unit:
        for draft in missing:
            unit.save(draft)
    return unit.changes
