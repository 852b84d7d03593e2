"""An encrypted folder that nobody uses is locked; what was being typed is there again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import prepare, switch_on
from db.errors import EnvironmentProblem
from db.paths import DataFolder
from db.queries.records import all_live
from db.secrets import ring
from db.secrets.passphrases import new_stretching
from db.services.records import save_record
from db.unlocking import is_locked, unlock
from desktop_app.jobs import JobRunner, Progress
from desktop_app.list_pages.list_page import ListPage
from desktop_app.locking import Locking
from desktop_app.program import Program
from desktop_app.settings import Settings
from desktop_app.shell.unlocking.lock_window import LockWindow
from tests.fixtures.cuts import cut_texts
from tests.fixtures.names import nameless

OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연", theme="light")
WORDS = "ilsan venture 2026"
LONG = 10.0**6
PATIENCE = 60_000
"""Milliseconds: whole pages are made anew here."""


@pytest.fixture
def program(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    with_database: Callable[[DataFolder], DataFolder],
) -> Iterator[Program]:
    folder = with_database(DataFolder(tmp_path / "desk"))
    switch_on(folder, prepare(WORDS, new_stretching(n=16)))
    unlock(folder.root, WORDS)
    made = Program(qapp, folder, OFFICER)
    made.start()
    qtbot.waitUntil(lambda: bool(made.window.current_page_key), timeout=PATIENCE)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    ring.forget_all()


def locking_of(program: Program) -> Locking:
    found = program.window.findChild(Locking)
    assert found is not None
    return found


def lock_window() -> LockWindow | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, LockWindow))
    return next((one for one in shown if one.isVisible()), None)


def type_and_open(qtbot: QtBot, words: str) -> LockWindow:
    window = lock_window()
    assert window is not None
    line = window.findChild(QLineEdit, "passphrase")
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.findChild(QLabel, "unlock_waiting").isVisible()
    return window


def test_locked_after_some_minutes_and_as_it_was_afterwards(qtbot: QtBot, program: Program) -> None:
    window, root = program.window, program.window.around.folder.root
    store = window._context.store  # type: ignore[union-attr]  # as the pages have it
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    kept = window.open_page("intake")  # an import that was begun is not made anew
    window.open_record(RecordKind.ORGANIZATION, firm)
    shown = window.open_page("organizations")
    assert isinstance(shown, ListPage)
    qtbot.waitUntil(lambda: shown.record_is_shown, timeout=PATIENCE)
    gone = QSignalSpy(shown.destroyed)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QApplication.clipboard().setText("㈜한빛정밀\t031-000-2741")
    window.note_call()
    dialog = window.findChild(QDialog, "call_note")
    assert dialog is not None
    name = dialog.findChild(QLineEdit, "call_who")
    assert name is not None
    name.setText("입력하던 기업")
    qtbot.waitUntil(lambda: not window.around.jobs.live, timeout=PATIENCE)
    locking = locking_of(program)
    locking.look()
    assert not locking.locked
    locking.clock = lambda: LONG
    locking.look()
    qtbot.waitUntil(lambda: is_locked(root), timeout=PATIENCE)
    lock = lock_window()
    assert lock is not None
    assert not window.isVisible()
    assert not dialog.isVisible()
    assert "15분 동안" in " ".join(label.text() for label in lock.findChildren(QLabel))
    assert cut_texts(lock) == []
    assert not nameless(lock)
    qtbot.waitUntil(lambda: gone.count() == 1, timeout=PATIENCE)
    assert QApplication.clipboard().text() == ""

    with pytest.raises(EnvironmentProblem, match="locked"), store.read() as session:
        all_live(session, RecordKind.ORGANIZATION)
    problem = type_and_open(qtbot, "ilsan ventura").findChild(QLabel, "unlock_problem")
    qtbot.waitUntil(problem.isVisible, timeout=PATIENCE)
    assert is_locked(root)
    type_and_open(qtbot, WORDS)
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE)
    assert lock_window() is None
    assert dialog.isVisible()
    assert dialog.isModal()
    assert name.text() == "입력하던 기업"
    again = window.open_page("organizations")
    assert isinstance(again, ListPage)
    qtbot.waitUntil(
        lambda: again.record is not None and again.record.record_id == firm, timeout=PATIENCE
    )
    assert again.record_is_shown
    assert window.open_page("intake") is kept
    dialog.reject()


def test_work_goes_to_its_end_and_what_is_asked_for_meanwhile_waits(
    qtbot: QtBot, program: Program
) -> None:
    window, jobs = program.window, program.findChild(JobRunner)
    root, go = window.around.folder.root, Event()
    qtbot.waitUntil(lambda: not jobs.live, timeout=PATIENCE)
    done: list[str] = []

    def long(_progress: Progress) -> str:
        assert go.wait(20)
        unlocked = not is_locked(root)
        return f"ended {unlocked}"

    def later(_progress: Progress) -> str:
        return "later"

    jobs.write(long, done=done.append)
    window.around.commands.run("desk.lock")
    jobs.run(later, done=done.append)
    lock = lock_window()
    assert lock is not None
    assert not is_locked(root)
    go.set()
    qtbot.waitUntil(lambda: is_locked(root), timeout=PATIENCE)
    assert done == ["ended True"]
    assert not lock.close()
    assert "먼저 잠금을 풀고" in lock.findChild(QLabel, "unlock_problem").text()
    type_and_open(qtbot, WORDS)
    qtbot.waitUntil(lambda: done == ["ended True", "later"], timeout=PATIENCE)
    assert window.isVisible()


def test_zero_minutes_never_lock(program: Program) -> None:
    locking = locking_of(program)
    program.window.around.settings.update(lock_minutes=0)
    locking.clock = lambda: LONG
    locking.look()
    assert not locking.locked
