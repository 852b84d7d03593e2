"""Deeds that work on whole files: migration, backup, restore, encryption."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing

from benchmarks.kills.deed import (
    Deed,
    Tell,
    desk,
    names,
    ready_with_a_firm,
    save_firm,
    unless,
    whole,
)
from benchmarks.old_files import contents, lost, make_old_database
from db.attachments import AttachmentFiles
from db.backups.backup import back_up, list_backups, verify
from db.backups.restoring import restore
from db.domain.kinds import RecordKind
from db.encryption import files_of, prepare, switch_off, switch_on
from db.engine import sqlite_url
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.converting import is_converted
from db.secrets.key_file import read_key_file
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.sqlite_files import connect
from db.unlocking import is_locked, unlock

_FIRM = RecordKind.ORGANIZATION
_NOW = dt.datetime(2026, 11, 2, 9, 0, 0)
_OLD_ROWS = 200
_WORDS = "goyang venture zone"
_TEXT = "의향서의 글 " * 2_000


# -- migration -------------------------------------------------------------------------------------


def _ready_to_migrate(folder: DataFolder) -> None:
    folder.root.mkdir(parents=True)
    make_old_database(sqlite_url(folder.database), steps=1, rows=_OLD_ROWS)
    shutil.copyfile(folder.database, folder.root / "before.sqlite3")


def _migrate(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    begin()
    with desk(folder):
        tell("opened")


def _migrated(folder: DataFolder, _said: list[str]) -> list[str]:
    """The file is of the old schema or of the new, with the copy of before; no value is missing."""
    with closing(sqlite3.connect(folder.database)) as connection:
        (schema,) = connection.execute("SELECT value FROM fact WHERE name = 'schema'").fetchone()
    copies = list_backups(folder.backups)
    faults = unless(schema == "0001" or bool(copies), f"{schema} without a copy of before")
    for one in copies:
        verify(one.path)
    before = contents(sqlite_url(folder.root / "before.sqlite3"))
    with desk(folder) as store:
        faults += lost(before, contents(sqlite_url(folder.database)))
        save_firm(store, "그다음 저장")
    return faults


# -- backup and restore ----------------------------------------------------------------------------


def _back_up(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    with desk(folder) as store:
        begin()
        for number in range(8):
            save_firm(store, f"기업-{number}")
            made = back_up(folder.database, folder.backups, _NOW + dt.timedelta(days=number))
            assert made is not None
            tell(made.path.name)


def _backed_up(folder: DataFolder, said: list[str]) -> list[str]:
    """Every copy that was reported reads from end to end and holds what the file held then."""
    copies = {one.path.name: one for one in list_backups(folder.backups)}
    faults = [f"{name} is not there" for name in said if name not in copies]
    for one in copies.values():
        verify(one.path)
        with closing(connect(one.path, read_only=True)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM organization").fetchone()
        faults += unless(count == (one.at - _NOW).days + 2, f"{one.path.name} holds {count}")
    with desk(folder) as store:
        faults += whole(store)
        later = back_up(folder.database, folder.backups, _NOW + dt.timedelta(days=40))
    return faults + unless(later is not None, "no copy could be made afterwards")


def _ready_to_restore(folder: DataFolder) -> None:
    """Two copies outside the folder, of one firm and of two, which are no backups of it."""
    for number in range(2):
        with desk(folder) as store:
            save_firm(store, f"기업-{number}")
        back_up(folder.database, folder.backups, _NOW + dt.timedelta(hours=number))
    for number, one in enumerate(reversed(list_backups(folder.backups))):
        shutil.copyfile(one.path, folder.root / f"copy-{number}.sqlite3")


def _restore(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    begin()
    for number in range(6):
        source = folder.root / f"copy-{number % 2}.sqlite3"
        restore(source, folder.database, folder.backups, _NOW + dt.timedelta(days=1 + number))
        tell(number % 2)


def _restored(folder: DataFolder, said: list[str]) -> list[str]:
    for one in list_backups(folder.backups):
        verify(one.path)
    with desk(folder) as store:
        found = len(names(store)) - 1
        last = int(said[-1]) if said else 1
        faults = unless(found in (last, 1 - last), f"holds {found}, {last} was reported")
        return faults + whole(store)


# -- encryption ------------------------------------------------------------------------------------


def _ready_to_encrypt(folder: DataFolder) -> None:
    with desk(folder) as store:
        firm = save_firm(store, "기업-0")
        source = folder.root.parent / "의향서.txt"
        source.write_text(_TEXT, encoding="utf-8")
        attach_files(store, AttachmentFiles(folder.attachments), _FIRM, firm, [source])
        back_up(folder.database, folder.backups, _NOW)
        save_firm(store, "기업-1")


def _encrypt(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    begin()
    switch_on(folder, prepare(_WORDS, new_stretching(n=16)))
    tell("on")
    with desk(folder) as store:
        save_firm(store, "기업-2")
        tell("saved")
    switch_off(folder)
    tell("off")


def _encrypted(folder: DataFolder, said: list[str]) -> list[str]:
    """It opens with its passphrase or without one, holds everything, and what was begun is ended."""
    if is_locked(folder.root):
        unlock(folder.root, _WORDS)
    with desk(folder) as store:
        found = names(store)
        least = 3 if "saved" in said else 2
        good = found == [f"기업-{number}" for number in range(len(found))] and len(found) >= least
        faults = unless(good, f"{found} there") + whole(store)
    files = AttachmentFiles(folder.attachments)
    texts = [files.read(digest).decode() for digest in files.hashes()]
    faults += unless(texts == [_TEXT], "an attached file is not what it was")
    for one in list_backups(folder.backups):
        verify(one.path)
    known = read_key_file(folder.root)
    key = ring.key_named(known.fingerprint) if known is not None else None
    mixed = [path.name for home in (folder.root, folder.backups) for path in files_of(home)
             if not is_converted(path, key)]  # fmt: skip
    faults += unless(not mixed, f"left in the other form: {mixed}")
    return faults + unless(not list(folder.root.rglob("*.switch-*")), "something was left lying")


DEEDS = (
    Deed("migration", _ready_to_migrate, _migrate, _migrated, in_a_desk=False),
    Deed("backup", ready_with_a_firm, _back_up, _backed_up),
    Deed("restore", _ready_to_restore, _restore, _restored),
    Deed("encryption", _ready_to_encrypt, _encrypt, _encrypted),
)
