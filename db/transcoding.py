"""A database once more in the other form, sealed from plain or plain from sealed, and compared."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from db.errors import EnvironmentProblem
from db.secrets.kept import wipe
from db.sqlite_files import connect, driver_of, key_of, pragma_key, unlock

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def transcode(source: Path, target: Path, key: bytes | None) -> None:
    """Write what ``source`` holds to ``target``, which is made anew, sealed with ``key`` or plain.

    Read back and compared row by row. Raises EnvironmentProblem("encryption.copy_differs") and
    what SQLite and the system raise.
    """
    target.unlink(missing_ok=True)
    own = key_of(source)
    sqlcipher: Any = driver_of(own or key)
    address = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlcipher.connect(address, uri=True, isolation_level=None)) as connection:
        unlock(connection, pragma_key(own, source))
        new = f"{target.absolute().as_uri()}?mode=rwc"
        connection.execute("ATTACH DATABASE ? AS made KEY ?", (new, pragma_key(key, target)))
        # It is forced to the disk once, at the end, and thrown away whenever that is not reached.
        connection.execute("PRAGMA made.synchronous=OFF")
        connection.execute("PRAGMA made.journal_mode=OFF")
        connection.execute("PRAGMA made.auto_vacuum=NONE")  # as Python's own driver makes a file
        connection.execute("SELECT sqlcipher_export('made')").fetchall()
        connection.execute("DETACH DATABASE made")
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())
    if content_of(target, key) != content_of(source, own):
        raise EnvironmentProblem("encryption.copy_differs", name=source.name)


@contextmanager
def in_the_form_of(target: Path, source: Path) -> Iterator[Path]:
    """``source`` itself where ``target`` takes it page by page, else a copy in the target's form
    that lies beside it as long as the block lasts."""
    key, own = key_of(target), key_of(source)
    if (key is None) == (own is None):
        yield source
        return
    beside = target.with_name(f"{target.name}.coming")
    try:
        transcode(source, beside, key)
        yield beside
    finally:
        wipe(beside)


def content_of(path: Path, key: bytes | None) -> dict[str, str]:
    """A hash of all rows of each table. Raises what SQLite raises where it can't be read."""
    with closing(connect(path, read_only=True, key=key)) as connection:
        connection.text_factory = bytes  # whatever it holds
        names = [row[0].decode() for row in connection.execute(_TABLES)]
        return {name: _rows_of(connection, name) for name in sorted(names)}


def _rows_of(connection: Any, table: str) -> str:
    digest = hashlib.sha256()
    for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a table of its own
        digest.update(repr(row).encode())
    return digest.hexdigest()
