"""Opens the database, SQLite or PostgreSQL, and refuses writes that go round the ledger.

This module, ``db/search.py``, ``db/backups/backup.py`` and the migrations are the only ones that may
know which database it is.
"""

from __future__ import annotations

import getpass
import re
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Engine, Table, create_engine, event, func, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from db.errors import EnvironmentProblem, FrozenWrite, UnledgeredWrite
from db.schema import TABLES
from db.sqlite_copies import copy_tables
from db.sqlite_files import connect, driver_of, key_of

RECORDING = "recording"
"""Key in ``connection.info`` that a unit sets while it writes and records."""
WRITES = "attraction_writes"
"""Execution option of a transaction that will write."""

FORGETTING = "forgetting"
"""Key in ``connection.info`` while personal data is destroyed, or old lines of the access log are:
the only two who may change what is written once."""

_FROZEN = "snapshot|print_log|access_log|destruction"
"""The tables that are written once, by name: their classes are not needed to open a file."""
ONE_WRITER = 20_260_102
"""Key of the advisory lock that a writing transaction holds on a server."""
_PATIENCE_S = 30
"""How long a save waits for a colleague's, a large import for one."""
_CALLING: dict[str, Any] = {
    "connect_timeout": 10, "application_name": "attraction-desk", "client_encoding": "utf8",
    "keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}  # fmt: skip
"""A cable that is pulled ends no connection. What was sent and not received for ten seconds does here;
Windows has no such setting and gives up after its own number of tries."""
_FILE = "file"
"""Key in ``connection.info``: which file a connection was opened on."""
_LARGE, _LARGE_BYTES = "large", 512 << 20
"""Key in ``connection.info``: whether the file is one that no cache of ours holds."""
_CACHE_KIB, _WRITING_KIB, _SORTING_KIB = 65_536, 12_288, 4_096
"""Pages that are kept. Who writes a long list fills them, and writes no slower with fewer. In portions
of this size SQLite also sorts, twice as fast in such as a processor holds; of a large file the pages
are gone again anyhow before a list asks for them once more."""
_DESK, _CALL_BYTES = "desk:", 29
_NAMES = "|".join(sorted(table.name for table in TABLES.values()))
_LEDGERED_WRITE = re.compile(
    r"\b(?:insert(?:\s+or\s+\w+)?\s+into|replace\s+into|update(?:\s+or\s+\w+)?(?:\s+only)?"
    r"|delete\s+from(?:\s+only)?|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?"
    r"|merge\s+into|copy)"
    rf"\s+(?:[\"\[`]?\w+[\"\]`]?\s*\.\s*)?[\"\[`]?(?:{_NAMES})\b",
    re.IGNORECASE,
)
_FROZEN_WRITE = re.compile(
    r"\b(?:insert\s+or\s+\w+\s+into|replace\s+into|update(?:\s+or\s+\w+)?(?:\s+only)?"
    r"|delete\s+from(?:\s+only)?|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?"
    r"|merge\s+into|copy|insert\s+into(?=.*\bon\s+conflict\b))"
    rf"\s+(?:[\"\[`]?\w+[\"\]`]?\s*\.\s*)?[\"\[`]?(?:{_FROZEN})\b",
    re.IGNORECASE | re.DOTALL,
)
"""Whatever would change a snapshot or a line of a log that is there; new ones may be inserted."""
_COMMENT = re.compile(r"/\*.*?\*/|--[^\n]*", re.DOTALL)


def sqlite_url(path: Path) -> str:
    """The database URL of a file."""
    return f"sqlite:///{path}"


def path_of(url: str) -> Path | None:
    """The file of a database URL; None for a server, and for a database in memory."""
    prefix = "sqlite:///"
    name = url.removeprefix(prefix)
    return None if name == url or name.startswith("file:") or not name else Path(name)


def open_engine(
    url: str,
    *,
    on_network_share: bool = False,
    read_only: bool = False,
    immutable: bool = False,
    who: tuple[str, str] | None = None,
) -> Engine:
    """An engine with the house's settings for ``url`` and the guard on ledgered tables.

    On a network share the write-ahead log is not used: its shared memory does not work there.
    ``immutable`` says that nobody can write to the file: SQLite then needs no files beside it.
    ``who`` is the officer and the PC that colleagues on a server see at work.
    """
    if make_url(url).get_backend_name() == "sqlite":
        wal = not (on_network_share or read_only or immutable)
        engine = _open_sqlite(url, wal=wal, read_only=read_only or immutable, immutable=immutable)
    else:
        engine = _open_server(url, who)
    event.listen(engine, "before_cursor_execute", _refuse_unledgered_write)
    return engine


def how_to_connect(url: str, *, immutable: bool = False) -> dict[str, Any]:
    """What an engine is told beside the URL of a file of SQLite, for the migrations' one too."""
    if make_url(url).get_backend_name() != "sqlite" or not (name := make_url(url).database):
        return {}
    path = Path(name)
    key = None if name.startswith("file:") else key_of(path)
    if key is None and not immutable:
        return {}
    creator = partial(connect, path, immutable=immutable, check_same_thread=False)
    return {"module": driver_of(key), "creator": creator}


def _open_server(url: str, who: tuple[str, str] | None) -> Engine:
    """A server writes for one officer at a time, as a file does: what a rule reads before a write
    (the next number of a case, whether a key is taken) stays true, and operations are numbered in
    the order of their commits. Looking waits for nobody."""
    # What an office pastes: postgresql://… without a driver. A connection that was lost while
    # nobody used it is replaced unseen.
    address = make_url(url).set(drivername="postgresql+psycopg")
    calling = _CALLING if who is None else {**_CALLING, "application_name": _call_of(*who)}
    engine = create_engine(address, pool_pre_ping=True, connect_args=calling)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE_S}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_WRITER})")

    return engine


