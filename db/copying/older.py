"""A server of an older schema as it is, in a file of that schema: the copy before it is changed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, delete, inspect

from db.copying.files import FolderFiles, ServerFiles, carry
from db.copying.new_file import new_file
from db.copying.rows import DERIVED, Digest, Row, read_rows, write_rows
from db.engine import WRITES, how_to_connect, open_engine, sqlite_url
from db.errors import EnvironmentProblem
from db.migrations import REVISIONS
from db.migrations.runner import STEPS, run

_FACTS, _FILES = "fact", "file_part"


def copy_older(url: str, revision: str, path: Path) -> None:
    """Copy everything at ``url`` into a new file and the folders beside it; it has its name once it
    reads back as it was read. Raises EnvironmentProblem("copy.differs", "backup.failed", …)."""
    with new_file(path) as part:
        made = sqlite_url(part)
        run(made, STEPS[: REVISIONS.index(revision) + 1], how_to_connect(made))
        with _server(url) as old, _file(made) as new:
            _copy(old, new, FolderFiles(path.parent))


@contextmanager
def _server(url: str) -> Iterator[Connection]:
    """One moment of the server."""
    engine = open_engine(url)
    try:
        reading = engine.execution_options(isolation_level="REPEATABLE READ")
        with reading.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _file(url: str) -> Iterator[Connection]:
    engine = open_engine(url, on_network_share=True)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            yield connection
    finally:
        engine.dispose()


def _copy(old: Connection, new: Connection, files: FolderFiles) -> None:
    tables = MetaData()
    tables.reflect(new)
    for table in tables.sorted_tables:
        if table.name not in DERIVED and not table.name.startswith("search_"):
            _copy_table(old, new, table)
    if inspect(old).has_table(_FILES):
        kept = ServerFiles(old)
        with tempfile.TemporaryDirectory() as between:
            for one in kept.names():
                carry(one, kept, files, Path(between))


def _copy_table(old: Connection, new: Connection, table: Table) -> None:
    if table.name == _FACTS:
        new.execute(delete(table))
    read, back = Digest(), Digest()
    write_rows(new, table, _told(read_rows(old, table), read))
    for _ in _told(read_rows(new, table), back):
        pass
    if (read.rows, read.value) != (back.rows, back.value):
        raise EnvironmentProblem("copy.differs", table=table.name)


def _told(rows: Iterator[Row], digest: Digest) -> Iterator[Row]:
    for row in rows:
        digest.add(row)
        yield row
