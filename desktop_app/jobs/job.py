"""One piece of work: its body, its progress, and who hears about its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event, Lock
from typing import Any

from desktop_app.weak import WeakCallback


class Lane(Enum):
    """Where a body runs. Bodies of one lane never overlap, but for the readers."""

    WRITE = auto()
    """Everything that writes to the store, one after the other."""
    READ = auto()
    """Queries; a few at a time."""
    PREVIEW = auto()
    """PDFium, which is not thread-safe: every call in the process runs here."""


class JobState(Enum):
    """Where a job stands."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


class Cancelled(Exception):  # a fact, not an error
    """Raised inside a body by ``progress.report`` after a cancel, so that its unit rolls back."""


class Progress:
    """Handed to a body; the GUI pulls it by a timer, so reporting costs next to nothing."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._cancel = Event()
        self._seen: tuple[int, int, str] = (0, 0, "")

    def report(self, done: int = 0, total: int = 0, stage: str = "") -> None:
        """Say how far the work is, and its stage by a name of its own, for who has words for it.

        Raises ``Cancelled`` when it is no longer wanted.
        """
        if self._cancel.is_set():
            raise Cancelled
        with self._lock:
            self._seen = (done, total, stage)

    @property
    def seen(self) -> tuple[int, int, str]:
        """The newest report: done, total (0 when unknown), stage."""
        with self._lock:
            return self._seen

    @property
    def cancelled(self) -> bool:
        """Whether a cancel was asked for."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the body to end at its next report."""
        self._cancel.set()


Body = Callable[[Progress], Any]


@dataclass(eq=False)
class Job:
    """A handle on submitted work. Lives on the GUI thread; only ``progress`` is shared."""

    body: Body
    lane: Lane
    label: str = ""
    """What the status bar says while it runs; empty for work nobody needs to hear of."""
    key: str = ""
    """Jobs of one key are latest-wins: a newer one cancels and silences the older."""
    done: WeakCallback | None = None
    failed: WeakCallback | None = None
    progress: Progress = field(default_factory=Progress)
    state: JobState = JobState.WAITING
    result: Any = None
    error: BaseException | None = None
    stays: bool = False
    """Whether it is done even when the program ends first; short, for it is waited for then."""

    @property
    def live(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in (JobState.WAITING, JobState.RUNNING)

    def cancel(self) -> None:
        """Ask it to stop; neither callback is called then."""
        if not self.stays:
            self.progress.cancel()

    def work(self) -> None:
        """Run the body on the present thread and keep what came of it."""
        if self.progress.cancelled:
            self.error = Cancelled()
            return
        self.state = JobState.RUNNING
        try:
            self.result = self.body(self.progress)
        except Exception as error:  # noqa: BLE001  # the runner is where a body's errors end
            self.error = error

    def settle(self) -> JobState:
        """Decide its final state from what the body left."""
        if self.progress.cancelled or isinstance(self.error, Cancelled):
            self.state = JobState.CANCELLED
        elif self.error is not None:
            self.state = JobState.FAILED
        else:
            self.state = JobState.DONE
        return self.state
