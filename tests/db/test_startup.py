"""Opening the data: every step's outcome, and a sentence's code for whatever stands in the way."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from db.backups.backup import back_up, list_backups
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.errors import EnvironmentProblem
from db.lock import Holder, holder_file, take
from db.migrations import HEAD
from db.migrations.runner import STEPS, run
from db.paths import DataFolder
from db.queries.records import all_live
from db.services.records import save_record
from db.startup import Access, Did, Opened, check_search, open_store
from tests.fixtures.databases import ACTOR, ticking_clock

ROOT = Path(__file__).parents[2]
ORGANIZATION = RecordKind.ORGANIZATION
OTHER = Holder("이도윤", "PC-12", "2026-11-26T08:30:00+09:00")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "자료 50% #1")


@pytest.fixture
def used(folder: DataFolder, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    """The folder from its second day on: what the first start makes is there."""
    return with_database(folder)


def opened(folder: DataFolder, access: Access = Access.PREFER_WRITE, **more: Any) -> Any:
    return closing(open_store(folder, ACTOR, access=access, clock=ticking_clock(), **more))


def outcomes(desk: Opened) -> dict[str, Did]:
    return {outcome.step: outcome.did for outcome in desk.outcomes}


def on_a_share(root: Path) -> bool:
    return True


def fill(folder: DataFolder, *names: str, **more: Any) -> None:
    with opened(folder, **more) as desk:
        for name in names:
            save_record(desk.store, new_draft(ORGANIZATION, name=name))


def names(desk: Opened) -> list[str]:
    with desk.store.read() as session:
        return [draft.text("name") for draft in all_live(session, ORGANIZATION)]


def refused(
    folder: DataFolder, access: Access = Access.PREFER_WRITE, **more: Any
) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as problem:
        open_store(folder, ACTOR, access=access, **more)
    return problem.value


def test_the_first_start_makes_everything(folder: DataFolder) -> None:
    with opened(folder) as desk:
        assert outcomes(desk) == {
            "make_folder": Did.DONE,
            "settle_incoming": Did.NOT_NEEDED,
            "find_key": Did.NOT_NEEDED,
            "take_lock": Did.DONE,
            "finish_switch": Did.NOT_NEEDED,
            "show_backup": Did.NOT_NEEDED,
            "glance": Did.NOT_NEEDED,
            "look_at_server": Did.NOT_NEEDED,
            "back_up": Did.NOT_NEEDED,
            "migrate": Did.DONE,
            "open": Did.DONE,
            "go_on_destroying": Did.NOT_NEEDED,
            "check_search": Did.DONE,
        }
        assert not desk.read_only
        save_record(desk.store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
    assert not holder_file(folder.lock).exists()
    with opened(folder) as desk:
        assert outcomes(desk)["migrate"] is Did.NOT_NEEDED
        assert outcomes(desk)["check_search"] is Did.NOT_NEEDED
        assert names(desk) == ["㈜한빛정밀"]


def test_the_search_may_be_checked_later(folder: DataFolder) -> None:
    with opened(folder, search_later=True) as desk:  # a new file has no search to work with yet
        assert outcomes(desk)["check_search"] is Did.DONE
        save_record(desk.store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
    with opened(folder, search_later=True) as desk:
        assert outcomes(desk)["check_search"] is Did.LATER
        assert not check_search(desk.store)
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute("DELETE FROM search_entry")
    with opened(folder, search_later=True) as desk:
        assert check_search(desk.store)


def test_looking_makes_nothing(folder: DataFolder) -> None:
    assert refused(folder, Access.READ).code == "disk.missing"
    assert not folder.root.exists()


def test_a_second_window_only_looks(used: DataFolder) -> None:
    fill(used, "㈜한빛정밀")
    with opened(used) as first, opened(used) as second:
        assert second.read_only
        assert second.holder is not None
        assert (second.holder.name, second.holder.machine) == (ACTOR.officer, ACTOR.machine)
        save_record(first.store, new_draft(ORGANIZATION, name="나루바이오"))
        assert names(second) == ["㈜한빛정밀", "나루바이오"]
        with pytest.raises(EnvironmentProblem, match=r"database\.opened_read_only"):
            save_record(second.store, new_draft(ORGANIZATION, name="셋"))
        problem = refused(used, Access.WRITE)
        assert problem.code == "database.held"
        assert str(problem.params["holder"]).startswith("박서연 · PC-07")
        with opened(used, Access.READ) as reading:
            assert reading.holder is None
            assert names(reading) == ["㈜한빛정밀", "나루바이오"]
    with opened(used, Access.WRITE) as third:
        assert not third.read_only


def test_on_a_share_the_second_pc_reads_the_newest_copy(
    used: DataFolder,
) -> None:
    fill(used, "㈜한빛정밀", is_share=on_a_share)
    assert used.database.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log
    with opened(used, is_share=on_a_share) as first:
        assert refused(used, is_share=on_a_share).code == "database.held"
        backup = back_up(used.database, used.backups, dt.datetime(2026, 11, 26, 9))
        save_record(first.store, new_draft(ORGANIZATION, name="나루바이오"))
        with opened(used, is_share=on_a_share) as second:
            assert backup is not None
            assert second.backup_at == backup.at
            assert second.read_only
            assert names(second) == ["㈜한빛정밀"]


def test_a_file_moved_to_a_share_leaves_its_log_behind(
    used: DataFolder,
) -> None:
    fill(used, "㈜한빛정밀")
    assert used.database.read_bytes()[18:20] == b"\x02\x02"
    fill(used, "나루바이오", is_share=on_a_share)
    assert used.database.read_bytes()[18:20] == b"\x01\x01"


def leave_older(folder: DataFolder) -> None:
    """A file of the first schema with a firm in it."""
    folder.root.mkdir()
    url = sqlite_url(folder.database)
    run(url, STEPS[:1])
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute(
            "INSERT INTO organization (name, version, created_at, created_by, updated_at, "
            "updated_by) VALUES ('㈜한빛정밀', 1, '', '', '', '')"
        )


@pytest.mark.parametrize("access", [Access.PREFER_WRITE, Access.READ])
def test_an_older_file_is_copied_before_it_is_migrated(folder: DataFolder, access: Access) -> None:
    leave_older(folder)
    with opened(folder, access) as desk:
        assert outcomes(desk)["back_up"] is Did.DONE
        assert outcomes(desk)["migrate"] is Did.DONE
        assert names(desk) == ["㈜한빛정밀"]
    (backup,) = list_backups(folder.backups)
    assert backup.schema == "0001"


def test_without_a_copy_nothing_is_migrated(
    folder: DataFolder,
) -> None:
    leave_older(folder)
    folder.backups.write_text("in the way", encoding="utf-8")
    with pytest.raises((EnvironmentProblem, OSError)):
        open_store(folder, ACTOR)
    with closing(sqlite3.connect(folder.database)) as connection:
        query = "SELECT value FROM fact WHERE name = 'schema'"
        assert connection.execute(query).fetchone() == ("0001",)
    take(folder.lock, OTHER).release()


def test_a_newer_file_is_refused_with_both_versions(used: DataFolder) -> None:
    fill(used, "㈜한빛정밀")
    newer = SimpleNamespace(REVISION="9999", upgrade=lambda op: None)
    run(sqlite_url(used.database), [*STEPS, newer])
    problem = refused(used)
    assert (problem.code, problem.params) == ("database.newer", {"found": "9999", "known": HEAD})
    take(used.lock, OTHER).release()


def test_the_file_of_another_program_is_refused(folder: DataFolder) -> None:
    folder.root.mkdir()
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute("CREATE TABLE songs (id INTEGER)")
    assert refused(folder).code == "database.foreign"


def test_what_is_no_database_is_refused(folder: DataFolder) -> None:
    folder.root.mkdir()
    folder.database.write_bytes(b"PK\x03\x04 a workbook by another name" * 99)
    assert refused(folder).code == "database.damaged"
    assert folder.database.read_bytes().startswith(b"PK")


def test_a_torn_file_is_found_after_a_crash(used: DataFolder) -> None:
    fill(used, *(f"회사 {number}" for number in range(40)))
    content = bytearray(used.database.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = b"\xa5" * 8192
    used.database.write_bytes(content)
    holder_file(used.lock).write_text("{}", encoding="utf-8")  # it was never given back
    assert refused(used).code == "database.damaged"


AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from db.paths import DataFolder
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.queries.records import all_live
from db.startup import Access, open_store
from db.store import Actor
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
folder = DataFolder(Path(sys.argv[1]))
try:
    open_store(folder, Actor("A", "B"), access=Access.WRITE)
except EnvironmentProblem as problem:
    print(problem.code)
for access in (Access.PREFER_WRITE, Access.READ):
    desk = open_store(folder, Actor("A", "B"), access=access)
    with desk.store.read() as session:
        print(desk.read_only, [one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)],
              desk.unwritable or "-")
    desk.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a mode takes no right away there")
def test_a_folder_without_the_right_to_write_can_be_looked_at(used: DataFolder) -> None:
    fill(used, "HANBIT")
    # Not below pytest's own folder: each run that begins shuts that to others again.
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        shut = Path(shutil.copytree(used.root, Path(place) / "desk"))
        for path in shut.iterdir():
            path.chmod(0o444)
        shut.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", AS_ANOTHER_USER, str(shut)],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        for path in (shut, *shut.iterdir()):
            path.chmod(0o755)
    assert done.stdout.splitlines() == [
        "disk.no_permission", "True ['HANBIT'] disk.no_permission", "True ['HANBIT'] -",
    ], done.stderr  # fmt: skip
