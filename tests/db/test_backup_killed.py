"""kill -9 in the middle of a backup and of a restore: whole copies, a whole file, nothing lost."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles
from db.backups.backup import back_up, list_backups, verify
from db.backups.restoring import restore
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.errors import EnvironmentProblem
from db.queries.records import all_live
from db.services.attachments import attach_files
from db.services.records import save_record
from tests.fixtures.databases import open_store
from tests.fixtures.victims import KILLED, back_up_until, end_of, restore_until

ROOT = Path(__file__).parents[2]
NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
LATER = NOW + dt.timedelta(hours=2)
ORGANIZATION = RecordKind.ORGANIZATION
RESTORING_FOR_EVER = """
import datetime as dt, itertools, sys
from pathlib import Path
from db.backups.restoring import restore
place, now = Path(sys.argv[1]), dt.datetime.fromisoformat(sys.argv[2])
for number, name in enumerate(itertools.cycle(sys.argv[3:])):
    restore(Path(name), place / "attraction.sqlite3", place / "backups",
            now + dt.timedelta(minutes=number))
    print(name, flush=True)
"""


def database_in(url: str, tmp_path: Path) -> Path:
    """A firm with a file, a backup of it, and a firm more."""
    source = tmp_path / "의향서.txt"
    source.write_text("의향서", encoding="utf-8")
    with closing(open_store(url)) as store:
        path = Path(store.engine.url.database or "")
        save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
        files = AttachmentFiles(path.parent / "attachments")
        attach_files(store, files, ORGANIZATION, 1, [source])
        assert back_up(path, path.parent / "backups", NOW)
        save_record(store, new_draft(ORGANIZATION, name="나루바이오"))
    return path


def names(path: Path) -> list[str]:
    verify(path)
    with closing(open_store(sqlite_url(path))) as store, store.read() as session:
        return [draft.text("name") for draft in all_live(session, ORGANIZATION)]


@pytest.mark.parametrize("place", [2, 4, 6, 8])
def test_a_killed_backup_leaves_whole_ones(
    sqlite_database: str, tmp_path: Path, place: int
) -> None:
    database = database_in(sqlite_database, tmp_path)
    folder = database.parent / "backups"
    assert end_of(back_up_until, place, database, folder, LATER) == KILLED
    found = [names(one.path) for one in list_backups(folder)]
    assert found[-1] == ["㈜한빛정밀"]
    assert names(database) == ["㈜한빛정밀", "나루바이오"]
    with closing(open_store(sqlite_database)) as store:
        save_record(store, new_draft(ORGANIZATION, name="가람메디텍"))
    back_up(database, folder, LATER + dt.timedelta(days=2))
    assert names(list_backups(folder)[0].path) == ["㈜한빛정밀", "나루바이오", "가람메디텍"]
    assert not list(folder.glob("*.part"))


@pytest.mark.parametrize("damaged", [False, True])
@pytest.mark.parametrize("place", [5, 9, 12])
def test_a_killed_restore_leaves_one_state_or_the_other(
    sqlite_database: str, tmp_path: Path, place: int, damaged: bool
) -> None:
    database = database_in(sqlite_database, tmp_path)
    folder = database.parent / "backups"
    backup = list_backups(folder)[0].path
    before = bytearray(database.read_bytes())
    if damaged:
        before[:64] = b"\xff" * 64
        database.write_bytes(before)
    assert end_of(restore_until, place, backup, database, folder, LATER) == KILLED
    try:
        found = names(database)
    except EnvironmentProblem:
        assert damaged  # untouched yet, to be brought back once more
        assert database.read_bytes() == before
    else:
        assert found in (["㈜한빛정밀"], ["㈜한빛정밀", "나루바이오"])
    restore(backup, database, folder, LATER + dt.timedelta(hours=1))
    assert names(database) == ["㈜한빛정밀"]
    kept = [one.read_bytes() for one in folder.glob("damaged/*/attraction.sqlite3")]
    assert bytes(before) in kept if damaged else not kept


def test_whenever_it_is_killed_the_file_is_one_of_the_two(
    sqlite_database: str, tmp_path: Path
) -> None:
    database = database_in(sqlite_database, tmp_path)
    folder = database.parent / "backups"
    back_up(database, folder, LATER)
    both = [shutil.copy(one.path, tmp_path / f"{at}.sqlite3")
            for at, one in enumerate(list_backups(folder))]  # fmt: skip
    for rounds in range(1, 4):
        with subprocess.Popen(
            [sys.executable, "-c", RESTORING_FOR_EVER, str(database.parent), LATER.isoformat(),
             *both],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        ) as process:  # fmt: skip
            assert process.stdout is not None
            for _ in range(rounds):
                assert process.stdout.readline()
            process.kill()
        assert names(database) in (["㈜한빛정밀"], ["㈜한빛정밀", "나루바이오"])
        with closing(sqlite3.connect(database)) as opened:
            assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
