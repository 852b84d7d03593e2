"""An encrypted folder asks for its passphrase before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from db.encryption import Prepared, prepare, switch_on
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.passphrases import new_stretching
from db.startup import open_store
from desktop_app.jobs import InlineRunner
from desktop_app.program import Program
from desktop_app.settings import Settings
from desktop_app.shell.unlocking.screen import UnlockScreen
from tests.fixtures.cuts import cut_texts
from tests.fixtures.databases import ACTOR
from tests.fixtures.names import nameless

OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연", theme="light")


@pytest.fixture
def sealed(
    tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]
) -> Iterator[tuple[DataFolder, Prepared]]:
    folder = with_database(DataFolder(tmp_path / "desk"))
    prepared = prepare("goyang venture", new_stretching(n=16))
    switch_on(folder, prepared)
    ring.forget_all()
    yield folder, prepared
    ring.forget_all()


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, sealed: tuple[DataFolder, Prepared]
) -> Iterator[Program]:
    made = Program(qapp, sealed[0], OFFICER, InlineRunner())
    made.start()
    qtbot.waitUntil(lambda: made.window.findChild(UnlockScreen) is not None)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def test_a_wrong_one_is_told_and_the_recovery_key_opens(
    qtbot: QtBot, program: Program, sealed: tuple[DataFolder, Prepared]
) -> None:
    screen = program.window.findChild(UnlockScreen)
    assert screen is not None
    line = screen.findChild(QLineEdit, "passphrase")
    opens = screen.findChild(QPushButton, "unlock")
    problem = screen.findChild(QLabel, "unlock_problem")
    assert not opens.isEnabled()
    assert not nameless(screen)
    qtbot.keyClicks(line, "goyang ventura")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(problem.isVisible)
    assert "이 자료의 암호가 아닙니다" in problem.text()
    assert cut_texts(screen) == []
    eye = screen.findChild(QToolButton, "passphrase_eye")
    eye.click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    line.clear()
    qtbot.keyClicks(line, sealed[1].recovery_key.lower())
    opens.click()
    qtbot.waitUntil(lambda: bool(program.window.current_page_key))
    assert program.window.findChild(UnlockScreen) is None
    with closing(open_store(sealed[0], ACTOR)):
        assert ring.key_named(sealed[1].key_file.fingerprint) is not None
