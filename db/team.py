"""A server as somebody meets it who has not worked on it yet, and who works on it now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, func, select, text

from db.copying import is_empty
from db.engine import named_in_call, open_engine
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.migrations import HEAD, UnknownRevision, current_revision
from db.schema import TABLES
from db.server import ServerFacts, server_facts
from db.store import Store


class ServerState(StrEnum):
    """What lies in the database of a server."""

    EMPTY = "empty"
    IN_USE = "in_use"
    OLDER = "older"
    """Data of an older program; the first start on it brings them up to date."""


@dataclass(frozen=True, slots=True)
class ServerLook:
    """What a test of the connection found."""

    facts: ServerFacts
    state: ServerState
    records: int = 0
    """Live records of all kinds; 0 where they are of another schema."""


@dataclass(frozen=True, slots=True)
class Working:
    """Somebody whose program is connected."""

    officer: str
    machine: str


def look_at(url: str) -> ServerLook:
    """Connect to ``url`` and write nothing. Raises EnvironmentProblem: "database.unreachable",
    "database.refused", "database.unknown", "database.crowded", "database.encoding",
    "database.foreign", "database.newer"."""
    with faults_named():
        engine = open_engine(url)
        try:
            with engine.connect() as connection:
                facts = server_facts(connection, url)
                return ServerLook(facts, *_found(connection))
        finally:
            engine.dispose()


def _found(connection: Connection) -> tuple[ServerState, int]:
    try:
        revision = current_revision(connection)
    except UnknownRevision as unknown:
        if not unknown.found:
            raise EnvironmentProblem("database.foreign") from unknown
        raise EnvironmentProblem("database.newer", found=unknown.found, known=HEAD) from unknown
    if revision is None:
        return ServerState.EMPTY, 0
    if revision != HEAD:
        return ServerState.OLDER, 0
    if is_empty(connection):
        return ServerState.EMPTY, 0
    return ServerState.IN_USE, sum(connection.scalar(count) or 0 for count in _COUNTS)


_COUNTS = tuple(
    select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
    for table in TABLES.values()
)


def working_now(store: Store) -> tuple[Working, ...]:
    """Who is connected to the server of ``store``, each PC once, in the order of their names."""
    with store.read() as session:
        return _called(session.connection())


def at_work(url: str) -> tuple[Working, ...]:
    """Likewise, of a server whose data can't be opened as they are."""
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            return _called(connection)
    finally:
        engine.dispose()


def _called(connection: Connection) -> tuple[Working, ...]:
    query = text(
        "SELECT DISTINCT application_name FROM pg_stat_activity WHERE datname = current_database()"
    )
    calls = connection.scalars(query).all()
    found = {Working(*who) for call in calls if (who := named_in_call(call)) is not None}
    return tuple(sorted(found, key=lambda one: (one.officer, one.machine)))
