"""A backup in the place of the database: what was there is kept, as a backup or as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from db.backups.backup import (
    STAMP,
    Backup,
    back_up,
    connect_to_read,
    copy_database,
    newest_first,
    verify,
)
from db.backups.file_copies import bring_back, copy_whole
from db.errors import EnvironmentProblem
from db.in_place import put_in_place
from db.migrations import HEAD, UnknownRevision, file_revision
from db.sqlite_files import errors

Report = Callable[[int, int], None]
_STEPS = 3
DAMAGED = "damaged"
"""In a folder of backups: databases that could not be read any more, each in a folder of its own."""


def _silent(_done: int, _total: int) -> None:
    return None


def restore(
    backup: Path, database: Path, folder: Path, now: dt.datetime, report: Report = _silent
) -> Path | None:
    """Put a copy in the place of ``database``, which is backed up first; files that lack come too.

    Nobody else may have the file open. The copy goes through SQLite's own transaction: killed in
    the middle, the old content stays. A database that is damaged can't be backed up: it is kept
    as it is in a folder of its own, and the copy takes its place in one step. Returns where such
    a damaged file is kept, else None. Raises EnvironmentProblem: "backup.failed", and
    "database.newer" or "database.foreign" for a copy that this program could not open; and what
    ``report`` raises, which is called before each of the three steps: nothing was changed then.
    """
    report(1, _STEPS)
    verify(backup)
    _refuse_unknown(backup)
    damaged = is_damaged(database)
    report(2, _STEPS)
    kept = set_aside(database, folder, now) if damaged else None
    if not damaged and database.exists():
        back_up(database, folder, now, wanted=backup)
    report(3, _STEPS)
    if damaged:
        _replace(database, backup)
    else:
        copy_database(backup, database)
    bring_back(backup.parent, database.parent)
    bring_back(folder, database.parent)
    return kept


def _refuse_unknown(backup: Path) -> None:
    with closing(connect_to_read(backup)) as connection:
        try:
            file_revision(connection)
        except UnknownRevision as unknown:
            if not unknown.found:
                raise EnvironmentProblem("database.foreign") from unknown
            raise EnvironmentProblem(
                "database.newer", found=unknown.found, known=HEAD
            ) from unknown  # fmt: skip


def is_damaged(database: Path) -> bool:
    """Whether a database that is there can't be read from end to end, or is empty where once was one.

    Raises what SQLite raises when it can't be looked at.
    """
    if not database.exists():
        return False
    if not database.stat().st_size:
        return True
    try:
        verify(database)
    except EnvironmentProblem as problem:
        if problem.code != "backup.failed":
            raise  # no key for it: that is not damage
        if isinstance(problem.__cause__, errors("OperationalError")):
            raise problem.__cause__ from None  # in use, out of reach: that is not damage
        return True
    return False


def newest_good(folder: Path, now: dt.datetime) -> Backup | None:
    """The newest copy that this program can open and that reads from end to end; None when there is
    none."""
    for one in newest_first(folder, now):
        with suppress(EnvironmentProblem):
            verify(one.path)
            _refuse_unknown(one.path)
            return one
    return None


def set_aside(database: Path, folder: Path, now: dt.datetime) -> Path:
    """Copy a damaged database byte for byte, with its log, where no rotation reaches it.

    Returns the copy. Killed in the middle, the original is untouched.
    """
    place = folder / DAMAGED / f"attraction-{now.strftime(STAMP)}"
    place.mkdir(parents=True, exist_ok=True)
    for path in reversed(_with_log(database)):
        if path.exists():
            copy_whole(path, place / path.name)
    return place / database.name


def _with_log(database: Path) -> tuple[Path, ...]:
    return database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))


def _replace(database: Path, backup: Path) -> None:
    """SQLite can't write into what it can't read: the whole file is replaced, its log first gone,
    which would be read as that of the new one."""
    ready = database.with_name(f"{database.name}.part")
    copy_database(backup, ready)
    verify(ready)
    for path in _with_log(database)[1:]:
        path.unlink(missing_ok=True)
    put_in_place(ready, database)
