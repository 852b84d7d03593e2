"""The runner: results come back to the GUI thread, the newest wins, a closed page is not called."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from desktop_app.jobs import InlineRunner, JobRunner, JobState, Lane, Progress


class Listener(QObject):
    """What a page does with results."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: list[QThread] = []

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def on_failed(self, error: BaseException) -> None:
        self.errors.append(error)


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


@pytest.fixture
def listener(qapp: object) -> Listener:
    return Listener()


def test_a_body_runs_elsewhere_and_its_result_comes_back_here(
    qtbot: QtBot, runner: JobRunner, listener: Listener
):
    names = []

    def body(_progress: Progress) -> int:
        names.append(threading.current_thread().name)
        return 7

    runner.run(body, done=listener.on_done)
    qtbot.waitUntil(lambda: listener.results == [7])
    assert names[0].startswith("desk-read")
    assert listener.threads == [QThread.currentThread()]
    assert not runner.live


def test_writers_never_overlap(qtbot: QtBot, runner: JobRunner, listener: Listener):
    inside = []
    most = []

    def body(_progress: Progress) -> None:
        inside.append(1)
        most.append(len(inside))
        inside.pop()

    for _ in range(50):
        runner.write(body, done=listener.on_done)
    qtbot.waitUntil(lambda: len(listener.results) == 50)
    assert max(most) == 1


def test_of_one_key_only_the_newest_reports(qtbot: QtBot, runner: JobRunner, listener: Listener):
    gate = threading.Event()

    def slow(_progress: Progress) -> str:
        gate.wait(10)
        return "old"

    old = runner.run(slow, done=listener.on_done, key="search")
    runner.run(lambda _progress: "new", done=listener.on_done, key="search")
    qtbot.waitUntil(lambda: listener.results == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not runner.live)
    assert listener.results == ["new"]
    assert old.state is JobState.CANCELLED


def test_a_cancelled_body_ends_at_its_next_report(
    qtbot: QtBot, runner: JobRunner, listener: Listener
):
    started, gate, reached = threading.Event(), threading.Event(), []

    def body(progress: Progress) -> None:
        started.set()
        gate.wait(10)
        progress.report(1, 2)
        reached.append(True)

    job = runner.write(body, done=listener.on_done, failed=listener.on_failed)
    qtbot.waitUntil(started.is_set)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not runner.live)
    assert job.state is JobState.CANCELLED
    assert not reached
    assert not listener.results
    assert not listener.errors


def test_an_error_goes_to_its_listener_or_to_everyone(
    qtbot: QtBot, runner: JobRunner, listener: Listener
):
    def body(_progress: Progress) -> None:
        raise ValueError("broken")

    runner.run(body, failed=listener.on_failed)
    qtbot.waitUntil(lambda: bool(listener.errors))
    with qtbot.waitSignal(runner.failed) as blocker:
        runner.run(body)
    assert isinstance(blocker.args[0], ValueError)


def test_a_page_that_has_gone_is_not_called(qtbot: QtBot, runner: JobRunner):
    gate = threading.Event()
    page = Listener()
    results = page.results

    def body(_progress: Progress) -> int:
        gate.wait(10)
        return 1

    runner.run(body, done=page.on_done)
    del page
    gc.collect()
    gate.set()
    qtbot.waitUntil(lambda: not runner.live)
    assert results == []


def test_progress_of_labelled_work_is_pulled(qtbot: QtBot, runner: JobRunner, listener: Listener):
    gate = threading.Event()

    def body(progress: Progress) -> None:
        progress.report(3, 10, "reading")
        gate.wait(10)

    with qtbot.waitSignal(runner.pulled) as blocker:
        runner.write(body, label="import", done=listener.on_done)
    assert blocker.args[0][0].progress.seen == (3, 10, "reading")
    with qtbot.waitSignal(runner.pulled, check_params_cb=lambda jobs: not jobs):
        gate.set()


def test_the_inline_runner_is_done_when_run_returns(listener: Listener):
    runner = InlineRunner()
    runner.run(lambda _progress: 5, done=listener.on_done, lane=Lane.PREVIEW)
    assert listener.results == [5]
    assert not runner.live


@pytest.mark.parametrize("kind", [JobRunner, InlineRunner])
def test_a_closed_runner_begins_nothing(kind: type[JobRunner], listener: Listener):
    runner = kind()
    runner.close()
    runner.run(lambda _progress: 5, done=listener.on_done, key="late")
    assert not runner.live
    runner.close()
    assert listener.results == []


def test_what_stays_is_done_though_the_runner_is_closed_before_it_began(runner: JobRunner):
    done: list[str] = []
    begun = threading.Event()

    def long(progress: Progress) -> None:
        begun.set()
        while not progress.cancelled:
            threading.Event().wait(0.01)

    def noted(name: str) -> Callable[[Progress], None]:
        return lambda _progress: done.append(name)

    runner.write(long)
    assert begun.wait(10)
    runner.write(noted("dropped"))
    runner.write(noted("kept"), stays=True)
    runner.close()
    assert done == ["kept"]


def test_answers_are_there_when_the_moment_for_them_is_over(runner: JobRunner, listener: Listener):
    """A key that was typed right after a page was opened finds the page's rows."""

    def again(result: object) -> None:
        listener.on_done(result)
        runner.run(lambda _progress: "and what it asked for then", done=listener.on_done)

    with runner.answered_soon(30):
        runner.run(lambda _progress: "rows", done=again)
    assert listener.results == ["rows", "and what it asked for then"]


def test_what_went_on_before_is_not_waited_for(qtbot: QtBot, runner: JobRunner, listener: Listener):
    gate = threading.Event()
    runner.run(lambda _progress: gate.wait(10), done=listener.on_done)
    with runner.answered_soon(30):
        runner.run(lambda _progress: "rows", done=listener.on_done)
        runner.write(lambda _progress: gate.wait(10), done=listener.on_done)
    assert listener.results == ["rows"]
    gate.set()
    qtbot.waitUntil(lambda: len(listener.results) == 3)


def test_a_slow_answer_holds_the_page_up_a_moment_only(
    qtbot: QtBot, runner: JobRunner, listener: Listener
):
    gate = threading.Event()
    with runner.answered_soon(0):
        runner.run(lambda _progress: gate.wait(10), done=listener.on_done)
    assert not listener.results
    gate.set()
    qtbot.waitUntil(lambda: listener.results == [True])
