"""Makes the table of a ledgered record: its own columns, and what every record has beside them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    func,
    literal_column,
)
from sqlalchemy import text as sql

from db.schema.base import Base
from db.schema.types import EmptyKinds


def record_table(name: str, *items: Column[Any] | Index) -> Table:
    """The table ``name`` with its columns and indices.

    ``id`` is never given twice, ``version`` only grows, ``deleted_at`` marks the bin; times are
    ISO text at +09:00. ``import_id`` says which import brought the record, and from which row.
    """
    return Table(
        name,
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("version", Integer, default=1, nullable=False),
        Column("created_at", String(32), nullable=False),
        Column("created_by", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        Column("updated_by", String(80), nullable=False),
        Column("deleted_at", String(32)),
        Column("import_id", Integer),
        Column("import_sheet", Text),
        Column("import_row", Integer),
        Column("empties", EmptyKinds),
        *items,
        sqlite_autoincrement=True,
    )


def unique_among_live(name: str, *columns: str) -> Index:
    """A unique key that deleted records do not hold.

    Its condition names the columns too: on "not deleted" alone a file of SQLite would take it for the
    way to all live records, and read them one by one in the order of the key.
    """
    stated = "".join([f" AND {column} IS NOT NULL" for column in columns])
    live = sql(f"deleted_at IS NULL{stated}")
    return Index(name, *columns, unique=True, sqlite_where=live)


_NAMED = ("name_key", "deleted_at", "standing")
"""What an index of names holds: with it names are put in order, and firms counted, without reading
the firms."""


def index_of_names() -> Index:
    """Finds a firm by its name, and all that are live or of some standing."""
    return Index("ix_organization_name_key", *_NAMED)


def index_of_ours() -> Index:
    """Finds the firms that are no rows of a reference list, of which there may be a million; a query
    that is to use it says the same with ``is_ours``."""
    ours = sql("deleted_at IS NULL AND coalesce(standing, '') <> 'reference'")
    return Index("ix_organization_ours", *_NAMED, sqlite_where=ours)


def is_ours(standing: Column[Any]) -> ColumnElement[bool]:
    """A condition on a live firm; its constants stand in the statement, as in the index."""
    return func.coalesce(standing, literal_column("''")) != literal_column("'reference'")


def index_of_classes() -> Index:
    """Counts the firms of the lists by what is ticked beside them, without reading the firms. On a
    server such a count needs none, and a long text would not fit into it."""
    columns = ("industry_code", "industry_name", "region", "standing", "deleted_at")
    return Index("ix_organization_classes", *columns).ddl_if(dialect="sqlite")


def index_of_joined(table: str) -> Index:
    """Finds the few records of a table that were joined to another."""
    joined = sql("merged_into IS NOT NULL")
    name = f"ix_{table}_merged_into"
    return Index(name, "merged_into", sqlite_where=joined)


@event.listens_for(Base.metadata, "before_create")
def _state_conditions(metadata: MetaData, connection: Connection, **_: object) -> None:
    """The conditions of indices hold on a server too. Stated when its tables are made: with each
    index they would load all that SQLAlchemy has for servers at every start."""
    if connection.dialect.name == "postgresql":
        for index in [index for table in metadata.sorted_tables for index in table.indexes]:
            options = index.dialect_options
            options["postgresql"]["where"] = options["sqlite"]["where"]
