"""A backup that could not be made is told as one: why, since when there is none, and what to do."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.backups.backup import back_up
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from db.startup import open_store
from db.store import Actor
from desktop_app.errors.dialog import MessageDialog
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import save_settings
from tests.fixtures.programs import OFFICER, is_open


@pytest.fixture
def folder(tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    made = with_database(DataFolder(tmp_path / "desk"))
    save_settings(made.settings, OFFICER)
    return made


def damage(folder: DataFolder) -> None:
    """What no copy of passes its check: a row that refers to one that is not there."""
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute(
            "INSERT INTO office (name, part_of_id, version, created_at, created_by, updated_at,"
            " updated_by) VALUES ('전략산업과', 4711, 1, '2026-11-26', '', '2026-11-26', '')"
        )
        connection.commit()


def said(program: Program) -> str:
    (dialog,) = program.window.findChildren(MessageDialog)
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    return text


def test_the_day_of_the_newest_backup_is_named(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
) -> None:
    back_up(folder.database, folder.backups, dt.datetime(2026, 11, 20, 9, 5))
    with closing(open_store(folder, Actor("박서연", "PC-07"))) as opened:
        save_record(opened.store, new_draft(RecordKind.OFFICE, name="전략산업과"))
    damage(folder)
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    program.window.around.commands.run("desk.backup")
    text = said(program)
    assert "2026. 11. 20.(금) 09:05" in text
    assert "확인하지 못했습니다" in text
    assert str(folder.backups) in text
    assert "지금 백업" in text


def test_that_there_is_none_at_all_is_named(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program]
) -> None:
    damage(folder)
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    program.window.around.commands.run("desk.backup")
    assert "아직 백업이 하나도 없습니다" in said(program)
    assert not list(folder.backups.glob("*.sqlite3"))


@pytest.mark.skipif(sys.platform == "win32", reason="does not let an open file be moved")
def test_data_that_went_away_are_named_and_their_backups_not_denied(
    qtbot: QtBot, folder: DataFolder, start: Callable[[DataFolder], Program], tmp_path: Path
) -> None:
    """As of a stick that was pulled: what lies on it can't be counted."""
    back_up(folder.database, folder.backups, dt.datetime(2026, 11, 20, 9, 5))
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    folder.root.rename(tmp_path / "pulled")
    program.window.around.commands.run("desk.backup")
    text = said(program)
    (tmp_path / "pulled").rename(folder.root)
    assert "자료 폴더가 제자리에 없습니다" in text
    assert "백업이" not in text


def test_who_asks_for_a_backup_is_told_that_it_lies_in_one_place_only(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, start: Callable[[DataFolder], Program]
) -> None:
    stick = tmp_path / "stick"
    save_settings(folder.settings, replace(OFFICER, second_backup=str(stick)))
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    program.window.around.commands.run("desk.backup")
    text = said(program)
    assert str(stick) in text
    assert "두 번째 보관 위치에는 복사하지 못했습니다" in text
    assert len(list(folder.backups.glob("*.sqlite3"))) == 1
    stick.mkdir()
    program.window.around.commands.run("desk.backup")
    qtbot.waitUntil(lambda: len(list(stick.glob("*.sqlite3"))) == 1)
    assert not [one for one in program.window.findChildren(MessageDialog) if one.isVisible()]