def _open_sqlite(url: str, *, wal: bool, read_only: bool, immutable: bool) -> Engine:
    engine = create_engine(url, **how_to_connect(url, immutable=immutable))

    path = path_of(url)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, record: Any) -> None:
        if path is not None:
            record.info[_FILE] = _identity(path)
            record.info[_LARGE] = path.exists() and path.stat().st_size > _LARGE_BYTES
        connection.isolation_level = None  # we say BEGIN ourselves: immediate when we will write
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=5000")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            # The file keeps its mode, so one that was moved to a share has to be told.
            connection.execute(f"PRAGMA journal_mode={'WAL' if wal else 'DELETE'}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        kept = _SORTING_KIB if connection.info.get(_LARGE) else _CACHE_KIB
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_WRITING_KIB if writes else kept}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "commit")
    def _look_for_file(connection: Connection) -> None:
        # A folder that was moved away is written to all the same, where the next start does not look.
        writes = connection.get_execution_options().get(WRITES)
        if path is not None and writes and _identity(path) != connection.info.get(_FILE):
            raise EnvironmentProblem("disk.gone", path=str(path.parent))

    return engine


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies there; None for none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _call_of(officer: str, machine: str) -> str:
    """Who calls, as the server shows it to colleagues: it takes 63 letters, and no Korean ones."""
    return _DESK + f"{officer}\t{machine}".encode()[:_CALL_BYTES].hex()


def named_in_call(call: str | None) -> tuple[str, str] | None:
    """Officer and PC of a connection by its ``application_name``; None for that of anything else."""
    with suppress(ValueError):
        if call is not None and call.startswith(_DESK):
            said = bytes.fromhex(call.removeprefix(_DESK)).decode(errors="ignore")
            officer, _, machine = said.partition("\t")
            return officer, machine
    return None


class InMemory:
    """A database that all connections of its engine share, gone when that is disposed.

    No guard is on it, as what is written there goes nowhere.
    """

    def __init__(self) -> None:
        self._address = f"file:attraction-{uuid4().hex}?mode=memory&cache=shared"
        self._kept = self._connect()  # the database lives while one connection does

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._address, uri=True, check_same_thread=False)

    @property
    def url(self) -> str:
        """Its URL, for the migrations."""
        return f"sqlite:///{self._address}&uri=true"

    def fill(self, source: Any) -> None:
        """Copy everything from a connection of a driver."""
        if isinstance(source, sqlite3.Connection):
            source.backup(self._kept)
        else:  # SQLCipher's: it does not copy out of what is sealed
            copy_tables(source, self._kept)

    def forget(self) -> None:
        """Give its memory back, when there is no engine that does."""
        self._kept.close()

    def engine(self) -> Engine:
        """The engine whose end is that of the database."""
        engine = create_engine("sqlite://", creator=self._connect, poolclass=QueuePool)

        @event.listens_for(engine, "connect")
        def _configure(connection: Any, _record: Any) -> None:
            connection.isolation_level = None

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN")

        @event.listens_for(engine, "engine_disposed")
        def _forget(_engine: Engine) -> None:
            self.forget()

        return engine


