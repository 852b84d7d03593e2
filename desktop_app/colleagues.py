"""Looks every few seconds what colleagues wrote on the server, and whether it still answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.queries.news import News, news
from db.store import Store
from desktop_app.changes import ChangeBus
from desktop_app.jobs import JobRunner, Progress

EVERY_MS = 3_000


class Colleagues(QObject):
    """Announces their changes as everybody's are; one look at a time, the next after its end."""

    lost = Signal()
    """The server stopped answering."""
    found = Signal()
    """It answers again; what happened meanwhile was announced."""
    wrote = Signal(object)
    """Carries ``News``: who changed how much."""

    def __init__(
        self, store: Store, jobs: JobRunner, changes: ChangeBus, after: int,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """``after`` is the newest operation that the pages have read."""
        super().__init__(parent)
        self._store, self._jobs, self._changes = store, jobs, changes
        self._after = after
        self._is_lost = self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on."""
        if not self._ended:
            self._timer.start(EVERY_MS)

    def end(self) -> None:
        """Never look again: the store is about to be closed."""
        self._ended = True
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Ask the server once."""
        store, after = self._store, self._after

        def body(_progress: Progress) -> News:
            return news(store, after)

        self._jobs.run(body, done=self._on_read, failed=self._on_failed, key="colleagues")

    def _on_read(self, found: News) -> None:
        self.begin()
        self._after = found.until
        if self._is_lost:
            self._is_lost = False
            self.found.emit()
        if found.changes:
            self._changes.announce(found.changes)
            self.wrote.emit(found)

    def _on_failed(self, _error: BaseException) -> None:
        self.begin()
        if not self._is_lost:
            self._is_lost = True
            self.lost.emit()
