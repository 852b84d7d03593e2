"""Closing a store gives its connections back, but not over a file that can't be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from tests.fixtures.databases import open_store


def _connection(store: Store) -> Any:
    with store.engine.connect() as connection:
        return connection.connection.dbapi_connection


def test_a_closed_store_has_closed_its_connections(sqlite_database: str) -> None:
    store = open_store(sqlite_database)
    connection = _connection(store)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_while_the_file_cant_be_written_its_connections_are_left_alone(
    sqlite_database: str,
) -> None:
    """Closing one writes to memory shared through a file, and ends the program where that is
    refused. A folder in the place of the file stands for a disk that takes nothing."""
    store = open_store(sqlite_database)
    connection = _connection(store)
    assert store.path is not None
    kept = store.path.rename(store.path.with_suffix(".kept"))
    Path(store.path).mkdir()
    store.close()
    assert connection.execute("SELECT 1").fetchone() == (1,)
    store.path.rmdir()
    kept.rename(store.path)
