"""Files that come in one after another: the one in hand, those that wait, those that are through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path


class Fate(Enum):
    """What became of a file."""

    WAITS = auto()
    IN_HAND = auto()
    DONE = auto()
    """It was written."""
    UNREAD = auto()
    """It could not be read."""
    LEFT = auto()
    """The officer set it aside; nothing of it was written."""


@dataclass(frozen=True, slots=True)
class QueuedFile:
    """One file and what became of it."""

    path: Path
    fate: Fate = Fate.WAITS


@dataclass(frozen=True, slots=True)
class FileQueue:
    """The files in the order in which they come."""

    files: tuple[QueuedFile, ...] = ()

    @property
    def in_hand(self) -> Path | None:
        """The file the officer is at."""
        return next((one.path for one in self.files if one.fate is Fate.IN_HAND), None)

    @property
    def waiting(self) -> tuple[Path, ...]:
        """The files that were not looked at yet."""
        return tuple(one.path for one in self.files if one.fate is Fate.WAITS)

    @property
    def behind(self) -> dict[Fate, int]:
        """How many files are behind the officer, by what became of them."""
        fates = [one.fate for one in self.files]
        ways = (Fate.DONE, Fate.UNREAD, Fate.LEFT)
        return {fate: fates.count(fate) for fate in ways if fate in fates}

    @property
    def through(self) -> int:
        """How many files are behind the officer, one way or another."""
        return sum(self.behind.values())

    def joined_by(self, paths: Sequence[Path]) -> FileQueue:
        """With further files, which come before those that wait; a queue that is through is gone."""
        new = tuple(map(QueuedFile, paths))
        waiting = tuple(one for one in self.files if one.fate is Fate.WAITS)
        if not waiting:
            return FileQueue(new)
        behind = tuple(one for one in self.files if one.fate is not Fate.WAITS)
        return FileQueue((*behind, *new, *waiting))

    def followed_by(self, paths: Sequence[Path]) -> FileQueue:
        """With further files behind those that wait."""
        return FileQueue((*self.files, *map(QueuedFile, paths)))

    def take(self, path: Path | None = None) -> FileQueue:
        """Take the file into hand, or the first that waits; what was in hand is set aside."""
        wanted = path or next(iter(self.waiting), None)
        aside = self.marked(Fate.LEFT)
        at = next(
            (
                place
                for place, one in enumerate(aside.files)
                if one.path == wanted and one.fate is Fate.WAITS
            ),
            -1,
        )
        files = (
            replace(one, fate=Fate.IN_HAND) if place == at else one
            for place, one in enumerate(aside.files)
        )
        return FileQueue(tuple(files))

    def marked(self, fate: Fate) -> FileQueue:
        """Say what became of the file in hand."""
        files = (replace(one, fate=fate) if one.fate is Fate.IN_HAND else one for one in self.files)
        return FileQueue(tuple(files))
