"""The program from its start: first screen, open desk, another language, another start."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from benchmarks.old_files import make_old_database
from db.backups.backup import back_up, list_backups
from db.backups.restoring import restore
from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.lock import holder_file
from db.migrations import REVISIONS
from db.services.records import save_record
from db.startup import open_store
from desktop_app.clock import local_now
from desktop_app.errors.crash import write_report
from desktop_app.errors.dialog import CrashDialog, MessageDialog
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import load_settings, save_settings
from desktop_app.shell.first_start.screen import FirstStartScreen
from tests.fixtures.databases import ACTOR
from tests.fixtures.programs import OFFICER, is_open


@pytest.fixture
def folder(tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    """An officer's folder, empty, which has been opened before."""
    made = with_database(DataFolder(tmp_path / "desk"))
    save_settings(made.settings, OFFICER)
    return made


def test_the_first_start_asks_and_the_second_does_not(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program]
):
    folder = DataFolder(tmp_path / "desk")
    program = start(folder)
    screen = program.window.findChild(FirstStartScreen)
    screen.office.setText("전략산업과")
    screen.officer.setText("박서연")
    screen.findChild(QPushButton, "start_empty").click()
    qtbot.waitUntil(lambda: is_open(program))
    assert folder.database.exists()
    saved = load_settings(folder.settings)
    assert saved is not None
    assert saved.officer == "박서연"
    assert program.window.findChild(QLabel, "officer_name").text() == "박서연"
    again = start(folder)
    qtbot.waitUntil(lambda: is_open(again))
    assert again.window.findChild(FirstStartScreen) is None


def test_the_example_opens_in_a_folder_of_its_own_and_says_so(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program]
):
    program = start(DataFolder(tmp_path / "desk"))
    program.window.findChild(QPushButton, "open_example").click()
    qtbot.waitUntil(lambda: is_open(program))
    assert (tmp_path / "desk" / "example" / "attraction.sqlite3").exists()
    assert not (tmp_path / "desk" / "attraction.sqlite3").exists()
    assert program.window.findChild(QLabel, "status_notice").text() == "예시 자료"


def test_the_first_screen_keeps_what_was_typed_in_the_other_language(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program]
):
    program = start(DataFolder(tmp_path / "desk"))
    screen = program.window.findChild(FirstStartScreen)
    screen.office.setText("전략산업과")
    screen.findChild(QPushButton, "language_en").click()
    english = program.window.findChild(FirstStartScreen)
    assert english is not screen
    assert english.office.text() == "전략산업과"
    assert english.findChild(QPushButton, "start_empty").text() == "Start empty, without a list"


def test_another_language_makes_the_window_anew(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    before = program.window
    program.window.open_page("settings")
    language = program.window.findChild(QComboBox, "language")
    language.setCurrentIndex(language.findData("en"))
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: program.window is not before and is_open(program))
    assert program.window.current_page_key == "settings"
    assert program.window.findChild(QToolButton, "rail_settings").text() == "Settings"


def save_firm(folder: DataFolder, name: str) -> None:
    opened = open_store(folder, ACTOR)
    save_record(opened.store, new_draft(RecordKind.ORGANIZATION, name=name))
    opened.close()


def firms(folder: DataFolder) -> list[str]:
    with closing(sqlite3.connect(folder.database)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM organization ORDER BY id")]


def test_everything_is_brought_back_from_a_backup_in_the_window(
    qtbot: QtBot, tmp_path: Path, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    save_firm(folder, "㈜한빛정밀")
    back_up(folder.database, folder.backups, datetime(2026, 11, 20, 9, 30))
    save_firm(folder, "나루바이오")
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    page = program.window.open_page("backups")
    before = program.window
    page.findChild(QPushButton, "backup_restore").click()
    question = page.findChild(QMessageBox, "restore_whole_question")
    question.findChild(QPushButton, "restore_whole").click()
    qtbot.waitUntil(lambda: program.window is not before and is_open(program), timeout=30_000)
    assert firms(folder) == ["㈜한빛정밀"]
    assert len(list_backups(folder.backups)) == 2
    restore(list_backups(folder.backups)[0].path, tmp_path / "x.sqlite3", tmp_path, local_now())
    with closing(sqlite3.connect(tmp_path / "x.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM organization").fetchone() == (2,)


def test_another_place_of_the_data_is_opened_at_once_and_left_again(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program], postgres_database: str
):
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    for url in (postgres_database, ""):
        before = program.window
        page = before.open_page("settings")
        page.context.settings.update(database=url)
        qtbot.waitUntil(
            lambda before=before: program.window is not before and is_open(program), timeout=30_000
        )
        now = program.window.open_page("settings").findChild(QLabel, "server_now")
        assert ("서버" in now.text()) is bool(url)


def test_a_server_that_is_away_leaves_the_way_to_the_file(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    save_firm(folder, "㈜한빛정밀")
    nowhere = "postgresql://desk@127.0.0.1:1/desk"
    save_settings(folder.settings, replace(OFFICER, database=nowhere))
    program = start(folder)
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "use_file") is not None)
    program.window.findChild(QPushButton, "use_file").click()
    qtbot.waitUntil(lambda: is_open(program))
    assert load_settings(folder.settings).database == ""


def test_an_older_server_is_copied_and_brought_up_to_date_once_that_is_wanted(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program], postgres_empty: str
):
    make_old_database(postgres_empty, steps=len(REVISIONS) - 1, rows=1)
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    save_settings(folder.settings, replace(OFFICER, database=postgres_empty))
    program = start(folder)
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "update_server") is not None)
    assert list_backups(folder.backups) == ()
    program.window.findChild(QPushButton, "update_server").click()
    qtbot.waitUntil(lambda: is_open(program), timeout=30_000)
    assert list_backups(folder.backups)[-1].schema == REVISIONS[-2]


