"""Gathers and binds the papers of rows off the GUI thread, tells how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.jobs import Job, Progress
from desktop_app.paper.booklet import (
    Booklet,
    BookletSource,
    bind_booklet,
    booklet_request,
    gather_booklet,
)
from desktop_app.paper.enclosures import Enclosed
from reports.content.packet import Edition

_LOOK_MS = 150


class BookletWork(QObject):
    """The facts are gathered once; another edition, or a paper less, only binds them anew."""

    gathered = Signal(object)
    """A ``BookletSource``."""
    bound = Signal(object)
    """A ``Booklet``."""
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = booklet_request(context)
        self._job: Job | None = None
        self.source: BookletSource | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def gather(self, kind: RecordKind, ids: tuple[int, ...]) -> None:
        """Gather the papers of these rows."""
        self.stop()
        self.source, self._asked = None, booklet_request(self._context)
        store, asked = self._context.store, self._asked

        def body(progress: Progress) -> BookletSource:
            return gather_booklet(store, kind, ids, asked, progress.report)

        self._timer.start()
        self._job = self._context.jobs.run(
            body, done=self._on_gathered, failed=self._on_failed, key=self._key
        )

    def bind(self, edition: Edition, without: Collection[int], enclosed: Enclosed) -> None:
        """Bind what was gathered, and what is enclosed of its files."""
        source, asked, past = self.source, self._asked, self._context.store.day
        if source is None:
            return

        def body(progress: Progress) -> Booklet:
            progress.report()
            return bind_booklet(source, edition, asked, without, past, enclosed)

        self._job = self._context.jobs.run(
            body, done=self._on_bound, failed=self._on_failed, key=self._key
        )

    @property
    def _key(self) -> str:
        return f"booklet-{id(self)}"

    def stop(self) -> None:
        """Let the work be."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_gathered(self, source: BookletSource) -> None:
        self._timer.stop()
        self.source = source
        self.gathered.emit(source)

    def _on_bound(self, made: Booklet) -> None:
        self.bound.emit(made)

    def _on_failed(self, error: BaseException) -> None:
        self._timer.stop()
        self.failed.emit(error)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._job is not None:
            done, total, _stage = self._job.progress.seen
            self.progressed.emit(done, total)
