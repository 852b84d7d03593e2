"""What an officer has chosen so far: who stays, whose value each field takes, what was mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from db.domain.fields import Field, RecordType
from db.domain.merging import Side, differing, first_choice, joined, keeps_both, with_names
from db.domain.values import Empty, Value, is_empty

ALIASES = "aliases"


@dataclass(frozen=True, slots=True)
class MergeChoice:
    """The choices of one merge; every change gives a new one.

    ``picks`` names by field the records whose value is taken (several where both can be kept),
    ``left`` the single entries of their lists that are not, ``edited`` holds what was typed over
    the result.
    """

    record_type: RecordType
    sides: tuple[Side, ...]
    survivor: int
    picks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    edited: Mapping[str, Value] = field(default_factory=dict)
    left: frozenset[tuple[str, int, str]] = frozenset()
    """Field, record and entry."""

    @classmethod
    def first(cls, record_type: RecordType, sides: tuple[Side, ...], survivor: int) -> MergeChoice:
        """What is chosen before anybody did."""
        bare = cls(record_type, sides, survivor)
        ordered = bare.ordered
        picks = {entry.key: first_choice(entry, ordered) for entry in bare.rows}
        if ALIASES in picks:
            picks[ALIASES] = tuple(s.id for s in ordered if not is_empty(s.get(ALIASES)))
        return replace(bare, picks=bare._with_days(picks))

    @property
    def ordered(self) -> tuple[Side, ...]:
        """The records with what they offer, the one that stays first."""
        sides = sorted(self.sides, key=lambda side: side.id != self.survivor)
        return tuple(replace(side, values=self._offers(side)) for side in sides)

    @property
    def rows(self) -> tuple[Field, ...]:
        """The fields that have to be chosen."""
        return differing(self.record_type, self.ordered)

    @property
    def same(self) -> tuple[Field, ...]:
        """The fields in which all agree and say something."""
        chosen = {entry.key for entry in self.rows}
        first = self.sides[0]
        return tuple(
            entry
            for entry in self.record_type.fields
            if entry.key not in chosen and not is_empty(first.get(entry.key))
        )

    def offered(self, side_id: int, key: str) -> Value:
        """What a record puts forward: its value, and as an alias the name that goes."""
        side = next(one for one in self.sides if one.id == side_id)
        return self._offers(side).get(key, Empty.NOT_STATED)

    def picked(self, key: str, side_id: int) -> bool:
        """Whether the record's value of a field is taken."""
        return side_id in self.picks.get(key, ())

    def result(self, key: str) -> Value:
        """What the one record will hold."""
        if key in self.edited:
            return self.edited[key]
        entry = self.record_type.field(key)
        taken = [side for side in self.ordered if self.picked(key, side.id)]
        if key not in self.picks:
            return self._stays.get(key)
        return joined(entry, [self._taken(side, key) for side in taken])

    def entries(self, key: str, side_id: int) -> tuple[str, ...]:
        """The entries of a list that a record puts forward; none for other fields."""
        value = self.offered(side_id, key)
        return value if isinstance(value, tuple) else ()

    def picked_entry(self, key: str, side_id: int, entry: str) -> bool:
        """Whether one entry of a record's list is taken."""
        return self.picked(key, side_id) and (key, side_id, entry) not in self.left

    def pick_entry(self, key: str, side_id: int, entry: str, on: bool = True) -> MergeChoice:
        """Take one entry of a record's list, or leave it; the others stay as chosen."""
        all_of_it = {(key, side_id, one) for one in self.entries(key, side_id)}
        was = set(self.left) if self.picked(key, side_id) else set(self.left) | all_of_it
        one = (key, side_id, entry)
        left = was - {one} if on else was | {one}
        choice = self.pick(key, side_id, not all_of_it <= left)
        return replace(choice, left=frozenset(left - all_of_it if all_of_it <= left else left))

    def pick(self, key: str, side_id: int, on: bool = True) -> MergeChoice:
        """Take a record's value; where both can be kept, add it to what is taken or leave it."""
        if keeps_both(self.record_type.field(key)):
            others = tuple(one for one in self.picks.get(key, ()) if one != side_id)
            taken = (*others, side_id) if on else others
        else:
            taken = (side_id,)
        edited = {other: value for other, value in self.edited.items() if other != key}
        left = frozenset(one for one in self.left if one[:2] != (key, side_id))
        picks = {**self.picks, key: taken}
        if not self.record_type.field(key).dates:
            picks = self._with_days(picks)
        return replace(self, picks=picks, edited=edited, left=left)

    def keep(self, side_id: int) -> MergeChoice:
        """Let another record stay, and take all it says; what it does not say stays as chosen."""
        choice = MergeChoice.first(self.record_type, self.sides, side_id)
        picks = dict(choice.picks)
        for entry in choice.rows:
            single = not keeps_both(entry) and entry.key != "standing"
            if single and not is_empty(choice.offered(side_id, entry.key)):
                picks[entry.key] = (side_id,)
        return replace(choice, picks=choice._with_days(picks), edited={})

    def edit(self, key: str, value: Value) -> MergeChoice:
        """Type something else over the result."""
        return replace(self, edited={**self.edited, key: value})

    def values(self) -> dict[str, Value]:
        """What has to be written into the record that stays."""
        stays = self._stays
        results = {entry.key: self.result(entry.key) for entry in self.rows}
        return {key: value for key, value in results.items() if stays.get(key) != value}

    @property
    def losers(self) -> tuple[int, ...]:
        """The records that go."""
        return tuple(side.id for side in self.sides if side.id != self.survivor)

    def _with_days(self, picks: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
        """The picks, with the day of each figure of the record whose figure is taken."""
        days = {one.key: picks[one.dates] for one in self.rows if one.dates in picks}
        return {**picks, **days}

    @property
    def _stays(self) -> Side:
        return next(side for side in self.sides if side.id == self.survivor)

    def _taken(self, side: Side, key: str) -> Value:
        """What a record's value adds to the result."""
        value = side.get(key)
        if not isinstance(value, tuple):
            return value
        return tuple(one for one in value if (key, side.id, one) not in self.left)

    def _offers(self, side: Side) -> Mapping[str, Value]:
        title = self.record_type.title
        if ALIASES not in self.record_type.by_key or side.id == self.survivor:
            return side.values
        name, own = str(side.get(title)), str(self._stays.get(title))
        return {**side.values, ALIASES: with_names(side.get(ALIASES), (name,), own)}
