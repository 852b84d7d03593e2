"""What taking a colleague's changes in would do here: looked at before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.domain.kinds import RecordKind
from db.handing.changes import Changes, Key
from db.values_codec import JsonValue


class Outcome(StrEnum):
    """What becomes of a record here."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    RESTORE = "restore"
    JOIN = "join"
    """It goes to the bin, and what belonged to it here goes over to another."""
    ASK = "ask"
    SAME = "same"
    LEFT = "left"
    """It can't be taken in; ``why`` says what stands in the way."""


class Why(StrEnum):
    """What is asked about a record, or why it is left."""

    NONE = ""
    EDITED = "edited"
    """The same field was changed here and there."""
    DELETED_HERE = "deleted_here"
    DELETED_THERE = "deleted_there"
    LOOKS_ALIKE = "looks_alike"
    """A record of the same name is here; it may be another."""
    MERGED_THERE = "merged_there"
    """Joined with another there, changed here."""
    JOINED_HERE = "joined_here"
    """Joined with another here, a record of its own again there."""
    NOT_JOINED = "not_joined"
    """Joined there with a record that is not here, or from which something here keeps it apart."""
    LINK = "link"
    """What it names is not here, or in the bin."""
    NUMBER = "number"
    """Its number belongs to another record here."""
    HELD = "held"
    """Something else here can't be without it."""
    DESTROYED = "destroyed"
    """Its personal data were destroyed here; nothing brings them back."""
    FIXED = "fixed"
    """Such a record is only ever added to."""


class Choice(StrEnum):
    """Whose word counts."""

    THEIRS = "theirs"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field three ways, as JSON values; a link names a record by its number here, one that is
    made with it by the negative of its number there."""

    key: str
    before: JsonValue
    mine: JsonValue
    theirs: JsonValue
    collides: bool = False


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One record of the file and what becomes of it."""

    key: Key
    title: str
    outcome: Outcome
    here: int | None = None
    """Its number here."""
    fields: tuple[FieldChange, ...] = ()
    why: Why = Why.NONE
    label: str = ""
    """The last operation there that changed it, and when."""
    at: str = ""
    beside: bool = False
    """Not changed there; it comes along because something names it."""
    in_bin: bool = False
    """Whether it lies in the bin here."""
    into: int | None = None
    """What it is joined to: its number here, or the negative of its number there."""

    @property
    def kind(self) -> RecordKind:
        """What kind of record it is."""
        return self.key[0]

    @property
    def colliding(self) -> tuple[FieldChange, ...]:
        """The fields in which two people said different things."""
        return tuple(one for one in self.fields if one.collides)


Decisions = Mapping[Key, Choice]


@dataclass(frozen=True, slots=True)
class TakingPlan:
    """Every record of a file; those that are the same here are counted among the rest."""

    changes: Changes
    rows: tuple[PlannedChange, ...] = ()
    known: int = 0
    """Operations of the file that are in these data already."""

    def count(self, outcome: Outcome) -> int:
        """How many records."""
        return Counter(row.outcome for row in self.rows)[outcome]

    @property
    def asked(self) -> tuple[PlannedChange, ...]:
        """What is to be decided."""
        return tuple(row for row in self.rows if row.outcome is Outcome.ASK)

    @property
    def shown(self) -> tuple[PlannedChange, ...]:
        """What is worth looking at: questions first, then what is left, then the rest."""
        order = {Outcome.ASK: 0, Outcome.LEFT: 1}
        found = [row for row in self.rows if row.outcome is not Outcome.SAME]
        return tuple(sorted(found, key=lambda row: order.get(row.outcome, 2)))

    def undecided(self, decisions: Decisions) -> int:
        """How many questions are open."""
        return sum(row.key not in decisions for row in self.asked)

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to take in or to decide."""
        return any(row.outcome not in (Outcome.SAME, Outcome.LEFT) for row in self.rows)
