"""A backup of a server: a SQLite copy of everything beside the settings, verified and rotated."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine

from db.backups.backup import STAMP, Backup, newest_until, rotate, same_state
from db.copying import Report, copy_to_file
from db.copying.files import FolderFiles
from db.paths import DataFolder


def back_up_server(
    engine: Engine, folder: DataFolder, now: dt.datetime,
    report: Report = lambda _done, _of: None,
) -> Backup | None:  # fmt: skip
    """Copy all that a server holds into ``folder.backups``; None when the newest says the same.

    ``now`` is local time. The copy opens like any other backup, and ``copy --to`` brings it back.
    """
    newest = newest_until(folder.backups, now)
    if newest is not None and same_state(newest.path, engine):
        return None
    folder.backups.mkdir(parents=True, exist_ok=True)
    while (path := folder.backups / f"attraction-{now.strftime(STAMP)}.sqlite3").exists():
        now += dt.timedelta(seconds=1)
    copy_to_file(engine, folder, path, FolderFiles(folder.backups), report)
    rotate(folder.backups, now)
    return Backup(path, now.replace(microsecond=0))


def back_up_older_server(url: str, revision: str, folder: DataFolder, now: dt.datetime) -> Backup:
    """Copy a server as the schema ``revision`` left it, before it is brought up to date: an older
    program opens the copy, and it stays longer than others."""
    from db.copying.older import copy_older

    folder.backups.mkdir(parents=True, exist_ok=True)
    name = f"attraction-{{:{STAMP}}}-schema{revision}.sqlite3"
    while (path := folder.backups / name.format(now)).exists():
        now += dt.timedelta(seconds=1)
    copy_older(url, revision, path)
    rotate(folder.backups, now)
    return Backup(path, now.replace(microsecond=0), revision)


def back_up_server_if_older(
    engine: Engine, folder: DataFolder, now: dt.datetime, age: dt.timedelta
) -> Backup | None:
    """``back_up_server`` when the newest copy is older than ``age``; None when there was no need."""
    newest = newest_until(folder.backups, now)
    if newest is not None and now - newest.at < age:
        return None
    return back_up_server(engine, folder, now)
