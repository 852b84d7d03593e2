"""Files in the database of a team, in pieces, by the hash of their content; a folder is their cache."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Table, delete, select

from db.attachments import AttachmentFiles
from db.engine import WRITES
from db.faults import faults_named
from db.in_place import put_in_place
from db.paths import DataFolder
from db.schema.files import FilePartRecord
from db.secrets.kept import open_kept, writing_kept
from db.store import Store

ATTACHMENTS, IMPORTS = "attachments", "imports"
_TABLE = cast(Table, FilePartRecord.__table__)
_PIECE = 1 << 20


def shared_names(connection: Connection, area: str) -> frozenset[str]:
    """The names of all files of an area."""
    query = select(_TABLE.c.name).where(_TABLE.c.area == area, _TABLE.c.place == 0)
    return frozenset(connection.scalars(query))


def send(connection: Connection, area: str, name: str, source: Path) -> None:
    """Write a file in, whole with its transaction; one that is there is left."""
    if name in shared_names(connection, area):
        return
    with open_kept(source) as stream:
        place = 0
        while (piece := stream.read(_PIECE)) or place == 0:
            row: dict[str, Any] = {"area": area, "name": name, "place": place, "data": piece}
            connection.execute(_TABLE.insert(), row)
            place += 1


def forget(connection: Connection, area: str, name: str) -> None:
    """Take a file out."""
    connection.execute(delete(_TABLE).where(_TABLE.c.area == area, _TABLE.c.name == name))


def pieces(connection: Connection, area: str, name: str) -> Iterator[bytes]:
    """A file's content, a piece at a time; nothing when it is not there."""
    one = select(_TABLE.c.data).where(_TABLE.c.area == area, _TABLE.c.name == name)
    place = 0
    while (piece := connection.scalar(one.where(_TABLE.c.place == place))) is not None:
        yield bytes(piece)
        place += 1


def digest(connection: Connection, area: str, name: str) -> str:
    """SHA-256 of a file's content, read back; "" when it is not there."""
    found, there = hashlib.sha256(), False
    for piece in pieces(connection, area, name):
        found.update(piece)
        there = True
    return found.hexdigest() if there else ""


def fetch(connection: Connection, area: str, name: str, target: Path) -> bool:
    """Write a file out so that its name stands for the whole of it; whether it was there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{uuid.uuid4().hex}.part")
    there = False
    try:
        with writing_kept(part) as out:
            for piece in pieces(connection, area, name):
                out.write(piece)
                there = True
        if there:
            put_in_place(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return there


class SharedFiles:
    """One area of the server that a team works on, for what keeps its files in a folder."""

    def __init__(self, engine: Engine, area: str) -> None:
        self._engine = engine
        self._area = area

    def has(self, name: str) -> bool:
        """Whether the server holds it."""
        with faults_named(), self._engine.connect() as connection:
            query = select(_TABLE.c.place).where(
                _TABLE.c.area == self._area, _TABLE.c.name == name, _TABLE.c.place == 0
            )
            return connection.execute(query).first() is not None

    def send(self, name: str, source: Path) -> None:
        """Give the server a file that it lacks."""
        writing = self._engine.execution_options(**{WRITES: True})
        with faults_named(), writing.begin() as connection:
            send(connection, self._area, name, source)

    def fetch(self, name: str, target: Path) -> bool:
        """Write the server's file to ``target``; whether there is one."""
        with faults_named(), self._engine.connect() as connection:
            return fetch(connection, self._area, name, target)


def attachment_files(store: Store, folder: DataFolder) -> AttachmentFiles:
    """The attached files of a store: in its folder, or with the team on its server."""
    far = SharedFiles(store.engine, ATTACHMENTS) if store.shared else None
    return AttachmentFiles(folder.attachments, far)


def fetch_list(store: Store, folder: Path, file_hash: str) -> None:
    """Lay a list that a colleague took in into this PC's ``folder`` of kept lists, if it lacks."""
    if not store.shared or any(folder.glob(f"{file_hash}.*")):
        return
    with faults_named(), store.engine.connect() as connection:
        for name in shared_names(connection, IMPORTS):
            if name.startswith(file_hash):
                fetch(connection, IMPORTS, name, folder / name)
