"""Which key a file of ours is written and read with: its folder's key file says so, and the file."""

from __future__ import annotations

from pathlib import Path

from db.errors import EnvironmentProblem
from db.secrets import ring
from db.secrets.key_file import (
    KeyFile,
    State,
    find_key_file,
    read_key_file,
    set_key_file_aside,
    write_key_file,
)

_WITHIN = frozenset({"attachments", "imports", "unsaved"})
_TWO_LEVELS = frozenset({"attachments", "damaged"})


def home_of(folder: Path) -> Path:
    """The folder whose key file speaks for the files in ``folder``: data, or backups, or a stick."""
    if folder.name in _WITHIN:
        return folder.parent
    return folder.parent.parent if folder.parent.name in _TWO_LEVELS else folder


def writing_key(home: Path) -> bytes | None:
    """The key that new files of a home are sealed with; None where they are plain.

    Raises EnvironmentProblem("encryption.locked") when this process was not given it.
    """
    found = read_key_file(home)
    if found is None or found.state is State.OPENING:
        return None
    return _given(found, home)


def reading_key(home: Path, name: bytes) -> bytes:
    """The key of a sealed file in ``home``, by the (beginning of the) fingerprint that it bears.

    Raises EnvironmentProblem: "encryption.locked" when a passphrase opens it,
    "sealed.other_key" when the key file there is of another key, "encryption.key_file_missing"
    when there is none.
    """
    key = ring.key_named(name)
    if key is not None:
        return key
    known = find_key_file(home, name)
    if known is None and read_key_file(home) is None:
        raise EnvironmentProblem("encryption.key_file_missing", path=str(home))
    if known is None:
        raise EnvironmentProblem("sealed.other_key")
    return _given(known, home)


def _given(key_file: KeyFile, home: Path) -> bytes:
    key = ring.key_named(key_file.fingerprint)
    if key is None:
        raise EnvironmentProblem("encryption.locked", path=str(home))
    return key


def follow(source: Path, target: Path) -> None:
    """Let ``target`` be sealed as ``source`` is: with the same key file, or not at all."""
    theirs, ours = read_key_file(source), read_key_file(target) if target.is_dir() else None
    if theirs is None or theirs.state is State.OPENING:
        if ours is not None:
            set_key_file_aside(target)
    elif theirs != ours:
        target.mkdir(parents=True, exist_ok=True)
        write_key_file(target, theirs)
