"""Copies everything to an empty place in one transaction, and reads it back before it counts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.engine import make_url

from db import search
from db.copying.files import FilePlace, FolderFiles, ServerFiles, carry
from db.copying.new_file import new_file
from db.copying.numbers import continue_from, last_numbers
from db.copying.rows import COPIED, Digest, Row, read_rows, write_rows
from db.engine import WRITES, how_to_connect, is_sqlite, open_engine, sqlite_url
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.handing.placing import KEY_FILES, TRACES
from db.migrations import HEAD, UnknownRevision, current_revision, upgrade
from db.paths import DataFolder
from db.schema.facts import FactRecord

Report = Callable[[int, int], object]
"""Told how many rows and files are done, and of how many; may raise to give up."""
_EVERY = 5_000
_OURS = frozenset({"schema", "search"})
"""Facts that a database has before anything was written to it."""


@dataclass(frozen=True, slots=True)
class TableCopy:
    """One table as it was read at the source and, the same, at the target."""

    name: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Copied:
    """What was carried over, compared on both sides."""

    tables: tuple[TableCopy, ...]
    files: int

    @property
    def rows(self) -> int:
        """All rows of all tables."""
        return sum(table.rows for table in self.tables)


class _Steps:
    def __init__(self, report: Report, total: int) -> None:
        self._report, self._total, self._done = report, total, 0

    def on(self, count: int = 1) -> None:
        """Say it from time to time."""
        before, self._done = self._done, self._done + count
        if before // _EVERY != self._done // _EVERY or self._done == self._total:
            self._report(self._done, self._total)


def copy_to_server(
    source: Engine, folder: DataFolder, url: str, report: Report = lambda _done, _of: None
) -> Copied:
    """Copy all that ``source`` and its ``folder`` hold to the empty database at ``url``.

    Killed or refused in the middle, the database is as empty as before. Raises
    UserError("copy.not_empty"), EnvironmentProblem("copy.differs", "copy.refused_value", …).
    """
    place = make_url(url).render_as_string(hide_password=True)
    with faults_named():
        _bring_up(url, place)
        engine = open_engine(url)
        writing = engine.execution_options(**{WRITES: True})
        try:
            with _snapshot(source) as old, writing.begin() as new:
                if not is_empty(new):
                    raise UserError("copy.not_empty", place=place)
                copied = _copy(old, new, (_files_of(old, folder), ServerFiles(new)), report)
                search.rebuild(new)
        finally:
            engine.dispose()
    return copied


def copy_to_folder(
    source: Engine, folder: DataFolder, target: DataFolder,
    report: Report = lambda _done, _of: None,
) -> Copied:  # fmt: skip
    """Copy all to a data folder in which nothing lies yet; its name comes last."""
    if not _takes_a_copy(target):
        raise UserError("copy.not_empty", place=str(target.root))
    with faults_named():
        target.root.mkdir(parents=True, exist_ok=True)
    return copy_to_file(source, folder, target.database, FolderFiles(target.root), report)


def _takes_a_copy(target: DataFolder) -> bool:
    """Whether nothing is there but a program's traces, the key the copy is to be sealed with, and
    what a copy that was ended left: files by their hash, and a database without its name."""
    ours = {*TRACES, target.attachments.name, target.imports.name}
    part = f"{target.database.name}.part*"
    there = target.root.iterdir() if target.root.is_dir() else ()
    return all(one.name in ours or one.match(KEY_FILES) or one.match(part) for one in there)


def copy_to_file(
    source: Engine, folder: DataFolder, path: Path, files: FilePlace,
    report: Report = lambda _done, _of: None,
) -> Copied:  # fmt: skip
    """Copy all into a new SQLite file and ``files``; the file has its name once it is whole."""
    with faults_named(), new_file(path) as part:
        made = sqlite_url(part)
        upgrade(made, how_to_connect(made))
        engine = open_engine(made, on_network_share=True)
        try:
            with _snapshot(source) as old, _writing(engine) as new:
                copied = _copy(old, new, (_files_of(old, folder), files), report)
                search.rebuild(new)
        finally:
            engine.dispose()
    return copied


def _bring_up(url: str, place: str) -> None:
    """The tables of this program in an empty database; a database of others is refused, and so is
    one of an older program, in which somebody's work lies."""
    try:
        if _revision_of(url) not in (None, HEAD):
            raise UserError("copy.not_empty", place=place)
        upgrade(url)
    except UnknownRevision as unknown:
        if not unknown.found:
            raise EnvironmentProblem("database.foreign") from unknown
        raise EnvironmentProblem("database.newer", found=unknown.found, known=HEAD) from unknown


def _revision_of(url: str) -> str | None:
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            return current_revision(connection)
    finally:
        engine.dispose()


@contextmanager
def _snapshot(source: Engine) -> Iterator[Connection]:
    """One moment of the source, whatever others write meanwhile."""
    options: dict[str, Any] = {} if is_sqlite(source) else {"isolation_level": "REPEATABLE READ"}
    with source.execution_options(**options).connect() as connection, connection.begin():
        if current_revision(connection) != HEAD:
            raise EnvironmentProblem("database.older", found="", known=HEAD)
        yield connection


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        yield connection


def _files_of(connection: Connection, folder: DataFolder) -> FilePlace:
    return FolderFiles(folder.root) if is_sqlite(connection) else ServerFiles(connection)


def is_empty(connection: Connection) -> bool:
    """Whether nothing was written yet to a database that has our tables."""
    for table in COPIED:
        if table.name == "fact":
            if set(connection.scalars(select(table.c.name))) - _OURS:
                return False
        elif connection.execute(select(table).limit(1)).first() is not None:
            return False
    return True


def _copy(
    old: Connection, new: Connection, places: tuple[FilePlace, FilePlace], report: Report
) -> Copied:
    counts = {table.name: old.scalar(select(func.count()).select_from(table)) for table in COPIED}
    names = places[0].names()
    steps = _Steps(report, 2 * sum(one or 0 for one in counts.values()) + len(names))
    new.execute(delete(FactRecord))
    tables = []
    for table in COPIED:
        read, back = Digest(), Digest()
        write_rows(new, table, _watched(read_rows(old, table), read, steps))
        for _ in _watched(read_rows(new, table), back, steps):
            pass
        if (read.rows, read.value) != (back.rows, back.value):
            raise EnvironmentProblem("copy.differs", table=table.name)
        tables.append(TableCopy(table.name, read.rows, read.value))
    continue_from(new, last_numbers(old))
    with tempfile.TemporaryDirectory() as between:
        for one in names:
            carry(one, *places, Path(between))
            steps.on()
    return Copied(tuple(tables), len(names))


def _watched(rows: Iterator[Row], digest: Digest, steps: _Steps) -> Iterator[Row]:
    for row in rows:
        digest.add(row)
        steps.on()
        yield row
