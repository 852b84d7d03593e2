"""All rows of a table as plain values, which both databases give and take alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import psycopg
from sqlalchemy import Boolean, Connection, Integer, Table

from db.bulk import insert_stored
from db.engine import is_sqlite
from db.errors import EnvironmentProblem
from db.recording import let_through
from db.schema.whole import METADATA

Row = tuple[Any, ...]

DERIVED = frozenset({"search_entry", "file_part"})
"""The search is made anew where it arrives; files are carried as files."""
COPIED: tuple[Table, ...] = tuple(
    table for table in METADATA.sorted_tables if table.name not in DERIVED
)
"""Parents before their children."""
_PORTION = 2_000


class Digest:
    """The number of rows and a hash over their values in the order of their key."""

    def __init__(self) -> None:
        self.rows = 0
        self._hash = hashlib.sha256()

    def add(self, row: Row) -> None:
        """Take one more row in."""
        self.rows += 1
        self._hash.update(repr(row).encode("utf-8", "surrogatepass"))

    @property
    def value(self) -> str:
        """In hexadecimal."""
        return self._hash.hexdigest()


def read_rows(connection: Connection, table: Table) -> Iterator[Row]:
    """Every row in the order of its key, the same on both databases."""
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.c)
    keys = list(table.primary_key)
    numbered = all(isinstance(column.type, Integer) for column in keys)
    order = f" ORDER BY {', '.join(quote(column.name) for column in keys)}" if numbered else ""
    # The names are those of our own schema, and no value is among them.
    statement = f"SELECT {names} FROM {table.name}{order}"  # noqa: S608
    result = connection.exec_driver_sql(statement, execution_options={"stream_results": True})
    flags = [place for place, column in enumerate(table.c) if isinstance(column.type, Boolean)]
    if not numbered:  # texts are sorted differently from server to server
        yield from sorted((_plain(row, flags) for row in result), key=repr)
        return
    while portion := result.fetchmany(_PORTION):
        for row in portion:
            yield _plain(row, flags)


def _plain(row: Any, flags: Iterable[int]) -> Row:
    if not flags:
        return tuple(row)
    values = list(row)
    for place in flags:
        values[place] = None if values[place] is None else bool(values[place])
    return tuple(values)


def write_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Write rows under their own keys; raises EnvironmentProblem("copy.refused_value")."""
    if is_sqlite(connection):
        with let_through(connection):
            insert_stored(connection, table, [column.name for column in table.c], rows)
        return
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.c)
    driver: Any = connection.connection.driver_connection
    try:
        # One statement for all, so that rows which name each other may come in any order.
        with (
            driver.cursor() as cursor,
            cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as out,
        ):
            for row in rows:
                out.write_row(row)
    except psycopg.DataError as fault:
        raise EnvironmentProblem("copy.refused_value", table=table.name) from fault
