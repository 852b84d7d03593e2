"""The runner: hands bodies to threads and their results back to the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_app.jobs.job import Body, Job, JobState, Lane
from desktop_app.weak import WeakCallback

_THREADS = {Lane.WRITE: 1, Lane.READ: 3, Lane.PREVIEW: 1}
_PULL_MS = 100
_MOMENT_S = 0.2


class JobRunner(QObject):
    """Runs plain callables ``body(progress) -> frozen result``.

    The signals live here, on the GUI thread; a worker only puts its job into a queue and rings.
    """

    failed = Signal(object)
    """A job failed and nobody of its own listens: carries the error."""
    pulled = Signal(object)
    """Every 100 ms while labelled jobs live, and once when none does: a tuple of jobs."""
    _rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._live: list[Job] = []
        self._latest: dict[str, Job] = {}
        self._ended: deque[Job] = deque()
        self._one_ended = Event()
        self._held: list[Job] | None = None
        """What was asked for since ``hold``, in its order; None while nothing is held back."""
        self._timer = QTimer(self)
        self._timer.setInterval(_PULL_MS)
        self._closed = False
        self._connect()

    def _connect(self) -> None:
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)
        self._timer.timeout.connect(self._on_timer_timeout)

    def run(
        self,
        body: Body,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        lane: Lane = Lane.READ,
        key: str = "",
        label: str = "",
        while_held: bool = False,
        stays: bool = False,
    ) -> Job:
        """Run ``body`` on ``lane``; ``done(result)`` or ``failed(error)`` follows on this thread.

        Bound methods are held weakly: a page that is closed meanwhile is simply not called. With
        a ``key`` an older job of the same key is cancelled and never reports. ``while_held`` is for
        what ends a time in which everything else waits; what ``stays`` is done even when the
        program ends first. After ``close`` nothing runs: a timer that still rings would open the
        database again.
        """
        job = Job(
            body,
            lane,
            label,
            key,
            WeakCallback(done) if done else None,
            WeakCallback(failed) if failed else None,
            stays=stays,
        )
        if self._closed:
            job.progress.cancel()
            return job
        if key:
            if older := self._latest.get(key):
                older.cancel()
            self._latest[key] = job
        self._live.append(job)
        if label and not self._timer.isActive():
            self._timer.start()
        if self._held is None or while_held:
            self._start(job)
        else:
            self._held.append(job)
        return job

    def write(
        self,
        body: Body,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        label: str = "",
        stays: bool = False,
    ) -> Job:
        """``run`` on the writer lane; what ``stays`` is done even when the program ends first."""
        return self.run(body, done=done, failed=failed, lane=Lane.WRITE, label=label, stays=stays)

    @property
    def live(self) -> tuple[Job, ...]:
        """Jobs that have not been settled yet."""
        return tuple(self._live)

    def busy(self, lane: Lane) -> bool:
        """Whether ``lane`` has work left."""
        return any(job.lane is lane for job in self._live)

    def hold(self) -> None:
        """Begin nothing more until ``go_on``; what was begun goes to its end."""
        if self._held is None:
            self._held = []

    def go_on(self) -> None:
        """Begin what was asked for meanwhile."""
        held, self._held = self._held, None
        for job in held or ():
            self._start(job)

    @contextmanager
    def answered_soon(self, within: float = _MOMENT_S) -> Iterator[None]:
        """Wait a moment for what is asked for inside the block, and hand the answers over.

        What is typed meanwhile finds what it was meant for, and no empty page is seen before them.
        ``within`` is in seconds.
        """
        older = tuple(self._live)
        yield
        ends = monotonic() + within
        while any(job.lane is Lane.READ and job not in older for job in self._live):
            if self._held is not None or not self._one_ended.wait(max(0.0, ends - monotonic())):
                return
            self._one_ended.clear()
            self._drain()

    @property
    def resting(self) -> bool:
        """Whether nothing runs; what is held back may wait."""
        return len(self._live) == len(self._held or ())

    @Slot()
    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._live:
            job.cancel()

    def close(self) -> None:
        """Cancel what can be cancelled, wait for the rest, end the threads; what stays and had not
        begun is done here."""
        self._closed = True
        self.cancel_all()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._pools.clear()
        for job in self._live:
            if job.stays and job.state is JobState.WAITING:
                job.work()
        self._drain()
        self._live.clear()
        self._held = None
        self._timer.stop()

    def _start(self, job: Job) -> None:
        pool = self._pools.get(job.lane)
        if pool is None:
            name = f"desk-{job.lane.name.lower()}"
            pool = self._pools[job.lane] = ThreadPoolExecutor(_THREADS[job.lane], name)
        pool.submit(self._work, job)

    def _work(self, job: Job) -> None:
        job.work()
        self._ended.append(job)
        self._one_ended.set()
        self._rung.emit()

    @Slot()
    def _on_rung(self) -> None:
        self._drain()

    @Slot()
    def _on_timer_timeout(self) -> None:
        labelled = tuple(job for job in self._live if job.label)
        if not labelled:
            self._timer.stop()
        self.pulled.emit(labelled)

    def _drain(self) -> None:
        while self._ended:
            self._finish(self._ended.popleft())

    def _finish(self, job: Job) -> None:
        if job in self._live:
            self._live.remove(job)
        if job.key and self._latest.get(job.key) is job:
            del self._latest[job.key]
        state = job.settle()
        if state is JobState.DONE and job.done is not None:
            job.done(job.result)
        elif state is JobState.FAILED:
            if job.failed is not None and job.failed.target() is not None:
                job.failed(job.error)
            elif job.failed is None:
                self.failed.emit(job.error)
