"""Backups: whole copies of a file in use, verified, rotated, put back."""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import startup
from db.attachments import AttachmentFiles
from db.backups.backup import (
    HOURLY,
    back_up,
    back_up_if_older,
    copy_database,
    list_backups,
    referred_files,
    verify,
)
from db.backups.file_copies import faults_of, keep_copies
from db.backups.restoring import newest_good, restore
from db.backups.second_copies import Elsewhere, copy_elsewhere
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.errors import EnvironmentProblem
from db.paths import DataFolder
from db.queries.records import all_live
from db.services.attachments import attach_files
from db.services.records import save_record
from db.store import Store
from tests.fixtures.databases import ACTOR, open_store

NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
ORGANIZATION = RecordKind.ORGANIZATION


def path_of(store: Store) -> Path:
    return Path(store.engine.url.database or "")


def save(store: Store, name: str) -> None:
    save_record(store, new_draft(ORGANIZATION, name=name))


def names(path: Path) -> list[str]:
    store = open_store(sqlite_url(path))
    with store.read() as session:
        found = [draft.text("name") for draft in all_live(session, ORGANIZATION)]
    store.close()
    return found


def test_a_copy_of_a_file_in_use_holds_what_was_saved(sqlite_store: Store, tmp_path: Path) -> None:
    save(sqlite_store, "㈜한빛정밀")
    backup = back_up(path_of(sqlite_store), tmp_path / "backups", NOW)
    assert backup is not None
    assert backup.path.name == "attraction-20261126-093015.sqlite3"
    save(sqlite_store, "나중 회사")
    assert names(backup.path) == ["㈜한빛정밀"]
    assert list_backups(tmp_path / "backups") == (backup,)


def test_nothing_is_copied_twice(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "㈜한빛정밀")
    assert back_up(database, folder, NOW)
    later = NOW + dt.timedelta(minutes=20)
    assert back_up(database, folder, later) is None
    save(sqlite_store, "나루바이오")
    assert back_up_if_older(database, folder, later, HOURLY) is None
    assert back_up_if_older(database, folder, NOW + HOURLY, HOURLY)


