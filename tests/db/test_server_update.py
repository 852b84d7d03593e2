"""A server that an older program left is copied before it is changed, and changed only when asked for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.old_files import contents, lost, make_old_database
from db.backups.backup import list_backups, verify
from db.copying import copy_to_server
from db.engine import sqlite_url
from db.errors import EnvironmentProblem, UserError
from db.migrations import REVISIONS
from db.paths import DataFolder
from db.startup import Access, open_store
from db.store import Store
from tests.fixtures.databases import ACTOR

FILES = "file_part"


@pytest.fixture
def older(postgres_empty: str) -> str:
    """A server of the schema before this one, every table filled."""
    make_old_database(postgres_empty, steps=len(REVISIONS) - 1, rows=2)
    return postgres_empty


def test_it_is_asked_for_and_nothing_is_changed_before(older: str, tmp_path: Path) -> None:
    before, folder = contents(older), DataFolder(tmp_path / "desk")
    for access in (Access.READ, Access.WRITE, Access.PREFER_WRITE):
        with pytest.raises(EnvironmentProblem, match=r"server\.older") as asked:
            open_store(folder, ACTOR, url=older, access=access)
        assert asked.value.params["found"] == REVISIONS[-2]
    assert contents(older) == before
    assert not folder.backups.exists()


def test_a_whole_copy_of_the_older_schema_comes_first(older: str, tmp_path: Path) -> None:
    before, folder = contents(older), DataFolder(tmp_path / "desk")
    with closing(open_store(folder, ACTOR, url=older, update_server=True)) as opened:
        assert opened.server is not None
    assert lost(before, contents(older)) == []
    (copy,) = list_backups(folder.backups)
    assert copy.schema == REVISIONS[-2]
    verify(copy.path)
    kept = dict(contents(sqlite_url(copy.path)))
    assert kept.pop(FILES) == []
    assert kept == {table: rows for table, rows in before.items() if table != FILES}


def test_a_copy_goes_to_no_server_with_older_data(
    older: str, sqlite_store: Store, tmp_path: Path
) -> None:
    before = contents(older)
    with pytest.raises(UserError, match=r"copy\.not_empty"):
        copy_to_server(sqlite_store.engine, DataFolder(tmp_path), older)
    assert contents(older) == before
