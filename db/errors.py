"""What can go wrong that is not our bug: rules that refuse, and the world's faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class UserError(Exception):
    """Refused by a rule; the person can do something about it. ``code`` has its words in texts."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class EnvironmentProblem(Exception):
    """The world's fault: disk full, read-only, damaged, locked by another, open in Excel.

    A parameter may be another one that it comes of, whose words stand in its own.
    """

    def __init__(self, code: str, **params: str | int | EnvironmentProblem) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class UnledgeredWrite(RuntimeError):
    """Our bug: a statement tried to change a ledgered table without going through a unit."""


class FrozenWrite(RuntimeError):
    """Our bug: a statement tried to change a snapshot, which is written once."""


class ConflictError(Exception):
    """The record was saved by somebody else since it was opened."""

    def __init__(self, kind: str, record_id: int, stored_version: int) -> None:
        super().__init__(f"{kind} {record_id} is at version {stored_version}")
        self.kind = kind
        self.record_id = record_id
        self.stored_version = stored_version


class Hold(StrEnum):
    """Why an undo leaves something as it is."""

    EDITED = "edited"
    """The field holds a later value."""
    BINNED = "binned"
    """The record went to the bin later."""
    KEY_TAKEN = "key_taken"
    """Another record holds its unique number by now."""
    TARGET_GONE = "target_gone"
    """What it refers to is in the bin."""
    IN_USE = "in_use"
    """Another record refers to it by now."""


@dataclass(frozen=True, slots=True)
class LaterEdit:
    """The operation that stands in the way of an undo: who did what to which record when.

    ``kind``, ``record_id``, ``title`` and ``key`` name what it wrote, which is another record
    than the one that stays when a number is taken or something is in use.
    """

    operation_id: int
    label: str
    subject: str
    officer: str
    at: str
    hold: Hold
    kind: str
    record_id: int
    title: str
    key: str


@dataclass(frozen=True, slots=True)
class UndoneLater:
    """A record that an undo would change although it was edited after the operation."""

    kind: str
    record_id: int
    title: str
    keys: tuple[str, ...] = field(default=())
    later: tuple[LaterEdit, ...] = field(default=())
    """What stands in the way, newest first; none when the record waits for another that stays."""


class UndoConflict(Exception):
    """An operation can't be taken back as a whole: later edits stand in the way."""

    def __init__(self, conflicts: tuple[UndoneLater, ...], *, rest: bool = True) -> None:
        super().__init__(f"{len(conflicts)} later edits")
        self.conflicts = conflicts
        self.rest = rest
        """Whether anything of it is left that can be taken back."""
