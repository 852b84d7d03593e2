"""The numbers that were given last, so that none is given twice after a move."""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, select, text

from db.copying.rows import COPIED
from db.engine import is_sqlite


def _numbered() -> list[Table]:
    return [table for table in COPIED if "id" in table.c]


def _never_reused(table: Table) -> bool:
    return bool(table.dialect_options["sqlite"].get("autoincrement"))


def last_numbers(connection: Connection) -> dict[str, int]:
    """The highest number each table ever gave, 0 for none."""
    highest = {
        table.name: connection.scalar(select(func.max(table.c.id))) or 0 for table in _numbered()
    }
    if is_sqlite(connection):
        rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
        given = {name: int(last) for name, last in rows}
    else:
        given = {name: _last_of(connection, name) for name in highest}
    return {name: max(found, given.get(name, 0)) for name, found in highest.items()}


def _last_of(connection: Connection, name: str) -> int:
    sequence = connection.scalar(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": name})
    # The name is the server's own, quoted by it.
    row = connection.execute(text(f"SELECT last_value, is_called FROM {sequence}")).one()  # noqa: S608
    return int(row.last_value) if row.is_called else 0


def continue_from(connection: Connection, last: dict[str, int]) -> None:
    """Let each table count on from these numbers."""
    for table in _numbered():
        number = last.get(table.name, 0)
        if number == 0:
            continue
        values = {"name": table.name, "last": number}
        if not is_sqlite(connection):
            query = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)")
            connection.execute(query, values)
        elif _never_reused(table):
            connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
            connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :last)"), values)
