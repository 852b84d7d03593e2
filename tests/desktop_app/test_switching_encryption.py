"""Encryption from 설정: passphrase, recovery key, the data sealed and opened anew, and off again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import state_of
from db.paths import DataFolder
from db.queries.records import all_live
from db.secrets import ring
from db.secrets.key_file import State
from db.services.records import save_record
from db.startup import open_store
from db.unlocking import is_locked, unlock_with
from desktop_app.jobs import InlineRunner
from desktop_app.paper.save_dialog import SaveDialog
from desktop_app.program import Program
from desktop_app.settings import Settings
from tests.fixtures.cuts import cut_texts
from tests.fixtures.databases import ACTOR

OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연", theme="light")
WORDS = "ilsan venture 2026"
_LONG = 30_000
"""A whole window is made anew, on a machine that may have other things to do."""


@pytest.fixture
def folder(tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    made = with_database(DataFolder(tmp_path / "desk"))
    with closing(open_store(made, ACTOR)) as desk:
        save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    return made


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, folder: DataFolder) -> Iterator[Program]:
    made = Program(qapp, folder, OFFICER, InlineRunner())
    made.start()
    qtbot.waitUntil(lambda: bool(made.window.current_page_key))
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    ring.forget_all()


def press(root: QWidget, name: str) -> None:
    found = root.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isEnabled(), name
    found.click()


def type_twice(window: QWidget, words: str) -> None:
    for name in ("new_passphrase", "passphrase_again"):
        line = window.findChild(QLineEdit, name)
        assert line is not None
        line.setText(words)
    press(window, "passphrase_take")


def _is_anew(program: Program, before: QWidget) -> bool:
    return program.window is not before and bool(program.window.current_page_key)


def words_of_state(program: Program) -> str:
    page = program.window.open_page("settings")
    assert page is not None
    QApplication.processEvents()
    assert not cut_texts(page)
    said = page.findChild(QLabel, "encryption_state")
    return said.text()


def test_on_with_its_paper_and_off(
    qtbot: QtBot, program: Program, folder: DataFolder, tmp_path: Path
) -> None:
    assert words_of_state(program) == "자료가 암호화되어 있지 않습니다."
    before = program.window
    press(before, "encryption_on")
    assert not before.findChild(QPushButton, "passphrase_take").isEnabled()
    type_twice(before, WORDS)
    qtbot.waitUntil(lambda: before.findChild(QLabel, "recovery_key") is not None)
    assert state_of(folder) is None
    press(before, "recovery_save")
    paper = tmp_path / "복구키.pdf"
    before.findChild(SaveDialog).path_chosen.emit(paper)
    qtbot.waitUntil(paper.exists)
    before.findChild(SaveDialog).close()
    assert not before.findChild(QPushButton, "recovery_take").isEnabled()
    before.findChild(QCheckBox, "recovery_kept").setChecked(True)
    press(before, "recovery_take")
    qtbot.waitUntil(lambda: _is_anew(program, before), timeout=_LONG)
    assert state_of(folder) is State.ON
    assert words_of_state(program) == "자료가 암호화되어 있습니다."

    window = program.window
    press(window, "encryption_passphrase")
    type_twice(window, "another one 2027")
    press(window, "encryption_off")
    press(window, "switch_off")
    qtbot.waitUntil(lambda: _is_anew(program, window), timeout=_LONG)
    assert state_of(folder) is None


def test_another_passphrase_and_recovery_key(
    qtbot: QtBot, program: Program, folder: DataFolder
) -> None:
    first = program.window
    words_of_state(program)
    press(first, "encryption_on")
    type_twice(first, WORDS)
    first.findChild(QCheckBox, "recovery_kept").setChecked(True)
    old = first.findChild(QLabel, "recovery_key").text()
    press(first, "recovery_take")
    qtbot.waitUntil(lambda: _is_anew(program, first), timeout=_LONG)
    window = program.window
    words_of_state(program)
    press(window, "encryption_recovery")
    new = window.findChild(QLabel, "recovery_key").text()
    window.findChild(QCheckBox, "recovery_kept").setChecked(True)
    press(window, "recovery_take")
    program.close()
    ring.forget_all()
    assert is_locked(folder.root)
    with pytest.raises(Exception, match="wrong_recovery"):
        unlock_with(folder.root, old)
    unlock_with(folder.root, new)
    with closing(open_store(folder, ACTOR)) as desk, desk.store.read() as session:
        names = [one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)]
    assert names == ["㈜한빛정밀"]
