"""Copies of the database while it is in use: verified before they count, rotated by age."""

from __future__ import annotations

import datetime as dt
import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from db.backups.file_copies import keep_copies
from db.errors import EnvironmentProblem, UserError
from db.in_place import put_in_place
from db.sqlite_files import connect, errors
from db.transcoding import in_the_form_of

DAILY = dt.timedelta(days=1)
HOURLY = dt.timedelta(hours=1)
KEPT_DAYS = 14
KEPT_MONTHS = 12
KEPT_SCHEMAS = 3
_NAME = re.compile(r"attraction-(\d{8}-\d{6})(?:-schema(\w+))?\.sqlite3")
_FILES = "SELECT DISTINCT file_hash FROM attachment WHERE file_hash <> ''"
_DAY = len("20261126")
STAMP = "%Y%m%d-%H%M%S"
_MARKS = (
    "SELECT value FROM fact WHERE name = 'schema'",
    "SELECT max(id) FROM operation",
    "SELECT max(id) FROM import_batch",
)
"""What changes whenever there is something new to keep."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy; ``at`` is local time, from its name."""

    path: Path
    at: dt.datetime
    schema: str = ""
    """The schema that a migration was about to leave, "" for an ordinary copy."""


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The copies in ``folder``, newest first; files of other names are not ours."""
    if not folder.is_dir():
        return ()
    found = [
        Backup(path, dt.datetime.fromisoformat(match[1].replace("-", "T")), match[2] or "")
        for path in folder.iterdir()
        if (match := _NAME.fullmatch(path.name))
    ]
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def newest_first(folder: Path, now: dt.datetime) -> tuple[Backup, ...]:
    """The copies in ``folder`` by what they hold: one that a clock which ran ahead dated later than
    ``now`` stands behind every copy whose ledger goes on from its own."""
    everything = list_backups(folder)
    ordered = [one for one in everything if one.at <= now]
    for ahead in reversed([one for one in everything if one.at > now]):
        last = _last_operation(ahead.path)
        behind = (at for at, one in enumerate(ordered) if not _goes_on(one.path, last))
        ordered.insert(next(behind, len(ordered)), ahead)
    return tuple(ordered)


def _last_operation(path: Path) -> str:
    return _asked(path, "SELECT uid FROM operation ORDER BY id DESC LIMIT 1")


def _goes_on(path: Path, last: str) -> bool:
    """Whether something was done in a copy after the operation ``last``."""
    found = "SELECT 1 FROM operation WHERE id > (SELECT id FROM operation WHERE uid = ?) LIMIT 1"
    return bool(_asked(path, found, last))


def _asked(path: Path, query: str, *values: str) -> str:
    try:
        with closing(connect_to_read(path)) as connection:
            row = connection.execute(query, values).fetchone()
    except errors("Error", EnvironmentProblem):
        return ""  # damaged, of a schema without a ledger or of another key
    return str(row[0]) if row is not None else ""


def newest_until(folder: Path, now: dt.datetime) -> Backup | None:
    """The newest copy that was made by ``now``: what a clock that ran ahead dated into the future
    says nothing about how long ago the last one was."""
    return next((one for one in list_backups(folder) if one.at <= now), None)


def find_backup(folder: Path, name: str) -> Backup:
    """The copy of a file name, of its time ("20261126-093015"), or the newest of a day.

    Raises UserError("backup.unknown").
    """
    digits = "".join(sign for sign in name if sign.isdigit())
    for one in list_backups(folder):
        if name == one.path.name or (len(digits) >= _DAY and one.at.strftime("%Y%m%d%H%M%S")
                                     .startswith(digits)):  # fmt: skip
            return one
    raise UserError("backup.unknown", name=name)


def back_up(
    database: Path,
    folder: Path,
    now: dt.datetime,
    *,
    before_leaving: str = "",
    wanted: Path | None = None,
) -> Backup | None:
    """Copy ``database`` into ``folder`` and rotate; None when the newest copy says the same.

    ``now`` is local time; ``before_leaving`` is the schema that a migration is about to leave:
    such a copy is made in any case and stays longer, for an older program to open. ``wanted`` is
    a copy that is about to be brought back: the rotation leaves it alone.
    Raises EnvironmentProblem: "folder.away" and "database.gone" when there is nothing to copy,
    "backup.failed" when the copy can't be verified; and what SQLite and the system raise when there
    is no room or no right to write.
    """
    if not database.exists():  # nothing is made where a folder went away: it comes back
        if not database.parent.is_dir():
            raise EnvironmentProblem("folder.away", path=str(database.parent))
        raise EnvironmentProblem("database.gone", path=str(database))
    folder.mkdir(parents=True, exist_ok=True)
    keep_copies(database.parent, folder)
    newest = newest_until(folder, now)
    if newest and not before_leaving and _marks(newest.path) == _marks(database):
        return None
    schema = f"-schema{before_leaving}" if before_leaving else ""
    while (target := folder / f"attraction-{now.strftime(STAMP)}{schema}.sqlite3").exists():
        now += dt.timedelta(seconds=1)  # two copies within a second: neither replaces the other
    unverified = target.with_suffix(".part")
    try:
        copy_database(database, unverified)
        verify(unverified)
        put_in_place(unverified, target)
    finally:
        with suppress(OSError):
            unverified.unlink(missing_ok=True)
    rotate(folder, now, wanted)
    return Backup(target, now.replace(microsecond=0), before_leaving)


def back_up_if_older(
    database: Path, folder: Path, now: dt.datetime, age: dt.timedelta
) -> Backup | None:
    """``back_up`` when the newest copy is older than ``age``; None when there was no need."""
    newest = newest_until(folder, now)
    if newest and now - newest.at < age:
        return None
    return back_up(database, folder, now)


def verify(path: Path) -> None:
    """Read a copy from end to end; raises EnvironmentProblem("backup.failed") when it is damaged."""
    try:
        with closing(connect_to_read(path)) as connection:
            (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except errors("DatabaseError") as fault:
        raise EnvironmentProblem("backup.failed", name=path.name) from fault
    if said != "ok" or broken is not None:
        raise EnvironmentProblem("backup.failed", name=path.name)


def referred_files(path: Path) -> frozenset[str]:
    """The hashes of all files that a database refers to, those in its bin with the others."""
    with closing(connect_to_read(path)) as connection:
        try:
            rows = connection.execute(_FILES).fetchall()
        except errors("OperationalError"):
            return frozenset()  # of a schema that knew no files yet
    return frozenset(row[0] for row in rows)


def copy_database(source: Path, target: Path) -> None:
    """Copy through SQLite: what others write meanwhile is in it whole or not at all."""
    with (
        in_the_form_of(target, source) as alike,
        closing(connect_to_read(alike)) as old,
        closing(connect(target)) as new,
    ):
        old.backup(new)
        # A copy is one file, which opens where nothing can be written beside it.
        new.execute("PRAGMA journal_mode=DELETE")
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def connect_to_read(path: Path, *, cut: bool = False) -> sqlite3.Connection:
    """A connection that writes nothing, also where nothing can be written beside the file.

    With ``cut`` a file that ends before its last page is read as far as it goes.
    """
    connection = connect(path, read_only=True)
    try:
        if cut:  # else SQLite refuses all of it
            connection.execute("PRAGMA writable_schema=ON")
        connection.execute("PRAGMA schema_version")
    except errors("OperationalError"):
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        # A predecessor's file on a medium where SQLite can't make its files beside it.
        connection = connect(path, immutable=True)
    except BaseException:
        connection.close()  # a damaged file that stays open can't be replaced on Windows
        raise
    return connection


def _marks(path: Path) -> tuple[object, ...] | None:
    try:
        with closing(connect_to_read(path)) as connection:
            return tuple(connection.execute(query).fetchone() for query in _MARKS)
    except errors("Error", EnvironmentProblem):
        return None  # of another schema, damaged or of another key: not the same


def same_state(copy: Path, engine: Engine) -> bool:
    """Whether nothing was written on a server since ``copy`` was made of it."""
    with engine.connect() as connection:
        now = tuple(
            tuple(row) if (row := connection.exec_driver_sql(query).first()) else None
            for query in _MARKS
        )
    return _marks(copy) == now


def rotate(folder: Path, now: dt.datetime, wanted: Path | None = None) -> None:
    """Keep one an hour of today, one a day of 14 days, one a month of 12 months, and in any case
    the newest by what it holds."""
    everything = newest_first(folder, now)
    backups = [entry for entry in everything if not entry.schema]
    kept = {entry.path for entry in [entry for entry in everything if entry.schema][:KEPT_SCHEMAS]}
    today = [entry for entry in backups if entry.at.date() == now.date()]
    kept |= _newest_of_each(today, lambda at: at.strftime("%H"), 24)
    kept |= _newest_of_each(backups, lambda at: at.strftime("%Y%m%d"), KEPT_DAYS)
    kept |= _newest_of_each(backups, lambda at: at.strftime("%Y%m"), KEPT_MONTHS)
    kept |= {entry.path for entry in backups[:1]}
    for entry in everything:
        if entry.path not in kept and entry.path != wanted:
            with suppress(OSError):  # open elsewhere: it goes the next time
                entry.path.unlink()
    for path in folder.glob("attraction-*.part"):  # of a process that was killed long ago
        if path.name[len("attraction-") :] < (now - DAILY).strftime(STAMP):
            with suppress(OSError):
                path.unlink()


def _newest_of_each(
    backups: Iterable[Backup], period: Callable[[dt.datetime], str], count: int
) -> set[Path]:
    found: dict[str, Path] = {}
    for entry in backups:  # newest first
        found.setdefault(period(entry.at), entry.path)
    return set(list(found.values())[:count])
