"""Errors: words for what can be helped, a report without contents for what is our bug."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UndoneLater, UserError
from desktop_app.errors.crash import describe, mark_seen, unseen_reports, write_report
from desktop_app.errors.dialog import CrashDialog, MessageDialog, say_once
from desktop_app.errors.hook import ErrorHook
from desktop_app.errors.words import _WORDS, Told, tell
from desktop_app.theme import Theme
from resources.texts import Texts

ROOT = Path(__file__).parents[3]
_RAISED = re.compile(r'(?:UserError|EnvironmentProblem)\(\s*"([a-z_]+\.[a-z_]+)"')
_OUR_BUGS = {"record.hard_delete", "record.bulk_statement"}


def _raise_with(name: str) -> None:
    raise RuntimeError(f"could not store {name}")


def _caught(name: str) -> RuntimeError:
    with pytest.raises(RuntimeError) as caught:
        _raise_with(name)
    return caught.value


def test_every_code_that_is_raised_has_words():
    codes = {
        code
        for package in ("db", "reports", "desktop_app")
        for path in (ROOT / package).rglob("*.py")
        for code in _RAISED.findall(path.read_text(encoding="utf-8"))
    }
    without = sorted(codes - _OUR_BUGS - set(_WORDS))
    assert not without, f"add words in desktop_app/errors/words.py: {without}"


@pytest.mark.parametrize(
    ("error", "happened"),
    [
        (EnvironmentProblem("disk.full"), "디스크가 가득 차서 저장하지 못했습니다."),
        (EnvironmentProblem("file.in_use", name="목록.xlsx"), "목록.xlsx가 다른 프로그램에서"),
        (UserError("record.gone"), "그사이 삭제된 기록입니다."),
        (UserError("no.such_code"), "여기에서는 할 수 없습니다(no.such_code)."),
        (ConflictError("case", 7, 3), "이 기록을 연 뒤에 내용이 바뀌었습니다."),
        (UndoConflict((UndoneLater("case", 7, "㈜한빛정밀"),)), "나중에 고친 기록이 1건"),
    ],
)
def test_an_officer_is_told_what_happened(error: Exception, happened: str):
    told = tell(error, Texts("ko"))
    assert told is not None
    assert happened in told.happened


def test_a_bug_has_no_words():
    assert tell(RuntimeError("x"), Texts("ko")) is None


def test_a_report_names_places_and_no_contents():
    error = _caught("㈜한빛정밀")
    report = describe(type(error), error, error.__traceback__)
    assert "test_errors.py" in report
    assert "PySide6: 6." in report
    assert "builtins.RuntimeError" in report
    assert "한빛" not in report


def test_a_report_is_found_at_the_next_start_and_only_once(tmp_path: Path):
    path = write_report(tmp_path / "logs", "what happened")
    assert path is not None
    found = unseen_reports(tmp_path / "logs")
    assert found == (path,)
    mark_seen(found)
    assert unseen_reports(tmp_path / "logs") == ()
    assert len(list((tmp_path / "logs").iterdir())) == 1


def test_an_error_in_a_timer_is_written_down_and_told_once(qtbot: QtBot, tmp_path: Path):
    hook = ErrorHook(tmp_path / "logs")
    error = _caught("㈜한빛정밀")
    with qtbot.waitSignal(hook.crashed) as blocker:
        hook.report(error)
    report, kept = blocker.args
    assert "RuntimeError" in report
    assert kept is not None
    with qtbot.assertNotEmitted(hook.crashed, wait=50):
        hook.report(error)
    hook.rearm()
    with qtbot.waitSignal(hook.crashed):
        hook.report(error)


def test_a_known_error_is_told_and_not_reported(qtbot: QtBot, tmp_path: Path):
    hook = ErrorHook(tmp_path / "logs")
    with qtbot.waitSignal(hook.known) as blocker:
        hook.report(EnvironmentProblem("disk.full"))
    assert blocker.args[0].code == "disk.full"
    assert unseen_reports(tmp_path / "logs") == ()


def test_the_hook_takes_over_and_gives_back(qtbot: QtBot, tmp_path: Path):
    before = sys.excepthook
    hook = ErrorHook(tmp_path / "logs")
    hook.install()
    assert sys.excepthook is not before
    hook.remove()
    assert sys.excepthook is before
    QTimer.singleShot(0, hook.rearm)


def test_the_message_says_both_sentences(qtbot: QtBot, theme: Theme):
    dialog = MessageDialog(theme, Told("디스크가 가득 찼습니다.", "공간을 비우십시오."))
    qtbot.addWidget(dialog)
    dialog.open()
    close = dialog.findChild(QPushButton, "close")
    with qtbot.waitSignal(dialog.accepted):
        close.click()


def test_one_sentence_stands_there_once(qtbot: QtBot, theme: Theme):
    """A line that is lost fails several readings at once."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    away, full = (EnvironmentProblem(code) for code in ("database.unreachable", "disk.full"))
    for error in (away, full, away):
        say_once(theme, tell(error, Texts("ko")), window)
    first, second = window.findChildren(MessageDialog)
    assert first.told != second.told
    first.close()
    say_once(theme, first.told, window)
    assert sum(one.isVisible() for one in window.findChildren(MessageDialog)) == 2
    for one in window.findChildren(MessageDialog):
        one.close()


@pytest.mark.parametrize("letters", [12, 18, 40])
def test_no_line_of_a_message_is_cut(qtbot: QtBot, theme: Theme, letters: int):
    """A path breaks anywhere, and may need a line more than was reckoned before it was shown."""
    path = ("/stick/city/desk/" * 9)[:letters].rstrip("/")
    dialog = MessageDialog(theme, tell(EnvironmentProblem("disk.gone", path=path), Texts("ko")))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())


def test_a_report_can_be_copied(qtbot: QtBot, theme: Theme, qapp: QApplication):
    dialog = CrashDialog(theme, "the report", None)
    qtbot.addWidget(dialog)
    dialog.findChild(QPushButton, "copy").click()
    assert qapp.clipboard().text() == "the report"