def open_in_memory(source: Connection) -> tuple[Engine, bool]:
    """A database in memory: of a SQLite ``source`` a copy as that transaction sees it, else empty;
    the second value says which."""
    memory = InMemory()
    if copied := is_sqlite(source):
        memory.fill(source.connection.driver_connection)
    return memory.engine(), copied


def _refuse_unledgered_write(
    connection: Connection, _cursor: Any, statement: str, *_: object
) -> None:
    if connection.info.get(FORGETTING):
        return
    read = _known if len(statement) < _LONG else _written_by
    frozen, ledgered = read(statement)
    if frozen:
        raise FrozenWrite(f"this is written once: {statement[:200]}")
    if ledgered and not connection.info.get(RECORDING):
        raise UnledgeredWrite(f"not through a unit: {statement[:200]}")


def _written_by(statement: str) -> tuple[bool, bool]:
    """Whether it would change what is written once, and what the ledger watches."""
    bare = _COMMENT.sub(" ", statement) if "--" in statement or "/*" in statement else statement
    return _FROZEN_WRITE.search(bare) is not None, _LEDGERED_WRITE.search(bare) is not None


_known = lru_cache(maxsize=2000)(_written_by)
"""The same few statements come again and again; those with many rows in them do not."""
_LONG = 4000


def is_sqlite(connection: Connection | Engine) -> bool:
    """Whether this is SQLite; for ``db/search.py``, ``db/backups/backup.py`` and the migrations."""
    return connection.dialect.name == "sqlite"


def database_role(connection: Connection) -> ColumnElement[str] | None:
    """Who the database knows the writer as; a file knows nobody."""
    return None if is_sqlite(connection) else func.session_user()


def allocate_ids(connection: Connection, table: Table, count: int) -> Sequence[int]:
    """``count`` new ids of ``table``, never given before and never given again.

    Known before the insert, so that parents and children go in one bulk statement each.
    """
    if count == 0:
        return ()
    if is_sqlite(connection):
        # The transaction began IMMEDIATE: nobody else can take these numbers, and AUTOINCREMENT
        # counts on from the highest id that was inserted.
        name = {"name": table.name}
        query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        last = connection.execute(query, name).scalar()
        if last is None:
            last = 0
            connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, 0)"), name)
        # Taken now, so that a record inserted before these are does not get one of them.
        taken = text("UPDATE sqlite_sequence SET seq = seq + :count WHERE name = :name")
        connection.execute(taken, {**name, "count": count})
        return range(last + 1, last + 1 + count)
    query = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
    )
    return connection.execute(query, {"name": table.name, "count": count}).scalars().all()


def account_of(connection: Connection) -> str:
    """Under which account somebody works: the role on a server, that of the PC beside a file."""
    if is_sqlite(connection):
        return getpass.getuser()
    return str(connection.exec_driver_sql("SELECT session_user").scalar())


def compact(engine: Engine) -> bool:
    """Write the database anew, so that nothing of what was deleted is left in free space, and empty
    its log. False where that has to be left to whoever keeps the server."""
    if is_sqlite(engine):
        raw = engine.raw_connection()
        try:
            plain: Any = raw.driver_connection
            plain.execute("PRAGMA secure_delete=ON")
            plain.execute("VACUUM")
            busy = plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy
        finally:
            raw.close()
    names = (
        *sorted(table.name for table in TABLES.values()),
        "change",
        "search_entry",
        "file_part",
    )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for name in names:
            try:
                connection.exec_driver_sql(f'VACUUM FULL "{name}"')
            except DatabaseError:
                return False
    return True
