"""One file of ours in the other form: written beside, compared, and put in its place at a stroke.

``X.switch-new`` is made and compared first; then X becomes ``X.switch-old`` and the new one X; the
old one is overwritten and goes. Whenever that is cut short, ``mend`` ends it or takes it back.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, cast

from db.errors import EnvironmentProblem
from db.in_place import put_in_place
from db.secrets.ciphers import fingerprint
from db.secrets.kept import open_kept, overwrite, sealed_with, sealing, wipe
from db.sqlite_files import connect, errors, name_of_key
from db.transcoding import transcode

_NEW, _OLD = ".switch-new", ".switch-old"
_PLAIN_LEFTOVERS = (".part", ".new", ".copied", ".coming")


def is_converted(path: Path, key: bytes | None) -> bool:
    """Whether a file has the form that ``key`` wants; one of another key has not."""
    name = sealed_with(path) or name_of_key(path)
    return name is None if key is None else name is not None and fingerprint(key).startswith(name)


def convert(path: Path, key: bytes | None) -> None:
    """Put a database or a kept file into the form that ``key`` wants.

    A database that is damaged is sealed byte for byte.
    """
    if is_converted(path, key):
        return
    new = path.with_name(path.name + _NEW)
    is_database = path.name.endswith(".sqlite3") and sealed_with(path) is None
    try:
        if not is_database:
            _convert_stream(path, new, key)
        else:
            _convert_database(path, new, key)
        shutil.copystat(path, new)
        _put(path, new)
    finally:
        new.unlink(missing_ok=True)


def convert_in_use(database: Path, key: bytes | None) -> None:
    """Likewise the database of a data folder, its log folded in and overwritten first.

    Raises EnvironmentProblem("database.locked") when another process has it open, and
    "database.damaged": it is then left as it is.
    """
    if not database.exists() or is_converted(database, key):
        return
    _fold_log(database)
    new = database.with_name(database.name + _NEW)
    try:
        transcode(database, new, key)
        _put(database, new)
    finally:
        new.unlink(missing_ok=True)


def mend(folder: Path) -> None:
    """End what was cut short in a folder, or take it back."""
    for old in sorted(folder.glob(f"*{_OLD}")):
        path = old.with_name(old.name.removesuffix(_OLD))
        new = path.with_name(path.name + _NEW)
        if not path.exists():
            (new if new.exists() else old).replace(path)
        _forget(old)
    for new in sorted(folder.glob(f"*{_NEW}")):
        new.unlink()


def wipe_leftovers(folder: Path, pattern: str = "*") -> None:
    """Overwrite what a process that was killed left half-written, and take it away."""
    for end in _PLAIN_LEFTOVERS:
        for path in folder.glob(f"{pattern}{end}"):
            wipe(path)


def _convert_database(path: Path, new: Path, key: bytes | None) -> None:
    try:
        transcode(path, new, key)
    except errors("DatabaseError"):
        if key is None:
            raise
        _convert_stream(path, new, key)


def _convert_stream(path: Path, new: Path, key: bytes | None) -> None:
    with open_kept(path) as stream, sealing(new, key) as out:
        shutil.copyfileobj(stream, out, 1 << 20)
    if _hash(path) != _hash(new):
        raise EnvironmentProblem("encryption.copy_differs", name=path.name)


def _hash(path: Path) -> str:
    with open_kept(path) as stream:
        return hashlib.file_digest(cast(Any, stream), "sha256").hexdigest()


def _put(path: Path, new: Path) -> None:
    old = path.with_name(path.name + _OLD)
    put_in_place(path, old)
    try:
        put_in_place(new, path)
    except BaseException:
        old.replace(path)
        raise
    _forget(old)


def _forget(old: Path) -> None:
    if sealed_with(old) is None and name_of_key(old) is None:
        wipe(old)
    else:
        old.unlink(missing_ok=True)


def _fold_log(database: Path) -> None:
    """Take the log into the file, and overwrite what it held where the system lets us."""
    log = database.with_name(f"{database.name}-wal")
    with ExitStack() as stack:
        connection = stack.enter_context(closing(connect(database, isolation_level=None)))
        connection.execute("PRAGMA busy_timeout=2000")
        connection.execute("PRAGMA schema_version").fetchone()
        # SQLite deletes its log; on Windows it could not while this program has it open as well.
        keeps = os.name == "posix" and log.exists()
        held = stack.enter_context(log.open("r+b")) if keeps else None
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        if mode != "delete":
            raise EnvironmentProblem("database.locked")
        if held is not None:
            overwrite(held)