def test_copies_are_kept_by_age(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    first = dt.datetime(2025, 9, 1, 9)
    hours = [0, 1, 24 * 20, 24 * 21]
    days = (NOW - first).days
    moments = [first + dt.timedelta(hours=hour) for hour in hours]
    moments += [first + dt.timedelta(days=day) for day in range(40, days, 4)]
    moments += [NOW - dt.timedelta(days=day, hours=1) for day in range(20, 0, -1)]
    moments += [NOW - dt.timedelta(minutes=minute) for minute in (125, 70, 65, 5)]
    folder.mkdir()
    for moment in moments:
        (folder / f"attraction-{moment:%Y%m%d-%H%M%S}.sqlite3").touch()
    before = back_up(database, folder, NOW, before_leaving="0001")
    assert before is not None
    save(sqlite_store, "㈜한빛정밀")
    back_up(database, folder, NOW + dt.timedelta(seconds=1))
    kept = [entry.at for entry in list_backups(folder) if not entry.schema]
    today = [at for at in kept if at.date() == NOW.date()]
    assert [f"{at:%H:%M}" for at in today] == ["09:30", "08:25", "07:25"]
    assert len({at.date() for at in kept if (NOW - at).days < 14}) == 14
    months = [f"{at:%Y-%m}" for at in kept]
    assert len(set(months)) == 12
    assert all(months.count(month) == 1 for month in set(months) - {"2026-11"})
    assert before.path.exists()


def test_a_damaged_copy_does_not_count(sqlite_store: Store, tmp_path: Path) -> None:
    save(sqlite_store, "㈜한빛정밀")
    backup = back_up(path_of(sqlite_store), tmp_path / "backups", NOW)
    assert backup is not None
    content = bytearray(backup.path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    backup.path.write_bytes(content)
    with pytest.raises(EnvironmentProblem, match=r"backup\.failed"):
        verify(backup.path)
    with pytest.raises(EnvironmentProblem, match=r"backup\.failed"):
        restore(backup.path, path_of(sqlite_store), tmp_path / "backups", NOW)
    backup.path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(EnvironmentProblem, match=r"backup\.failed"):
        verify(backup.path)


def test_a_copy_that_fails_leaves_nothing_and_the_older_ones(
    sqlite_store: Store, tmp_path: Path
) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "㈜한빛정밀")
    kept = back_up(database, folder, NOW)
    with sqlite3.connect(database) as connection:  # as a damaged disk leaves it
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(
            "INSERT INTO contact (organization_id, version, created_at, created_by, updated_at, "
            "updated_by) VALUES (4711, 1, '', '', '', '')"
        )
        connection.execute("UPDATE sqlite_sequence SET seq = 9 WHERE name = 'operation'")
    connection.close()
    save(sqlite_store, "나루바이오")
    with pytest.raises(EnvironmentProblem, match=r"backup\.failed"):
        back_up(database, folder, NOW + HOURLY)
    assert kept is not None
    assert list(folder.iterdir()) == [kept.path]


def test_a_copy_is_put_back_and_what_was_there_is_kept(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "㈜한빛정밀")
    backup = back_up(database, folder, NOW)
    save(sqlite_store, "나루바이오")
    sqlite_store.close()
    assert backup is not None
    restore(backup.path, database, folder, NOW + HOURLY)
    assert names(database) == ["㈜한빛정밀"]
    newest = list_backups(folder)[0]
    assert names(newest.path) == ["㈜한빛정밀", "나루바이오"]


# -- the files of records --------------------------------------------------------------------------


def attach(store: Store, tmp_path: Path, text: str) -> AttachmentFiles:
    """A firm with a file in the data folder of the store."""
    files = AttachmentFiles(path_of(store).parent / "attachments")
    save(store, "㈜한빛정밀")
    source = tmp_path / "받은 파일.txt"
    source.write_text(text, encoding="utf-8")
    attach_files(store, files, ORGANIZATION, 1, [source])
    return files


def test_files_are_copied_once_and_brought_back(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    files = attach(sqlite_store, tmp_path, "의향서")
    (digest,) = referred_files(database)
    backup = back_up(database, folder, NOW)
    assert backup is not None
    copies = AttachmentFiles(folder / "attachments")
    assert copies.read(digest) == "의향서".encode()
    assert keep_copies(database.parent, folder) == 0
    sqlite_store.close()
    files.path_of(digest).unlink()
    assert faults_of(files, referred_files(database)).missing == (digest,)
    restore(backup.path, database, folder, NOW + HOURLY)
    assert files.read(digest) == "의향서".encode()


def test_an_altered_file_does_not_replace_the_good_copy(
    sqlite_store: Store, tmp_path: Path
) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    files = attach(sqlite_store, tmp_path, "의향서")
    (digest,) = referred_files(database)
    back_up(database, folder, NOW)
    files.path_of(digest).write_bytes(b"something else")
    assert faults_of(files, referred_files(database)).altered == (digest,)
    assert keep_copies(database.parent, folder) == 0
    assert AttachmentFiles(folder / "attachments").read(digest) == "의향서".encode()


def test_kept_lists_are_copied_but_none_that_was_altered(
    sqlite_store: Store, tmp_path: Path
) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    lists = database.parent / "imports"
    lists.mkdir()
    content = "기업명,대표자\n㈜한빛정밀,김하늘\n".encode()
    good = f"{hashlib.sha256(content).hexdigest()}.csv"
    (lists / good).write_bytes(content)
    (lists / f"{'0' * 64}.xlsx").write_bytes(b"something else")
    (lists / f"{'1' * 64}.masked.csv").write_bytes(b"masked")
    save(sqlite_store, "㈜한빛정밀")
    backup = back_up(database, folder, NOW)
    kept = sorted(path.name for path in (folder / "imports").iterdir())
    assert kept == sorted([good, f"{'1' * 64}.masked.csv"])
    (lists / good).unlink()
    sqlite_store.close()
    assert backup is not None
    restore(backup.path, database, folder, NOW + HOURLY)
    assert (lists / good).read_bytes() == content


# -- damage ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "end"), [(0, 64), (4096, 20480), (-8192, None)])
def test_a_damaged_file_is_kept_as_it_is_and_a_good_copy_takes_its_place(
    sqlite_store: Store, tmp_path: Path, start: int, end: int | None
) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "㈜한빛정밀")
    good = back_up(database, folder, NOW)
    save(sqlite_store, "나루바이오")
    newer = back_up(database, folder, NOW + HOURLY)
    sqlite_store.close()
    assert good is not None
    assert newer is not None
    newer.path.write_bytes(newer.path.read_bytes()[:9000])
    content = bytearray(database.read_bytes())
    content[start:end] = b"\xff" * len(content[start:end])
    database.write_bytes(content)
    assert newest_good(folder, NOW + HOURLY) == good
    restore(good.path, database, folder, NOW + 2 * HOURLY)
    assert names(database) == ["㈜한빛정밀"]
    (kept,) = (folder / "damaged").glob("*/attraction.sqlite3")
    assert kept.read_bytes() == content


# -- a second folder -------------------------------------------------------------------------------


def test_the_newest_backup_lies_on_the_stick_as_well(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder, stick = path_of(sqlite_store), tmp_path / "backups", tmp_path / "stick"
    attach(sqlite_store, tmp_path, "의향서")
    backup = back_up(database, folder, NOW)
    assert backup is not None
    away = copy_elsewhere(folder, stick, NOW)
    assert away.came is Elsewhere.AWAY
    assert not stick.exists()
    stick.mkdir()
    assert copy_elsewhere(folder, stick, NOW).came is Elsewhere.DONE
    (copied,) = list_backups(stick)
    assert names(copied.path) == ["㈜한빛정밀"]
    (digest,) = referred_files(database)
    assert AttachmentFiles(stick / "attachments").read(digest) == "의향서".encode()
    again = copy_elsewhere(folder, stick, NOW)
    assert (again.came, again.at) == (Elsewhere.NOT_NEEDED, NOW)


def test_a_stick_that_takes_nothing_is_no_failure_of_the_backup(
    sqlite_store: Store, tmp_path: Path
) -> None:
    database, folder, stick = path_of(sqlite_store), tmp_path / "backups", tmp_path / "stick"
    save(sqlite_store, "㈜한빛정밀")
    backup = back_up(database, folder, NOW)
    assert backup is not None
    (stick / backup.path.with_suffix(".copied.part").name).mkdir(parents=True)
    made = copy_elsewhere(folder, stick, NOW)
    assert made.came is Elsewhere.FAILED
    assert made.problem is not None
    assert list_backups(stick) == ()
    assert list_backups(folder) == (backup,)


def test_a_copy_dated_ahead_by_a_wrong_clock_stops_no_further_ones(
    sqlite_store: Store, tmp_path: Path
) -> None:
    folder, ahead = tmp_path / "backups", NOW.replace(year=2031)
    save(sqlite_store, "하나")
    assert back_up(path_of(sqlite_store), folder, ahead)
    save(sqlite_store, "둘")
    made = back_up_if_older(path_of(sqlite_store), folder, NOW, dt.timedelta(days=1))
    assert made is not None
    assert names(made.path) == ["하나", "둘"]
    later = NOW + dt.timedelta(hours=1)
    save(sqlite_store, "셋")
    assert back_up_if_older(path_of(sqlite_store), folder, later, dt.timedelta(days=1)) is None
    assert [one.at for one in list_backups(folder)] == [ahead, NOW]
    assert newest_good(folder, later) == made
    stick = tmp_path / "stick"
    stick.mkdir()
    assert copy_elsewhere(folder, stick, later).at == NOW
    assert [one.at for one in list_backups(stick)] == [NOW]


def test_a_clock_set_far_back_lets_no_copy_go_that_holds_the_most(
    sqlite_store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    for days in range(20, 0, -1):
        save(sqlite_store, f"{days}일 전")
        assert back_up(path_of(sqlite_store), folder, NOW - dt.timedelta(days=days))
    back = NOW.replace(year=2020)
    for days in range(3):
        save(sqlite_store, f"시계 {days}")
        made = back_up(path_of(sqlite_store), folder, back + dt.timedelta(days=days))
        assert made is not None
        assert newest_good(folder, back + dt.timedelta(days=days)) == made
    assert made in list_backups(folder)


def test_a_restore_that_is_ended_between_its_steps_changes_nothing(
    sqlite_store: Store, tmp_path: Path
) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "하나")
    backup = back_up(database, folder, NOW)
    assert backup is not None
    save(sqlite_store, "둘")
    sqlite_store.close()
    seen: list[int] = []

    def end_at_the_last(done: int, total: int) -> None:
        seen.append(done)
        if done == total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        restore(backup.path, database, folder, NOW + HOURLY, end_at_the_last)
    assert seen == [1, 2, 3]
    assert names(database) == ["하나", "둘"]


def test_a_copy_of_a_newer_program_takes_no_place(sqlite_store: Store, tmp_path: Path) -> None:
    database, folder = path_of(sqlite_store), tmp_path / "backups"
    save(sqlite_store, "하나")
    newer = tmp_path / "newer.sqlite3"
    copy_database(database, newer)
    with closing(sqlite3.connect(newer)) as opened, opened:
        opened.execute("UPDATE fact SET value = '9999' WHERE name = 'schema'")
    with pytest.raises(EnvironmentProblem, match=r"database\.newer"):
        restore(newer, database, folder, NOW)
    assert names(database) == ["하나"]


def test_an_emptied_file_is_damage_where_there_was_work(
    sqlite_store: Store, tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    folder.database.touch()
    startup.open_store(folder, ACTOR).close()  # one that was killed while it was made
    save(sqlite_store, "하나")
    back_up(path_of(sqlite_store), folder.backups, NOW)
    for path in folder.root.glob("attraction.sqlite3*"):
        path.unlink()
    folder.database.touch()
    with pytest.raises(EnvironmentProblem, match=r"database\.damaged"):
        startup.open_store(folder, ACTOR)
    good = newest_good(folder.backups, NOW)
    assert good is not None
    assert restore(good.path, folder.database, folder.backups, NOW) is not None
    assert names(folder.database) == ["하나"]
