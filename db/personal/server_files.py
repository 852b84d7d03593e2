"""Files that a team keeps on its server: laid into this PC's folder to be looked through, and there
again as they came out of it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sqlalchemy import Connection

from db.copying.files import hash_of
from db.engine import WRITES
from db.personal.places import Places
from db.shared_files import ATTACHMENTS, IMPORTS, digest, fetch, forget, send, shared_names
from db.store import Store


def lay_out(store: Store, places: Places) -> None:
    """Every file of the server lies in the folder afterwards; nothing is done for a file's store."""
    if not store.shared:
        return
    with store.engine.connect() as connection:
        for area in (IMPORTS, ATTACHMENTS):
            for name in shared_names(connection, area):
                path = _path(places, area, name)
                if not path.exists():
                    fetch(connection, area, name, path)


def follow_folder(store: Store, places: Places, removed: Collection[str]) -> None:
    """The server holds the kept lists as the folder does, and no attached file that was ``removed``."""
    if not store.shared:
        return
    with store.engine.execution_options(**{WRITES: True}).begin() as connection:
        for one in removed:
            forget(connection, ATTACHMENTS, one)
        _follow_lists(connection, places.folder.imports)


def _follow_lists(connection: Connection, folder: Path) -> None:
    here = {path.name: path for path in folder.glob("*") if path.is_file()}
    for name in shared_names(connection, IMPORTS):
        path = here.get(name)
        if path is None or digest(connection, IMPORTS, name) != hash_of(path):
            forget(connection, IMPORTS, name)
    for name, path in here.items():
        send(connection, IMPORTS, name, path)


def _path(places: Places, area: str, name: str) -> Path:
    if area == IMPORTS:
        return places.folder.imports / name
    return places.folder.attachments / name[:2] / name[2:]
