"""A disk that refuses while the program is open, and work that goes on once it is mended."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import QueuePool, event

from db.domain.counting import Count, CountRow, Definition, Why
from db.domain.drafts import new_draft
from db.domain.edit_plans import EditPlan, FieldEdit, PlannedRecord
from db.domain.kinds import RecordKind
from db.engine import open_engine, sqlite_url
from db.errors import EnvironmentProblem
from db.queries.newest import newest_operation
from db.queries.records import all_live
from db.services.counting import freeze
from db.services.many import apply_edits
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import applied, listed
from tests.fixtures.databases import ACTOR, open_store

ROOT = Path(__file__).parents[2]
FIRM = new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀", note="비고 " * 3_000)
READ_ONLY = """
import datetime as dt, os, sys
from pathlib import Path
from db.backups.backup import back_up
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.services.records import save_record
from tests.fixtures.databases import open_store
folder = Path(sys.argv[1])
os.setgid(65534)
os.setuid(65534)  # the imports before it lie in the home of another
store = open_store(sqlite_url(folder / "attraction.sqlite3"))
def save(name):
    try:
        save_record(store, new_draft(RecordKind.ORGANIZATION, name=name))
        return "saved"
    except EnvironmentProblem as problem:
        return problem.code
def keep(place):
    try:
        with faults_named():
            back_up(folder / "attraction.sqlite3", place, dt.datetime(2026, 11, 26, 9, 30))
        return "kept"
    except EnvironmentProblem as problem:
        return f"{problem.code}:{Path(problem.params['path']).name}"
said = [save("one")]
shut = folder / "shut"
shut.mkdir(0o555)
said.append(keep(shut))
shut.rmdir()
store.engine.dispose()  # what a share does that was mounted anew
for path in folder.iterdir():
    path.chmod(0o444)
folder.chmod(0o555)
said += [save("two"), save("two")]
folder.chmod(0o755)
for path in folder.iterdir():
    path.chmod(0o644)
said.append(save("two"))
print(*said)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a mode takes no right away there")
def test_a_folder_that_becomes_read_only_and_is_mended(migrated_file: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="desk-"))
    target = folder / "attraction.sqlite3"
    target.write_bytes(migrated_file.read_bytes())
    for path in (folder, target):
        os.chown(path, 65534, 65534)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder)],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.stdout.split() == [
            "saved", "disk.no_permission:shut", "disk.read_only", "disk.read_only", "saved",
        ], done.stdout + done.stderr  # fmt: skip
    finally:
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


@pytest.mark.skipif(sys.platform == "win32", reason="does not let an open file be moved")
def test_no_connection_is_closed_while_its_file_cannot_be_written(
    migrated_file: Path, tmp_path: Path
) -> None:
    """Where the whole file system went read-only, closing one would end the program."""
    target = tmp_path / "kept.sqlite3"
    target.write_bytes(migrated_file.read_bytes())
    away = target.with_suffix(".away")
    with closing(open_store(sqlite_url(target))) as store:
        pool = store.engine.pool
        assert isinstance(pool, QueuePool)
        save_record(store, FIRM)
        open_before = pool.checkedin()
        target.rename(away)
        with pytest.raises(EnvironmentProblem, match=r"disk\.protected"), store.read():
            raise OSError(errno.EROFS, "Read-only file system")
        assert pool.checkedin() == open_before > 0
        away.rename(target)
        assert save_record(store, FIRM).id


def test_a_full_disk_is_told_and_the_same_store_saves_after_it(sqlite_database: str) -> None:
    engine = open_engine(sqlite_database)
    room = {"pages": 4}

    @event.listens_for(engine, "connect")
    def _limit(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + room['pages']}")

    with closing(Store(engine, ACTOR)) as store:
        with pytest.raises(EnvironmentProblem, match=r"disk\.full"):
            _fill(store)
        room["pages"] = 10_000
        save_record(store, FIRM)


def _bulk_edit(store: Store) -> None:
    with store.read() as session:
        firms = all_live(session, RecordKind.ORGANIZATION)
    edit = FieldEdit("note", firms[0].get("note"), "긴 비고 " * 4_000)
    records = tuple(PlannedRecord(one.id or 0, one.version, "㈜한빛", (edit,)) for one in firms)
    apply_edits(store, EditPlan(RecordKind.ORGANIZATION, records))


def _import(store: Store) -> None:
    applied(store, listed(*(
        {"organization.name": f"㈜가람{at}", "organization.note": "비고 " * 2_000}
        for at in range(8)
    )))  # fmt: skip


def _freeze(store: Store) -> None:
    rows = tuple(
        CountRow("agreement", at, "긴 협약 이름 " * 200, Why.COUNTED) for at in range(1, 30)
    )
    freeze(store, "2026 말", Count(Definition(), "2026-11-28", "2026-11-28", rows, (), {}))


@pytest.mark.parametrize("write", [_bulk_edit, _import, _freeze])
def test_every_large_write_says_that_the_disk_is_full_and_changes_nothing(
    sqlite_database: str, write: Callable[[Store], None]
) -> None:
    engine = open_engine(sqlite_database)
    room = {"pages": 10_000}

    @event.listens_for(engine, "connect")
    def _limit(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + room['pages']}")

    with closing(Store(engine, ACTOR)) as store:
        for _ in range(4):
            save_record(store, FIRM)
        room["pages"] = 2
        engine.dispose()
        with store.read() as session:
            before = newest_operation(session)
        with pytest.raises(EnvironmentProblem, match=r"disk\.full"):
            write(store)
        with store.read() as session:
            assert newest_operation(session) == before
        room["pages"] = 10_000
        engine.dispose()
        write(store)


def _fill(store: Store) -> None:
    for _ in range(20):
        save_record(store, FIRM)


def test_a_lock_of_some_seconds_is_waited_for(sqlite_database: str) -> None:
    path = sqlite_database.removeprefix("sqlite:///")
    held, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            let_go.wait(0.8)
            other.execute("COMMIT")

    with closing(open_store(sqlite_database)) as store:
        save_record(store, FIRM)
        holder = threading.Thread(target=hold)
        holder.start()
        held.wait()
        assert save_record(store, FIRM).id
        holder.join()
