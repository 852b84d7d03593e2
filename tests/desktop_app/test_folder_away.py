"""A data folder that is not at its place at a start is named, and nothing is made anew unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.backups.backup import back_up
from desktop_app.clock import local_now
from desktop_app.main import main
from desktop_app.paths import DataFolder, choose_data_folder, find_data_folder
from desktop_app.program import Program
from desktop_app.settings import save_settings
from desktop_app.shell.first_start.screen import FirstStartScreen
from tests.fixtures.programs import OFFICER, is_open

Start = Callable[[DataFolder], Program]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder, where the place of the data is noted."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home" / "attraction-desk"


@pytest.fixture
def stick(tmp_path: Path, home: Path, with_database: Callable[[DataFolder], DataFolder]) -> Path:
    """Where the data were put at the first start: on a stick that can be pulled."""
    folder = with_database(DataFolder(tmp_path / "stick" / "desk"))
    save_settings(folder.settings, OFFICER)
    choose_data_folder(folder.root)
    return tmp_path / "stick"


def pulled(stick: Path) -> Path:
    return stick.rename(stick.with_name("pulled"))


def sentence(program: Program) -> str:
    return program.window.findChild(QLabel, "state_sentence").text()


def press(program: Program, name: str) -> None:
    program.window.findChild(QPushButton, name).click()


def test_it_is_named_and_opens_once_it_is_back(qtbot: QtBot, stick: Path, start: Start) -> None:
    away = pulled(stick)
    stick.mkdir()  # as the empty folder in which a stick appears
    program = start(find_data_folder(None))
    assert sentence(program) == f"자료 폴더가 제자리에 없습니다: {stick / 'desk'}"
    assert program.window.findChild(FirstStartScreen) is None
    press(program, "try_again")
    assert str(stick / "desk") in sentence(program)
    assert list(stick.iterdir()) == []
    stick.rmdir()
    away.rename(stick)
    press(program, "try_again")
    qtbot.waitUntil(lambda: is_open(program))
    assert program.window.findChild(QLabel, "officer_name").text() == OFFICER.officer


def test_another_folder_is_chosen_and_noted(
    qtbot: QtBot, stick: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = pulled(stick)
    program = start(find_data_folder(None))
    answers = iter((away, away / "desk"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(next(answers)))
    press(program, "choose_folder")  # nothing of ours lies in it: a sentence, and all as it was
    dialog = program.window.findChild(QPushButton, "close")
    assert find_data_folder(None).root == stick / "desk"
    dialog.click()
    press(program, "choose_folder")
    qtbot.waitUntil(lambda: is_open(program))
    assert find_data_folder(None).root == away / "desk"


def test_beginning_anew_is_asked_for_and_leaves_the_old_place_alone(
    qtbot: QtBot, stick: Path, home: Path, start: Start
) -> None:
    pulled(stick)
    program = start(find_data_folder(None))
    press(program, "begin_anew")
    screen = program.window.findChild(FirstStartScreen)
    assert screen.place == home
    screen.office.setText("전략산업과")
    screen.officer.setText("이도윤")
    press(program, "start_empty")
    qtbot.waitUntil(lambda: is_open(program))
    assert find_data_folder(None).root == home
    assert not stick.exists()


def test_no_command_makes_it_anew(
    stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pulled(stick)
    names = tmp_path / "목록.csv"
    names.write_text("기업명\n㈜한빛정밀\n", encoding="utf-8")
    for command in (["import", str(names), "--apply"], ["demo"], ["move", "open", "x.desk"]):
        assert main(["--lang", "en", *command]) == 3
        assert f"not at its place: {stick / 'desk'}" in capsys.readouterr().err
    assert not stick.exists()


@pytest.mark.parametrize("with_backup", [True, False])
def test_a_file_that_is_gone_from_its_folder_is_not_made_anew(
    qtbot: QtBot, stick: Path, start: Start, with_backup: bool
) -> None:
    folder = DataFolder(stick / "desk")
    if with_backup:
        back_up(folder.database, folder.backups, local_now())
    else:
        folder.attachments.mkdir()
        (folder.attachments / "ab").write_bytes(b"a file that was attached")
    folder.database.unlink()
    program = start(folder)
    offered = "take_backup" if with_backup else "begin_anew"
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, offered) is not None)
    assert sentence(program).startswith("자료 파일이 폴더에 없습니다")
    assert not folder.database.exists()
    press(program, offered)
    qtbot.waitUntil(lambda: is_open(program))
    assert folder.database.exists()
