"""The order in which records of several kinds are written: whatever is referred to comes first."""

from __future__ import annotations

from functools import cache

from db.domain.catalogue import RECORD_TYPES
from db.domain.fields import RecordType
from db.domain.kinds import Kind


@cache
def parents_first() -> tuple[RecordType, ...]:
    """Record types so that a record comes after everything its links may name."""
    ordered: list[RecordType] = []
    waiting = list(RECORD_TYPES)
    while waiting:
        pending = {record_type.kind for record_type in waiting}
        free = next(
            record_type
            for record_type in waiting
            if not any(
                entry.kind is Kind.LINK and entry.links_to in pending - {record_type.kind}
                for entry in record_type.fields
            )
        )
        waiting.remove(free)
        ordered.append(free)
    return tuple(ordered)
