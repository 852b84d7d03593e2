"""Everything of one SQLite connection into another's empty database, whichever drivers they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_PORTION = 2_000
_VIRTUAL = re.compile(r"CREATE VIRTUAL TABLE", re.IGNORECASE)
_ALL = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"


def copy_tables(source: Any, target: Any) -> None:
    """Copy as the transaction of ``source`` sees it; ``target`` is a new database, not yet used.

    Tables with their rows first, then the virtual ones, whose own tables are filled as they were,
    and the indices and triggers at the end, which need not be kept up row by row.
    """
    everything = [tuple(row) for row in source.execute(_ALL)]
    virtual = [(name, sql) for kind, name, sql in everything if kind == "table" and _is(sql)]
    belong = tuple(f"{name}_" for name, _ in virtual)
    ordinary = [(name, sql) for kind, name, sql in everything if kind == "table" and not _is(sql)]
    target.execute("BEGIN")
    for name, sql in ordinary:
        if not name.startswith(("sqlite_", *belong)):
            target.execute(sql)
            _copy_rows(source, target, name)
    for _, sql in virtual:
        target.execute(sql)
    for name, _ in ordinary:
        if name.startswith(belong) or name == "sqlite_sequence":
            target.execute(f'DELETE FROM "{name}"')  # noqa: S608 - a table of its own
            _copy_rows(source, target, name)
    for kind, name, sql in everything:
        if kind != "table" and not name.startswith("sqlite_"):
            target.execute(sql)
    target.execute("COMMIT")


def _is(sql: str) -> bool:
    return _VIRTUAL.match(sql) is not None


def _copy_rows(source: Any, target: Any, name: str) -> None:
    rows = source.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - a table of its own
    marks = ", ".join("?" * len(rows.description))
    for portion in _portions(rows):
        target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', portion)  # noqa: S608


def _portions(rows: Any) -> Iterator[list[Any]]:
    while portion := rows.fetchmany(_PORTION):
        yield portion
