"""The index of trigrams that a server may have: substrings are found without reading every name."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from db.engine import is_sqlite

_COLUMNS = ("keys", "choseong", "numbers")
_SAMPLE = "ㅎㅏㄴㅂㅣㅊ"


def _has_extension(connection: Connection) -> bool:
    query = text("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
    return connection.execute(query).first() is not None


def can_index(connection: Connection) -> bool:
    """Whether the server finds Hangul by trigrams; it can't without the extension, and where its
    character type (LC_CTYPE "C") takes Hangul for no letters. A new database may get it yet."""
    if not _has_extension(connection):
        return _may_have_extension(connection) and _knows_letters(connection)
    return bool(connection.scalar(text("SELECT cardinality(show_trgm(:sample))"),
                                  {"sample": _SAMPLE}))  # fmt: skip


def _may_have_extension(connection: Connection) -> bool:
    query = text("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'")
    may = text("SELECT has_database_privilege(current_database(), 'CREATE')")
    return connection.execute(query).first() is not None and bool(connection.scalar(may))


def _knows_letters(connection: Connection) -> bool:
    """Whether its character type takes Hangul for letters."""
    return bool(connection.scalar(text("SELECT '가' ~ '^[[:alpha:]]$'")))


def index_trigrams(connection: Connection) -> bool:
    """Make the index where the server can; whether there is one. A file needs none."""
    if is_sqlite(connection) or not can_index(connection):
        return False
    try:
        with connection.begin_nested():
            if not _has_extension(connection):
                connection.exec_driver_sql("CREATE EXTENSION pg_trgm")
            for column in _COLUMNS:
                connection.exec_driver_sql(
                    f"CREATE INDEX IF NOT EXISTS ix_search_entry_{column}_trgm"
                    f" ON search_entry USING gin ({column} gin_trgm_ops)"
                )
    except DBAPIError:
        return False  # a role without the right to: every name is read instead
    return True
