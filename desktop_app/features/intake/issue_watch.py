"""Keeps what a list says against its earlier issue, and turns proposals into tasks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from db.changes import ChangeSet
from db.services.watch import note_firms
from desktop_app.context import AppContext
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.watching import Watched, notes_for, watch_list
from desktop_app.jobs import Job, Progress


class IssueWatch(QObject):
    """Follows a run: each list that was read is compared once more when its reading is corrected."""

    compared = Signal()
    """``watched`` is another one, or None."""
    noted = Signal(int)
    """So many tasks were written."""
    refused = Signal(object)

    def __init__(self, context: AppContext, run: ListRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run = run
        self._job: Job | None = None
        self.watched: Watched | None = None
        run.list_read.connect(self._on_list_read)
        run.list_prepared.connect(self._on_list_prepared)

    @Slot()
    def forget(self) -> None:
        """Have no list any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._set(None)

    def note(self, part: str) -> None:
        """Write the tasks that are proposed for one part, as one operation."""
        if self.watched is None:
            return
        store = self._context.store
        notes = notes_for(self.watched, part, self._context.texts)

        def body(progress: Progress) -> ChangeSet:
            progress.report()
            return note_firms(store, notes)

        self._context.jobs.write(body, done=self._on_noted, failed=self._on_refused)

    @Slot()
    def _on_list_read(self) -> None:
        self._set(None)
        self._compare()

    @Slot()
    def _on_list_prepared(self) -> None:
        if self.watched is not None:
            self._compare()

    def _compare(self) -> None:
        understood = self._run.understood
        if understood is None or not understood.known:
            return
        context = self._context
        prepared, imports = understood.prepared, context.folder.imports

        def body(progress: Progress) -> Watched | None:
            return watch_list(context.store, imports, prepared, context.texts, progress)

        self._job = context.jobs.run(
            body, done=self._on_compared, failed=self._on_refused, key="intake.watch",
        )  # fmt: skip

    def _on_compared(self, watched: Watched | None) -> None:
        if self._run.understood is not None:
            self._set(watched)

    def _on_noted(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes)
        self.noted.emit(changes.count)

    def _on_refused(self, error: BaseException) -> None:
        self.refused.emit(error)

    def _set(self, watched: Watched | None) -> None:
        self.watched = watched
        self.compared.emit()
