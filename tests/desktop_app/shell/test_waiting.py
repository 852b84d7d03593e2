"""What is waited for at an opening moves, and says how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop_app.jobs import JobRunner, Progress
from desktop_app.shell.window import MainWindow

STEPS = ("여는 중", "확인 중", "보관 중")


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("report", "steps", "said", "bar"),
    [((2, 3), STEPS, "보관 중", 0), ((50, 200), (), "25 %", 100), ((0, 0), (), "", 0)],
)
def test_the_step_or_the_share_is_shown_until_the_work_ends(
    qtbot: QtBot, window: MainWindow, runner: JobRunner,
    report: tuple[int, int], steps: tuple[str, ...], said: str, bar: int,
) -> None:  # fmt: skip
    begun, go = Event(), Event()

    def body(progress: Progress) -> None:
        progress.report(*report)
        begun.set()
        assert go.wait(20)

    window.show_waiting("전체를 되돌리는 중…")
    job = runner.write(body)
    window.show_progress_of(job, steps)
    assert begun.wait(20)
    panel = window._frame.state_panel
    detail, shown = panel.findChild(QLabel, "state_detail"), panel.findChild(QProgressBar)
    qtbot.waitUntil(shown.isVisible)
    qtbot.waitUntil(lambda: detail.text() == said)
    assert shown.maximum() == bar
    go.set()
    qtbot.waitUntil(lambda: not job.live)
    window.show_failure(ValueError())
    assert not shown.isVisible()
