"""The newest backup once more, in a folder that the officer names: a USB stick, another disk."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.backups.backup import Backup, newest_first, rotate, verify
from db.backups.file_copies import copy_whole, keep_copies
from db.encryption import seal_older
from db.errors import EnvironmentProblem
from db.faults import environment_problem
from db.in_place import put_in_place
from db.personal.second_folder import forget_elsewhere
from db.sqlite_files import name_of_key


class Elsewhere(StrEnum):
    """What came of the copy in the second folder."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    """It lies there already, or there is no backup yet."""
    AWAY = "away"
    """The folder is not there: the stick is not plugged in."""
    FAILED = "failed"
    """It is there and took no copy: full, write-protected, pulled out in the middle."""


@dataclass(frozen=True, slots=True)
class SecondCopy:
    """What came of it, and why not; the backup beside the data is never touched by it."""

    came: Elsewhere
    at: dt.datetime | None = None
    """When the newest backup that lies there was made."""
    problem: EnvironmentProblem | None = None

    @property
    def is_there(self) -> bool:
        """Whether what there is to copy lies in the second folder."""
        return self.came in (Elsewhere.DONE, Elsewhere.NOT_NEEDED)


def copy_elsewhere(backups: Path, second: Path, now: dt.datetime) -> SecondCopy:
    """Copy the newest backup and the files beside it to ``second``, opened and checked there.

    Copies there from before personal data was destroyed are replaced or removed first.
    Never raises for what the world does to a stick, and never makes the folder itself: where it is
    missing, something else may be plugged in at that name.
    """
    try:
        if not second.is_dir():
            return SecondCopy(Elsewhere.AWAY)
        newest = next(iter(newest_first(backups, now)), None)
        if newest is None:
            return SecondCopy(Elsewhere.NOT_NEEDED)
        forget_elsewhere(backups, second)
        keep_copies(backups, second)
        seal_older(second)
        came = _copy(newest, second, now)
    except EnvironmentProblem as problem:
        return SecondCopy(Elsewhere.FAILED, problem=problem)
    except OSError as fault:
        if not _is_there(second):
            return SecondCopy(Elsewhere.AWAY)
        named = environment_problem(fault) or EnvironmentProblem("disk.unreachable", path="")
        return SecondCopy(Elsewhere.FAILED, problem=named)
    return SecondCopy(came, newest.at)


def _copy(newest: Backup, second: Path, now: dt.datetime) -> Elsewhere:
    target = second / newest.path.name
    size = newest.path.stat().st_size
    same_key = name_of_key(target) == name_of_key(newest.path)
    if target.exists() and target.stat().st_size == size and same_key:
        return Elsewhere.NOT_NEEDED
    unverified = target.with_suffix(".copied")
    copy_whole(newest.path, unverified)
    try:
        verify(unverified)
        put_in_place(unverified, target)
    finally:
        unverified.unlink(missing_ok=True)
    rotate(second, now)
    return Elsewhere.DONE


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
