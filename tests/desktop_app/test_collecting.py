"""What hangs in a cycle ends on the window's thread, whoever makes garbage meanwhile."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.collecting import Collecting
from desktop_app.jobs import JobRunner, Progress

_FAR_OVER_THE_THRESHOLD = 50_000


class _Ring:
    """Holds itself, and says on which thread it ended."""

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        self.me = self
        self._ended_on = ended_on

    def __del__(self) -> None:
        self._ended_on.append(threading.current_thread())


@pytest.fixture
def collecting(qapp: object) -> Iterator[Collecting]:
    gc.enable()
    made = Collecting()
    made.begin()
    yield made
    made.end()


def _make_garbage(_progress: Progress) -> int:
    rings = 0
    for _ in range(_FAR_OVER_THE_THRESHOLD):
        ring: list[object] = []
        ring.append(ring)
        rings += 1
    return rings


@pytest.mark.usefixtures("collecting")
def test_a_job_s_thread_ends_nothing_of_the_window(qtbot: QtBot) -> None:
    ended_on: list[threading.Thread] = []
    _Ring(ended_on)
    runner = JobRunner()
    runner.run(_make_garbage)
    qtbot.waitUntil(lambda: not runner.live, timeout=10_000)
    qtbot.waitUntil(lambda: bool(ended_on), timeout=10_000)
    assert ended_on == [threading.main_thread()]
    runner.close()


def test_python_collects_again_afterwards(collecting: Collecting) -> None:
    assert not gc.isenabled()
    collecting.end()
    assert gc.isenabled()