def damage(database: Path, whole: bool) -> bytes:
    """As a disk leaves it: the first page gone, or one in the middle, found after a crash."""
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = 'zone'").fetchone()
    content = bytearray(database.read_bytes())
    start = 0 if whole else (page[0] - 1) * 4096
    content[start : start + 4096] = b"\xff" * 4096
    database.write_bytes(content)
    holder_file(DataFolder(database.parent).lock).write_text("{}", encoding="utf-8")
    return bytes(content)


@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_file_is_kept_and_the_newest_good_backup_offered_with_its_day(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program], whole: bool
):
    save_firm(folder, "㈜한빛정밀")
    back_up(folder.database, folder.backups, datetime(2026, 11, 20, 9, 30))
    save_firm(folder, "나루바이오")
    content = damage(folder.database, whole)
    program = start(folder)
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "take_backup") is not None)
    assert "2026-11-20 09:30" in program.window.findChild(QLabel, "state_sentence").text()
    program.window.findChild(QPushButton, "take_backup").click()
    qtbot.waitUntil(lambda: is_open(program))
    assert firms(folder) == ["㈜한빛정밀", "나루바이오"]
    (kept,) = folder.backups.glob("damaged/*/attraction.sqlite3")
    assert kept.read_bytes() == content


def test_damaged_settings_are_told_and_kept(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    folder.settings.write_text('{"office": "전략', encoding="utf-8")
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    dialog = program.window.findChild(MessageDialog)
    assert "설정 파일이 손상되어" in dialog.findChild(QLabel, "happened").text()
    dialog.findChild(QPushButton, "close").click()
    assert folder.settings.with_name("settings.json.damaged").exists()


def test_a_backup_of_a_newer_program_is_not_offered(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    back_up(folder.database, folder.backups, datetime(2026, 11, 20, 9, 30))
    save_firm(folder, "㈜한빛정밀")
    newer = back_up(folder.database, folder.backups, datetime(2026, 11, 21, 9, 30))
    assert newer is not None
    with closing(sqlite3.connect(newer.path)) as connection, connection:
        connection.execute("UPDATE fact SET value = '9999' WHERE name = 'schema'")
    damage(folder.database, True)
    program = start(folder)
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "take_backup") is not None)
    assert "2026-11-20 09:30" in program.window.findChild(QLabel, "state_sentence").text()


def test_a_search_that_differs_is_mended_behind_the_first_page(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    desk = open_store(folder, ACTOR)
    save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    desk.close()
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute("DELETE FROM search_entry")
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))

    def found() -> list[tuple[str]]:
        with closing(sqlite3.connect(folder.database)) as connection:
            return connection.execute("SELECT title FROM search_entry").fetchall()

    qtbot.waitUntil(lambda: found() == [("㈜한빛정밀",)], timeout=20_000)


def test_a_crash_is_told_at_the_next_start(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    write_report(folder.logs, "what happened")
    program = start(folder)
    qtbot.waitUntil(lambda: program.window.findChild(CrashDialog) is not None)
    dialog = program.window.findChild(CrashDialog)
    dialog.findChild(QPushButton, "close").click()


def test_a_file_that_is_no_database_is_a_sentence(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program]
):
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    save_settings(folder.settings, OFFICER)
    folder.database.write_text("this is not a database, whatever its name says" * 20, "utf-8")
    program = start(folder)
    sentence = program.window.findChild(QLabel, "state_sentence")
    qtbot.waitUntil(lambda: sentence.text() == "파일이 손상되었습니다.")
    assert program.window.findChild(QPushButton, "try_again") is not None


def test_a_clock_that_was_set_back_is_told(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    ahead = f"{local_now() + timedelta(days=1):%Y-%m-%d %H:%M}"
    clock = f"{ahead.replace(' ', 'T')}:00+09:00"
    with closing(open_store(folder, ACTOR, clock=lambda: clock)) as opened:
        save_record(opened.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    (told,) = program.window.findChildren(MessageDialog)
    assert f"마지막으로 저장한 때는 {ahead}" in told.findChild(QLabel, "happened").text()
    told.close()
    save = ChangeSet({RecordKind.ORGANIZATION: frozenset({1})})
    program.window.around.changes.announce(save)
    assert not [one for one in program.window.findChildren(MessageDialog) if one.isVisible()]


def test_a_folder_that_takes_no_writing_is_named(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
):
    folder.lock.unlink(missing_ok=True)
    folder.lock.mkdir()  # no lock can be made in its place, whatever the rights of whoever tests
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    (told,) = program.window.findChildren(MessageDialog)
    assert str(folder.root) in told.findChild(QLabel, "happened").text()
    assert program.window.findChild(QLabel, "status_notice").text() == "보기 전용"
