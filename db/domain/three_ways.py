"""Two people, one record: what each changed since it was opened, and where they collide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.values import Value


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that two people changed: mine, what is stored now, what I saw when I opened it.

    ``mine`` is None for a text that can't be read yet.
    """

    key: str
    mine: Value | None
    stored: Value
    opened: Value


def collisions(
    opened: Draft, stored: Draft, mine: Iterable[tuple[str, Value | None]]
) -> tuple[FieldConflict, ...]:
    """The fields of ``mine`` that somebody else changed too, and otherwise."""
    return tuple(
        FieldConflict(key, value, stored.get(key), opened.get(key))
        for key, value in mine
        if stored.get(key) not in (opened.get(key), value)
    )


def changed_by_others(opened: Draft, stored: Draft) -> tuple[str, ...]:
    """The fields that differ from what was opened, in the catalogue's order."""
    keys = (entry.key for entry in opened.record_type.fields)
    return tuple(key for key in keys if opened.get(key) != stored.get(key))
