"""What is done to the rows of the list: deleted, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.services.many import delete_records
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from resources.texts import fill


class ListActions(QObject):
    """Each is one job; what changed is announced with the page as its origin."""

    rows_deleted = Signal()

    def __init__(
        self, context: AppContext, shell: Shell, kind: RecordKind, deleted: str, page: QWidget
    ) -> None:
        """``deleted`` is the marked sentence that says it, with ``{count}``."""
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._kind = kind
        self._deleted = deleted
        self._page = page
        self._ids: tuple[int, ...] = ()

    @Slot(tuple)
    def delete(self, ids: tuple[int, ...]) -> None:
        """Move them to the bin; the toast offers the way back."""
        if self._context.read_only:
            return
        store, kind = self._context.store, self._kind
        self._ids = ids

        def body(_progress: Progress) -> ChangeSet:
            return delete_records(store, kind, ids)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._shell.show_error)

    def _on_deleted(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes, self._page)
        self.rows_deleted.emit()
        text = fill(self.tr(self._deleted), count=len(self._ids))
        self._shell.toast(text, undo=True)
