"""What a change to many records would do, looked at before it is written: old → new and why not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.domain.problems import Problem
from db.domain.values import Value


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field of one record."""

    key: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class PlannedRecord:
    """One record as it was looked at; without edits it holds the wanted values already."""

    id: int
    version: int
    title: str
    edits: tuple[FieldEdit, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What the edits would break; the record is then written with none of them."""


@dataclass(frozen=True, slots=True)
class EditCount:
    """So many records go from one value of a field to another."""

    edit: FieldEdit
    count: int


@dataclass(frozen=True, slots=True)
class EditPlan:
    """A change to many records of one kind, in the order they were given."""

    kind: RecordKind
    records: tuple[PlannedRecord, ...] = ()
    gone: int = 0
    """Records that were deleted meanwhile."""

    @property
    def changing(self) -> tuple[PlannedRecord, ...]:
        """The records that can be written and hold something else now."""
        return tuple(one for one in self.records if one.edits and not one.problems)

    @property
    def wrong(self) -> tuple[PlannedRecord, ...]:
        """The records that would not be valid."""
        return tuple(one for one in self.records if one.problems)

    @property
    def same(self) -> int:
        """How many records hold the wanted values already."""
        return sum(1 for one in self.records if not one.edits and not one.problems)

    def counts(self) -> tuple[EditCount, ...]:
        """Old → new of the records that will be written, by field, the most frequent first."""
        found = Counter(edit for one in self.changing for edit in one.edits)
        order = {key: place for place, key in enumerate(dict.fromkeys(e.key for e in found))}
        counted = [EditCount(edit, count) for edit, count in found.items()]
        return tuple(sorted(counted, key=lambda one: (order[one.edit.key], -one.count)))
