"""A backup opened beside today: a copy in memory, brought to today's schema, never written back."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from db.backups.backup import connect_to_read, verify
from db.engine import InMemory
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.migrations import HEAD, UnknownRevision, current_revision, upgrade
from db.past import Past
from db.queries.newest import newest_operation
from db.schema import TABLES
from db.search import prepare
from db.sqlite_files import errors
from db.store import Actor, Store


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a glance into a copy tells; ``trouble`` is the code of what stands in the way of it."""

    records: int = 0
    """Live records of all kinds."""
    operation_id: int = 0
    officer: str = ""
    """Who did the last operation it holds, and what and when (label, ISO time)."""
    label: str = ""
    done_at: str = ""
    schema: str = ""
    trouble: str = ""


_LAST = "SELECT id, officer, label, at FROM operation ORDER BY id DESC LIMIT 1"
_SCHEMA = "SELECT value FROM fact WHERE name = 'schema'"


def facts_of(path: Path) -> BackupFacts:
    """Look into a copy without reading it through; never raises for a copy that can't be read."""
    try:
        with closing(connect_to_read(path)) as connection:
            (schema,) = connection.execute(_SCHEMA).fetchone() or ("",)
            last = connection.execute(_LAST).fetchone() or (0, "", "", "")
            records = _count(connection)
    except errors("DatabaseError", OSError):
        return BackupFacts(trouble="backup.failed")
    except EnvironmentProblem as problem:  # sealed, and no key for it
        return BackupFacts(trouble=problem.code)
    trouble = "database.newer" if schema > HEAD else ""
    return BackupFacts(records, last[0], last[1], last[2], last[3], schema, trouble)


def _count(connection: sqlite3.Connection) -> int:
    known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    return sum(
        # The names are those of our own tables.
        connection.execute(
            f"SELECT count(*) FROM {table.name} WHERE deleted_at IS NULL"  # noqa: S608
        ).fetchone()[0]
        for table in TABLES.values()
        if table.name in known
    )


def open_backup(
    path: Path, at: dt.datetime, actor: Actor, report: Callable[[], object] = lambda: None
) -> Past:
    """A backup as a read-only store, checked from end to end first; ``at`` is when it was made.

    Raises EnvironmentProblem: "backup.failed", "disk.missing", "database.newer", "database.foreign".
    """
    if not path.exists():  # rotated away, or on a stick that was pulled out
        raise EnvironmentProblem("disk.missing", path=str(path))
    verify(path)
    report()
    memory = InMemory()
    try:
        with faults_named(), closing(connect_to_read(path)) as source:
            memory.fill(source)
        engine = memory.engine()
    except BaseException:
        memory.forget()
        raise
    try:
        _bring_to_today(engine, memory.url)
        report()
        past = Store(engine, actor, read_only=True, day=at.date().isoformat())
        with past.read() as session:
            operation_id = newest_operation(session)
    except BaseException:
        engine.dispose()
        raise
    return Past(past, at.date().isoformat(), operation_id, 0)


def _bring_to_today(engine: Engine, url: str) -> None:
    try:
        with engine.connect() as connection:
            revision = current_revision(connection)
    except UnknownRevision as unknown:
        if not unknown.found:
            raise EnvironmentProblem("database.foreign") from unknown
        raise EnvironmentProblem("database.newer", found=unknown.found, known=HEAD) from unknown
    if revision is None:
        raise EnvironmentProblem("database.foreign")
    if revision != HEAD:
        upgrade(url)
        with engine.begin() as connection:
            prepare(connection)
