"""The beginning of a long list, understood and shown while the rest of it is still being read."""

from __future__ import annotations

from threading import Lock

from PySide6.QtCore import QObject, Signal

from db.intake.pipeline import Choices
from db.intake.workbook import Workbook
from desktop_app.context import AppContext
from desktop_app.features.intake.work import Understood, prepare_list
from desktop_app.jobs import Job, Progress


class FirstRows:
    """Carries the beginning from the reading thread to the window's."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._workbook: Workbook | None = None

    def offer(self, workbook: Workbook) -> None:
        """Lay it down; called on the reading thread."""
        with self._lock:
            self._workbook = workbook

    def take(self) -> Workbook | None:
        """Pick it up, once."""
        with self._lock:
            workbook, self._workbook = self._workbook, None
        return workbook


class EarlyLook(QObject):
    """One reading at a time; what comes too late is dropped."""

    looked = Signal(object)
    """The beginning as it was understood."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = FirstRows()
        self._job: Job | None = None

    def begin(self) -> FirstRows:
        """Where the reading of another list lays its beginning."""
        self.end()
        self._rows = FirstRows()
        return self._rows

    def pull(self) -> None:
        """Look whether there is a beginning by now; called again and again while a list is read."""
        workbook = self._rows.take()
        if workbook is None:
            return
        store = self._context.store

        def body(progress: Progress) -> Understood:
            return prepare_list(store, workbook, "", Choices(), progress, partial=True)

        self._job = self._context.jobs.run(
            body, done=self._on_looked, failed=self._on_failed, key="intake.early"
        )

    def end(self) -> None:
        """The whole list is there, or nobody wants it any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._rows.take()

    def _on_looked(self, understood: Understood) -> None:
        self._job = None
        self.looked.emit(understood)

    def _on_failed(self, _error: BaseException) -> None:
        """The whole list may still be one: nothing is said before it was read."""
        self._job = None
