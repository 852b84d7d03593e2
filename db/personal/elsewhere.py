"""Where a destruction on a server does not reach by itself: the file this PC worked on before, and the
PCs of colleagues."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, column, select, table
from sqlalchemy.exc import DatabaseError

from db.domain.traces import GONE
from db.engine import compact
from db.errors import EnvironmentProblem
from db.lock import Held, Holder, take
from db.personal.files import forget_in_copy
from db.personal.forgetting import Doomed
from db.personal.places import Places
from db.schema.ledger import OperationRecord
from db.store import Store


class OldFile(StrEnum):
    """What came of the file that lies in the folder of a PC that works on a server."""

    NONE = "none"
    CLEANED = "cleaned"
    LEFT = "left"
    """Another window has it open, or it is damaged or needs its passphrase."""


def has_old_file(store: Store, places: Places) -> bool:
    """Whether data of before the move to the server lie here."""
    return store.shared and places.folder.database.exists()


def clean_old_file(store: Store, places: Places, doomed: Doomed) -> OldFile:
    """Take the values out of it, where nobody works on it."""
    if not has_old_file(store, places):
        return OldFile.NONE
    actor, folder = store.actor, places.folder
    try:
        lock = take(folder.lock, Holder(actor.officer, actor.machine, store.now()))
    except (Held, OSError):
        return OldFile.LEFT
    try:
        _clean(places, folder.database, doomed)
    except (EnvironmentProblem, DatabaseError, OSError):
        return OldFile.LEFT
    finally:
        lock.release()
    return OldFile.CLEANED


def _clean(places: Places, path: Path, doomed: Doomed) -> None:
    engine = places.open_database(path)
    try:
        with engine.begin() as connection:
            forget_in_copy(connection, replace(doomed, ids=_same_persons(connection, doomed)))
        compact(engine)
    finally:
        engine.dispose()


def _same_persons(connection: Connection, doomed: Doomed) -> tuple[int, ...]:
    """Work may have gone on in the file after the move: a number there may be somebody else's."""
    contact = table("contact", column("id"), column("name"))
    query = select(contact.c.id, contact.c.name).where(contact.c.id.in_(doomed.ids))
    return tuple(row.id for row in connection.execute(query) if _is_named(row.name, doomed))


def _is_named(name: str | None, doomed: Doomed) -> bool:
    said = name or GONE
    return said == GONE or doomed.traces.in_text(said) or doomed.shared.in_text(said)


def other_pcs(store: Store) -> tuple[tuple[str, str], ...]:
    """The PCs from which colleagues wrote to the server, each with who did: backups lie there too."""
    if not store.shared:
        return ()
    wrote = OperationRecord
    with store.read() as session:
        query = select(wrote.machine, wrote.officer).distinct()
        rows: Collection[tuple[str, str]] = [
            (machine, officer)
            for machine, officer in session.execute(query)
            if machine != store.actor.machine
        ]
    return tuple(
        (machine, ", ".join(sorted(officer for at, officer in rows if at == machine)))
        for machine in sorted({machine for machine, _ in rows})
    )
