"""What one record made of several holds: which value is taken first, what is kept of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.comparable import comparable, squeezed
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind
from db.domain.values import Empty, Value, is_empty

_STRONGEST = {"standing": ("managed", "prospect", "reference")}
"""Fields whose strongest choice is taken, whoever holds it: nobody falls out of a list."""


@dataclass(frozen=True, slots=True)
class Origin:
    """When a field was last written (ISO), and whether by an import or by a person."""

    at: str = ""
    imported: bool = False
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the records that are to be one."""

    id: int
    values: Mapping[str, Value]
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def get(self, key: str) -> Value:
        """The value of ``key``; 미기재 when it holds none."""
        return self.values.get(key, Empty.NOT_STATED)


def keeps_both(entry: Field) -> bool:
    """Whether a field can hold what several records say: lists are joined, texts appended."""
    return entry.kind in (Kind.TEXT_LIST, Kind.LONG_TEXT)


def differing(record_type: RecordType, sides: Sequence[Side]) -> tuple[Field, ...]:
    """The fields in which the records do not all hold the same value."""
    first, *others = sides
    return tuple(
        entry
        for entry in record_type.fields
        if any(one.get(entry.key) != first.get(entry.key) for one in others)
    )


def first_choice(entry: Field, sides: Sequence[Side]) -> tuple[int, ...]:
    """The ids whose value of a field is taken unless somebody chooses otherwise.

    ``sides`` begins with the record that stays. A value before none; what can be joined is taken
    of all; else what a person typed before what a list brought, then the newer.
    """
    stated = [side for side in sides if not is_empty(side.get(entry.key))]
    if not stated:
        settled = [side for side in sides if side.get(entry.key) is not Empty.NOT_STATED]
        return ((settled or list(sides))[0].id,)
    if entry.key == "name" and stated[0] is sides[0]:
        return (sides[0].id,)
    if keeps_both(entry):
        return tuple(side.id for side in _adding(entry, stated))
    if order := _STRONGEST.get(entry.key):
        return (min(stated, key=lambda side: _place(order, side.get(entry.key))).id,)
    if len({repr(comparable(entry, side.get(entry.key))) for side in stated}) == 1:
        return (stated[0].id,)
    return (max(stated, key=lambda side: _weight(entry, side, side is sides[0])).id,)


def joined(entry: Field, values: Sequence[Value]) -> Value:
    """What a field holds when ``values`` are all kept; a single one stays as it is."""
    stated = [value for value in values if not is_empty(value)]
    if not stated:
        return values[0] if values else Empty.NOT_STATED
    if len(stated) == 1:
        return stated[0]
    if entry.kind is Kind.TEXT_LIST:
        return _joined_lists(stated)
    if entry.kind is Kind.LONG_TEXT:
        return _joined_texts([str(value) for value in stated])
    return stated[0]


def with_names(aliases: Value, names: Sequence[str], own: str) -> Value:
    """``aliases`` with the names of the records that go, but for the one that stays."""
    known = aliases if isinstance(aliases, tuple) else ()
    added = tuple(name for name in names if name.strip() and name.strip() != own.strip())
    return _joined_lists([known, added]) or aliases


def best_survivor(sides: Sequence[Side], rank: Mapping[int, tuple[int, ...]]) -> int:
    """The record that stays unless somebody chooses: the highest rank, then the older.

    ``rank`` says of each how much hangs on it.
    """
    order = _STRONGEST["standing"]
    return min(
        sides,
        key=lambda side: (
            _place(order, side.get("standing")),
            tuple(-count for count in rank.get(side.id, ())),
            side.id,
        ),
    ).id


def _adding(entry: Field, stated: Sequence[Side]) -> list[Side]:
    """Those that say something the ones before did not."""
    kept: list[Side] = []
    for side in stated:
        before = joined(entry, [one.get(entry.key) for one in kept])
        if not kept or joined(entry, [before, side.get(entry.key)]) != before:
            kept.append(side)
    return kept


def _joined_lists(lists: Sequence[Value]) -> Value:
    found: dict[str, str] = {}
    for one in lists:
        for text in one if isinstance(one, tuple) else (str(one),):
            found.setdefault(squeezed(text), text)
    return tuple(found.values())


def _joined_texts(texts: Sequence[str]) -> str:
    kept: list[str] = []
    for text in texts:
        if not any(squeezed(text) in squeezed(one) for one in kept):
            kept = [one for one in kept if squeezed(one) not in squeezed(text)]
            kept.append(text.strip())
    return "\n".join(kept)


def _weight(entry: Field, side: Side, stays: bool) -> tuple[bool, str, bool]:
    origin = side.origins.get(entry.key, Origin())
    return not origin.imported, origin.at, stays


def _place(order: Sequence[str], value: Value) -> int:
    return order.index(str(value)) if value in order else len(order)
