"""The one place that opens a SQLite file: with Python's own driver, or with SQLCipher's where the
file is sealed. The salt of a sealed file says that it is one of ours, and which key it needs."""

from __future__ import annotations

import secrets
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from db.secrets.ciphers import derived, fingerprint
from db.secrets.homes import home_of, reading_key, writing_key

PLAIN = b"SQLite format 3\x00"
_MARK = b"ADSK"
_NAME_END = 10
_SALT_BYTES = 16
_SQLCIPHER = "sqlcipher3.dbapi2"


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_SALT_BYTES)
    except FileNotFoundError:
        return b""


def name_of_key(path: Path) -> bytes | None:
    """The beginning of the fingerprint of the key that a sealed file needs; None for any other."""
    head = _head(path)
    return head[len(_MARK) : _NAME_END] if head.startswith(_MARK) else None


def key_of(path: Path) -> bytes | None:
    """The data key of a file that is there, or that one made here is to have; None for a plain one.

    Raises EnvironmentProblem: "encryption.locked", "encryption.key_file_missing",
    "sealed.other_key".
    """
    if (name := name_of_key(path)) is not None:
        return reading_key(home_of(path.parent), name)
    return None if _head(path) else writing_key(home_of(path.parent))


def driver_of(key: bytes | None) -> ModuleType:
    """The DB-API module that opens files of a key; SQLCipher is loaded when the first is met."""
    if key is None:
        return sqlite3
    from sqlcipher3 import dbapi2

    return cast(ModuleType, dbapi2)


def pragma_key(key: bytes | None, path: Path) -> str:
    """What SQLCipher is told: the raw key of this very file and its salt, "" for a plain one."""
    if key is None:
        return ""
    head = salt_of(path)
    if not head.startswith(_MARK):  # not there yet
        head = _MARK + fingerprint(key)[: _NAME_END - len(_MARK)]
        head += secrets.token_bytes(_SALT_BYTES - _NAME_END)
    return f"x'{page_key(key, head).hex()}{head.hex()}'"


def salt_of(path: Path) -> bytes:
    """The first bytes of a sealed file, which are no secret."""
    return _head(path)


def page_key(key: bytes, salt: bytes) -> bytes:
    """The raw key of the pages of one file."""
    return derived(key, b"database" + salt)


def connect(
    path: Path, *, read_only: bool = False, immutable: bool = False, key: bytes | None = None,
    **options: Any,
) -> sqlite3.Connection:  # fmt: skip
    """A connection to a file, which is made when it is not there and ``read_only`` is not said.

    ``immutable`` says that nobody writes to it: nothing is made beside it. ``key`` is that of a
    file whose folder says otherwise. Of a sealed file the connection is of SQLCipher's driver,
    equal to Python's but for the classes of its errors: catch ``errors()``. Raises OSError for a
    file that can't be made or written, where the system says why.
    """
    key = key if key is not None else key_of(path)
    address = path.absolute().as_uri()
    if read_only or immutable:
        address += "?mode=ro" + ("&immutable=1" if immutable else "")
    try:
        connection = driver_of(key).connect(address, uri=True, **options)
    except errors("OperationalError"):
        if not read_only and not immutable:
            _ask_why_not(path)
        raise
    if key is not None:
        try:
            unlock(connection, pragma_key(key, path))
        except BaseException:
            connection.close()
            raise
    return cast(sqlite3.Connection, connection)


def _ask_why_not(path: Path) -> None:
    """Raise what the system says of a file of which SQLite says only that it can't open it."""
    there = path.exists()
    try:
        with path.open("r+b" if there else "xb"):
            pass
    except OSError as refusal:
        refusal.filename = str(path if there else path.parent)  # no place for a new one
        raise
    if not there:
        with suppress(OSError):
            path.unlink()


def unlock(connection: Any, key: str) -> None:
    """Tell SQLCipher the key before anything else; nothing of the file is put aside unsealed."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    if key:
        connection.execute(f'PRAGMA key="{key}"')
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA recursive_triggers=OFF")  # as Python's own driver has it


def name_rows(connection: Any) -> None:
    """Let each row be read by the names of its columns."""
    connection.row_factory = sys.modules[type(connection).__module__].Row


def errors(name: str = "Error", *further: type[Exception]) -> tuple[type[Exception], ...]:
    """The class of this name of every driver that is in use, and further ones, for an ``except``."""
    loaded = sys.modules.get(_SQLCIPHER)
    own = getattr(sqlite3, name)
    return (own, *further) if loaded is None else (own, getattr(loaded, name), *further)
