"""A damaged file's ledger done again over an old backup: it reaches today, as far as it can be read."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.backups.backup import back_up, connect_to_read
from db.backups.replay import Replayed, replay
from db.backups.restoring import restore
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.ledger import redo, undo
from db.queries.records import all_live
from db.schema import TABLES
from db.services.merging import MergeDraft, merge_records
from db.services.records import delete_record, save_record
from db.store import Store
from tests.fixtures.databases import open_store

NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
FIRM, TASK = RecordKind.ORGANIZATION, RecordKind.TASK


@pytest.fixture
def paths(example: Store) -> tuple[Path, Path]:
    """The example's file after a day of work, and a backup of before."""
    database = Path(example.engine.url.database or "")
    made = back_up(database, database.parent / "backups", NOW)
    assert made is not None
    with example.read() as session:
        firms, tasks = all_live(session, FIRM), all_live(session, TASK)
    save_record(example, replace(firms[0], values={**firms[0].values, "employees": 131}))
    delete_record(example, TASK, tasks[0].id or 0)
    undo(example)
    redo(example)
    merge_records(example, MergeDraft(FIRM, firms[1].id or 0, (firms[2].id or 0,)))
    undo(example)
    with example.write(Label.IMPORT, "목록.xlsx") as unit:
        (firm,) = unit.insert_many(FIRM, [{"name": "나루바이오(예시)"}])
        unit.insert_many(RecordKind.CONTACT, [{"name": "이도윤", "organization": firm}])
        unit.mark_many(FIRM, unit.insert_many(FIRM, [{"name": "지나가는 회사"}]), deleted=True)
    save_record(example, new_draft(TASK, text="마지막 할 일"))
    example.close()
    return database, made.path


@pytest.fixture
def restored(paths: tuple[Path, Path]) -> Iterator[tuple[Store, Path]]:
    """The backup in the place of the file, and the damaged file beside."""
    database, backup = paths
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    original = database.parent / "original.sqlite3"
    original.write_bytes(database.read_bytes())
    spoil(database, "SELECT rootpage FROM sqlite_master WHERE name = 'zone'")
    restore(backup, database, database.parent / "backups", NOW + dt.timedelta(hours=2))
    (kept,) = (database.parent / "backups").glob("damaged/*/attraction.sqlite3")
    with closing(open_store(f"sqlite:///{database}")) as store:
        yield store, kept


def spoil(path: Path, pages: str) -> None:
    """Make the pages unreadable that a question to the file names."""
    with closing(sqlite3.connect(path)) as opened:
        numbers = [row[0] for row in opened.execute(pages)]
        size = opened.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    for page in numbers:
        content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """All there is but versions: an operation may write a record twice and tell of it once."""
    tables = [table.name for table in TABLES.values()] + ["operation", "change", "import_batch"]
    with closing(sqlite3.connect(path)) as opened:
        opened.row_factory = sqlite3.Row
        return {
            name: [{**dict(row), "version": 0} for row in
                   opened.execute(f"SELECT * FROM {name} ORDER BY id")]
            for name in tables
        }  # fmt: skip


def test_the_ledger_reaches_today(restored: tuple[Store, Path]) -> None:
    store, kept = restored
    done = replay(store, kept)
    assert (done.operations, done.whole) == (8, True)
    database = Path(store.engine.url.database or "")
    assert rows(database) == rows(database.parent / "original.sqlite3")
    assert undo(store) is not None
    assert replay(store, kept) == Replayed()  # this file went its own way since


def test_it_stops_where_the_ledger_is_not_whole(restored: tuple[Store, Path]) -> None:
    store, kept = restored
    with closing(sqlite3.connect(kept)) as opened:
        number = opened.execute("SELECT max(id) FROM operation WHERE label = 'import'").fetchone()
        opened.execute("DELETE FROM change WHERE id = (SELECT max(id) FROM change "
                       "WHERE operation_id = ?)", number)  # fmt: skip
        opened.commit()
    done = replay(store, kept)
    assert (done.operations, done.whole) == (6, False)
    with store.read() as session:
        assert [one for one in all_live(session, FIRM) if one.get("employees") == 131]
        assert "마지막 할 일" not in [one.text("text") for one in all_live(session, TASK)]


def test_the_first_page_of_the_backup_stands_in_wherever_the_folder_lies(
    restored: tuple[Store, Path], tmp_path: Path
) -> None:
    store, kept = restored
    home = tmp_path / "투자유치 자료 100%"  # its letters are others in a database's address
    home.mkdir()
    database = Path(shutil.copy(Path(store.engine.url.database or ""), home))
    content = bytearray(kept.read_bytes())
    content[:100] = bytes(100)
    kept.write_bytes(content)
    with closing(open_store(f"sqlite:///{database}")) as moved:
        assert replay(moved, kept).operations == 8


def test_a_file_that_can_not_be_read_at_all_tells_nothing(restored: tuple[Store, Path]) -> None:
    store, kept = restored
    kept.write_bytes(b"\xff" * 8192)
    assert replay(store, kept) == Replayed()


def test_the_ledger_is_read_without_the_indices_over_it(restored: tuple[Store, Path]) -> None:
    store, kept = restored
    spoil(kept, "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'change' AND type = 'index'")
    done = replay(store, kept)
    assert (done.operations, done.whole) == (8, True)


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(restored: tuple[Store, Path]) -> None:
    store, kept = restored
    with closing(sqlite3.connect(kept)) as opened:
        opened.execute("PRAGMA journal_mode=DELETE")
        opened.execute("CREATE TABLE zz AS SELECT randomblob(90000) AS filling")
        opened.commit()
    kept.write_bytes(kept.read_bytes()[:-50_000])
    with pytest.raises(sqlite3.DatabaseError), closing(sqlite3.connect(kept)) as opened:
        opened.execute("SELECT count(*) FROM operation")
    with closing(connect_to_read(kept, cut=True)) as opened:
        assert opened.execute("SELECT count(*) FROM operation").fetchone()[0] > 8
    assert replay(store, kept).operations == 8
