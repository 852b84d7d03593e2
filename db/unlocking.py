"""Gives this process the key of an encrypted folder, by its passphrase or its recovery key, and takes
it away again."""

from __future__ import annotations

import re
from pathlib import Path

from db.errors import UserError
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.key_file import KeyFile, find_key_file, read_key_file
from db.sqlite_files import name_of_key

_LIKE_A_RECOVERY_KEY = re.compile(r"\s*(?:[0-9A-Za-z]{4}[-\s]+){6}[0-9A-Za-z]{4}\s*")


def unlock(home: Path, passphrase: str) -> None:
    """Give this process the key of a folder. Raises UserError("encryption.wrong_passphrase")."""
    ring.give(_to_open(home).opened_by(passphrase))


def unlock_by_recovery(home: Path, typed: str) -> None:
    """Likewise with the recovery key. Raises UserError: "encryption.recovery_mistyped",
    "encryption.wrong_recovery"."""
    ring.give(_to_open(home).opened_by_recovery(typed))


def unlock_with(home: Path, typed: str) -> None:
    """Likewise with whichever of the two was typed. Raises what both raise."""
    try:
        unlock(home, typed)
    except UserError:
        if not _LIKE_A_RECOVERY_KEY.fullmatch(typed):
            raise
        unlock_by_recovery(home, typed)


def lock(home: Path) -> None:
    """Let this process forget the key of a folder; a file that is open keeps its own until it is
    closed. Nothing happens where nothing is encrypted."""
    found = _key_file(home)
    if found is not None:
        ring.take_away(found.fingerprint)


def is_locked(home: Path) -> bool:
    """Whether a folder asks for a passphrase that this process was not given."""
    found = _key_file(home)
    return found is not None and ring.key_named(found.fingerprint) is None


def _key_file(home: Path) -> KeyFile | None:
    """That of the folder; lost, it still lies beside the backups."""
    found = read_key_file(home) if home.is_dir() else None
    if found is not None:
        return found
    folder = DataFolder(home)
    name = name_of_key(folder.database)
    return None if name is None else find_key_file(folder.backups, name)


def _to_open(home: Path) -> KeyFile:
    found = _key_file(home)
    if found is None:
        raise UserError("encryption.is_off")
    return found
