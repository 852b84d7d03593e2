"""The world's faults: a killed process, a full disk, a locked file leave what was saved before."""

from __future__ import annotations

import datetime as dt
import errno
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from db.attachments import AttachmentFiles
from db.backups.backup import back_up
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.engine import open_engine, sqlite_url
from db.errors import EnvironmentProblem
from db.faults import environment_problem, faults_named
from db.queries.history import history
from db.queries.records import all_live
from db.services.attachments import attach_files
from db.services.records import save_record
from db.sqlite_files import connect
from db.store import Store
from tests.fixtures.databases import ACTOR, open_store
from tests.fixtures.servers import on_server

ROOT = Path(__file__).parents[2]
ORGANIZATION = RecordKind.ORGANIZATION
ROWS = [{"name": f"회사 {number}", "note": "비고 " * 20} for number in range(3000)]
KILLED = """
import os, signal, sys
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from tests.fixtures.databases import open_store
from tests.db.test_faults import ROWS
when = sys.argv[2]
store = open_store(sys.argv[1])
with store.write(Label.IMPORT, "목록.xlsx") as unit:
    unit.insert_many(RecordKind.ORGANIZATION, ROWS)
    if when == "before the ledger":
        print("now", flush=True)
        sys.stdin.read()
    unit.finish()
    # Larger than its cache, SQLite has begun to write pages.
    unit.session.connection().exec_driver_sql("PRAGMA cache_size=10")
    unit.session.connection().exec_driver_sql("PRAGMA cache_spill=1")
    unit.insert_many(RecordKind.ORGANIZATION, ROWS)
    print("now", flush=True)
    sys.stdin.read()
"""


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [draft.text("name") for draft in all_live(session, ORGANIZATION)]


@pytest.mark.parametrize("when", ["before the ledger", "before the commit"])
def test_a_killed_write_leaves_what_was_there(sqlite_database: str, when: str) -> None:
    with closing(open_store(sqlite_database)) as store:
        save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, sqlite_database, when],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.kill()
    with closing(open_store(sqlite_database)) as store:
        assert names(store) == ["㈜한빛정밀"]
        with store.read() as session:
            assert len(history(session)) == 1
            said = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar()
        assert said == "ok"
        save_record(store, new_draft(ORGANIZATION, name="나루바이오"))


@pytest.mark.skipif(sys.platform == "win32", reason="does not let an open file be moved")
def test_a_folder_that_went_away_takes_nothing_that_was_reported_saved(
    migrated_file: Path, tmp_path: Path
) -> None:
    """Moved away with the file open, it would take what is written where no start looks."""
    home, away = tmp_path / "desk", tmp_path / "away"
    home.mkdir()
    shutil.copyfile(migrated_file, home / "attraction.sqlite3")
    with closing(open_store(sqlite_url(home / "attraction.sqlite3"))) as store:
        save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
        home.rename(away)
        for _ in range(2):
            with pytest.raises(EnvironmentProblem) as gone:
                save_record(store, new_draft(ORGANIZATION, name="나루바이오"))
            assert gone.value.code == "disk.gone"
        with pytest.raises(EnvironmentProblem, match=r"folder\.away"):
            back_up(home / "attraction.sqlite3", home / "backups", dt.datetime(2026, 11, 29, 9))
        paper = tmp_path / "의향서.txt"
        paper.write_text("의향서", encoding="utf-8")
        with pytest.raises(EnvironmentProblem, match=r"disk\.gone"):
            attach_files(store, AttachmentFiles(home / "attachments"), ORGANIZATION, 1, [paper])
        assert not home.exists()  # so that it can be put back
        away.rename(home)
        assert names(store) == ["㈜한빛정밀"]
        save_record(store, new_draft(ORGANIZATION, name="나루바이오"))
    with closing(open_store(sqlite_url(home / "attraction.sqlite3"))) as store:
        assert names(store) == ["㈜한빛정밀", "나루바이오"]


def test_a_full_disk_leaves_what_was_there(sqlite_database: str) -> None:
    engine = open_engine(sqlite_database)

    @event.listens_for(engine, "connect")
    def _fill_disk(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 4}")

    with closing(Store(engine, ACTOR)) as store:
        save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
        with pytest.raises(EnvironmentProblem) as problem, store.write(Label.IMPORT) as unit:
            unit.insert_many(ORGANIZATION, ROWS)
        assert problem.value.code == "disk.full"
        assert names(store) == ["㈜한빛정밀"]


