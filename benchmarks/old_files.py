"""Databases as the programs of older schemas left them, every table filled: for upgrades, and for
kills in the middle of one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Engine,
    Float,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    NullPool,
    Numeric,
    Table,
    create_engine,
    insert,
    inspect,
    make_url,
)

from db.migrations.runner import STEPS, run
from db.schema.types import EmptyKinds, TextList
from db.schema.whole import METADATA

_FACTS = "fact"
Contents = Mapping[str, list[dict[str, Any]]]
"""The rows of each table, by their columns."""


def make_old_database(url: str, *, steps: int, rows: int) -> None:
    """The schema after so many steps, with so many rows in each of its tables."""
    run(url, STEPS[:steps])
    fill_tables(url, range(1, rows + 1))


def fill_tables(url: str, numbers: Sequence[int]) -> None:
    """A row more in each table for each of these numbers, which refers to those of its number."""
    engine = _engine(url)
    tables = _tables(engine)
    with engine.begin() as connection:
        for table in _parents_first(tables):
            connection.execute(insert(table), [_row(table, number) for number in numbers])
    engine.dispose()


def contents(url: str) -> Contents:
    """Everything that lies in the tables of a database, its schema's own facts left out."""
    engine = _engine(url)
    with engine.connect() as connection:
        found = {
            name: sorted(
                map(dict, connection.exec_driver_sql(f'SELECT * FROM "{name}"').mappings()),
                key=repr,
            )
            for name in _names(engine)
            if name != _FACTS
        }
    engine.dispose()
    return found


def lost(before: Contents, after: Contents) -> list[str]:
    """What was there before an upgrade and is not there after it, or reads otherwise."""
    return [
        f"{table} {number}: {column} was {value!r}"
        for table, rows in before.items()
        for number, row in enumerate(rows)
        for column, value in row.items()
        if len(after.get(table, ())) != len(rows) or after[table][number].get(column) != value
    ]


def _engine(url: str) -> Engine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        address = address.set(drivername="postgresql+psycopg")
    return create_engine(address, poolclass=NullPool)


def _names(engine: Engine) -> list[str]:
    return [name for name in inspect(engine).get_table_names() if not name.startswith("search_")]


def _tables(engine: Engine) -> MetaData:
    """The columns and what they refer to; indexes and checks, which take longest, are not read."""
    found, look, names = MetaData(), inspect(engine), _names(engine)
    columns = look.get_multi_columns(filter_names=names)
    primary = look.get_multi_pk_constraint(filter_names=names)
    links = look.get_multi_foreign_keys(filter_names=names)
    for place, described in columns.items():
        own = primary[place]["constrained_columns"]
        made = [
            Column(one["name"], one["type"], primary_key=one["name"] in own) for one in described
        ]
        keys = [
            ForeignKeyConstraint(
                one["constrained_columns"],
                [f"{one['referred_table']}.{name}" for name in one["referred_columns"]],
            )
            for one in links[place]
        ]
        Table(place[1], found, *made, *keys)
    return found


def _parents_first(tables: MetaData) -> list[Table]:
    return [table for table in tables.sorted_tables if table.name != _FACTS]


def _row(table: Table, number: int) -> dict[str, Any]:
    return {
        column.name: _value(table, column, number)
        for column in table.columns
        if not any(key.column.table is table for key in column.foreign_keys)
    }


def _value(table: Table, column: Column[Any], number: int) -> Any:
    """Something of the kind of the column, another in each row."""
    kind = column.type
    if column.primary_key or column.foreign_keys or isinstance(kind, Integer | BigInteger):
        return number
    if isinstance(kind, Boolean):
        return number % 2 == 0
    if isinstance(kind, Float | Numeric):
        return number + 0.5
    if isinstance(kind, LargeBinary):
        return f"{number}".encode()
    if column.name == "deleted_at":
        return None
    long = getattr(kind, "length", None) or 80
    if column.name.endswith(("_at", "_on")) or column.name == "at":
        return "2026-01-02T09:00:00+09:00"[:long]
    words = f"{number} {table.name} 비고"
    meant = METADATA.tables[table.name].columns[column.name].type
    if isinstance(meant, TextList):
        return json.dumps([words, "둘째"], ensure_ascii=False)
    if isinstance(meant, EmptyKinds):
        return "|note:withheld|"
    return words[:long]
