"""What one officer changed since a day, as it travels: operations, and every record they speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.ledger_rows import Action, Changed
from db.links import OWNER, OWNER_KIND, links_of
from db.values_codec import JsonValue

Key = tuple[RecordKind, int]
"""A record by its kind and its number on the PC that made the file."""
Values = Mapping[str, JsonValue]
STAYS = frozenset({"board_order", "snapshot_id", "merged_into"})
"""What means something only where it was written: the order of cards, a frozen count, a merge."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What names a record in every copy of the data: the operation that made it, and its number
    there. A record that was joined with a colleague's has several."""

    uid: str
    number: int


@dataclass(frozen=True, slots=True)
class Change:
    """What an operation did to one record."""

    key: Key
    action: Action
    fields: Changed


@dataclass(frozen=True, slots=True)
class CarriedOperation:
    """One operation of the officer."""

    uid: str
    label: str
    at: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class CarriedRecord:
    """A record as it was when the file was made; its links name records by their numbers there."""

    key: Key
    title: str
    origins: tuple[Origin, ...]
    values: Values
    deleted: bool = False
    merged: bool = False
    """Whether it went to the bin by being joined to another."""
    into: int | None = None
    """The number there of the record it leads to, where the file says it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a file of changes says."""

    uid: str
    officer: str
    machine: str
    since: str
    made_at: str
    schema: str
    operations: tuple[CarriedOperation, ...] = ()
    records: Mapping[Key, CarriedRecord] = field(default_factory=dict)
    files: Mapping[str, int] = field(default_factory=dict)
    """Attached files that come along: hash → bytes, known once they are written."""


def link_targets(kind: RecordKind, values: Values) -> dict[str, RecordKind]:
    """The keys of ``values`` that name other records, with the kind of each."""
    found = {
        entry.key: target for entry, target in links_of(catalogue(kind)) if entry.key in values
    }
    if OWNER in values and isinstance(owner := values.get(OWNER_KIND), str):
        found[OWNER] = RecordKind(owner)
    return found