def test_a_locked_file_is_named_and_writable_again_later(sqlite_database: str) -> None:
    engine = open_engine(sqlite_database)

    @event.listens_for(engine, "connect")
    def _wait_less(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=20")

    path = engine.url.database or ""
    with closing(Store(engine, ACTOR)) as store, closing(sqlite3.connect(path)) as other:
        assert names(store) == []
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem, match=r"database\.locked"):
            save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
        assert names(store) == []
        other.rollback()
        save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))


def test_a_missing_folder_is_the_worlds_fault(tmp_path: Path) -> None:
    store = open_store(sqlite_url(tmp_path / "gone" / "attraction.sqlite3"))
    with pytest.raises(EnvironmentProblem, match=r"disk\.unreachable"):
        names(store)


def test_a_server_that_does_not_answer_is_the_worlds_fault() -> None:
    store = open_store("postgresql://nobody@127.0.0.1:9/none")
    with pytest.raises(EnvironmentProblem, match=r"database\.unreachable"):
        names(store)


def test_a_server_without_the_database_says_so(postgres_database: str) -> None:
    store = open_store(on_server(postgres_database, "nowhere"))
    with pytest.raises(EnvironmentProblem, match=r"database\.un(known|reachable)"):
        names(store)


def _no_room_for_the_log() -> sqlite3.OperationalError:
    """What SQLite says of a file it is to open on a disk without one free page."""
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    return fault


def _in_sql(fault: psycopg.Error) -> OperationalError:
    """A driver's fault as the engine hands it on."""
    return OperationalError("SELECT 1", None, fault)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "disk.full"),
        (OSError(errno.EROFS, "read-only"), "disk.protected"),
        (PermissionError(errno.EACCES, "no", "목록.xlsx"), "disk.no_permission"),
        (FileNotFoundError(errno.ENOENT, "no", "목록.xlsx"), "disk.missing"),
        (sqlite3.DatabaseError("file is not a database"), "database.damaged"),
        (sqlite3.OperationalError("database or disk is full"), "disk.full"),
        (_no_room_for_the_log(), "disk.full"),
        (psycopg.errors.DiskFull("full"), "database.full"),
        (psycopg.errors.DeadlockDetected("deadlock"), "database.locked"),
        (_in_sql(psycopg.errors.ConnectionTimeout("expired")), "database.unreachable"),
        (_in_sql(psycopg.OperationalError("the connection is lost")), "database.unreachable"),
        (sqlite3.OperationalError("no such column: x"), None),
        (OSError(errno.EBADF, "our bug"), None),
        (ZeroDivisionError(), None),
    ],
)
def test_codes_of_the_world(fault: Exception, code: str | None) -> None:
    problem = environment_problem(fault)
    assert (problem.code if problem else None) == code


def test_a_file_that_cannot_be_made_is_told_as_the_system_says(tmp_path: Path) -> None:
    """SQLite says of all of them no more than that it can't open the file."""
    gone = tmp_path / "gone"
    with pytest.raises(EnvironmentProblem, match=r"disk\.missing") as told, faults_named():
        connect(gone / "attraction.sqlite3")
    assert told.value.params["path"] == str(gone)


def test_our_own_faults_go_through() -> None:
    with pytest.raises(sqlite3.OperationalError), faults_named():
        raise sqlite3.OperationalError("no such column: x")


@pytest.mark.parametrize(
    ("number", "said"),
    [(19, "disk.protected"), (21, "disk.unreachable"), (55, "disk.unreachable"),
     (433, "disk.unreachable"), (1117, "disk.unreachable"), (1167, "disk.unreachable")],
)  # fmt: skip
def test_a_stick_that_windows_can_no_longer_reach_is_named_so(number: int, said: str) -> None:
    fault = OSError(errno.EACCES if number < 22 else errno.EINVAL, "", "E:\\desk")
    fault.winerror = number  # type: ignore[attr-defined]  # as Windows makes it
    problem = environment_problem(fault)
    assert problem is not None
    assert problem.code == said


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        pytest.param(
            "/proc/self/mem", "disk.unreachable",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="has no such file"),
        ),
        ("", "database.damaged"),
    ],
)  # fmt: skip
def test_a_disk_that_answers_no_more_is_no_damaged_file(
    sqlite_store: Store, behind: str, said: str
) -> None:
    """Its first byte can't be read then, as of the file that stands in its place here."""
    path = Path(sqlite_store.engine.url.database or "")
    with sqlite_store.read() as session:
        session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    with path.open("r+b") as stream:
        size = stream.seek(0, 2)
        stream.seek(4096)
        stream.write(b"\xff" * (size - 4096))
    if behind:
        path.rename(path.with_name("gone"))
        path.symlink_to(behind)
    with pytest.raises(EnvironmentProblem) as caught, sqlite_store.read() as session:
        session.execute(text("SELECT * FROM meeting")).all()
    assert caught.value.code == said
