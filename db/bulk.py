"""Inserts many rows in as few statements as memory allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table

from db.engine import is_sqlite

PORTION = 1_000
"""Rows of one statement; larger ones are no faster and hold all rows in memory at once."""


def insert_columns(
    connection: Connection, table: Table, columns: Mapping[str, Sequence[Any]]
) -> None:
    """Insert the rows whose values stand in ``columns``; defaults of other columns are not made.

    The driver gets tuples: Core looks every parameter of every row up by name, which takes longer
    than the database needs to write them.
    """
    taken = []
    for name, values in columns.items():
        process = _processor(table.c[name], connection.dialect)
        taken.append(values if process is None else map(process, values))
    insert_stored(connection, table, list(columns), zip(*taken, strict=True))


def insert_stored(
    connection: Connection, table: Table, names: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert ``rows`` of the columns ``names`` that are as the driver takes them already."""
    quoted = ", ".join(map(connection.dialect.identifier_preparer.quote, names))
    marks = ", ".join(["?" if is_sqlite(connection) else "%s"] * len(names))
    # The names are those of our own schema, and no value is among them.
    statement = f"INSERT INTO {table.name} ({quoted}) VALUES ({marks})"  # noqa: S608
    coming = iter(rows)
    while portion := list(islice(coming, PORTION)):
        connection.exec_driver_sql(statement, portion)


def _processor(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    """What makes a value as the driver takes it; None where it is so already."""
    return column.type.dialect_impl(dialect).bind_processor(dialect)
