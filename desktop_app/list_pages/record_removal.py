"""Deletes the record of a page with a way back, and brings back what somebody else deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.domain.kinds import RecordKind
from db.services.records import Saved, delete_record, restore_record
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Page


class RecordRemoval(QObject):
    """Each is one operation, announced with the page as its origin."""

    about_to_tell = Signal()
    """It is deleted; nobody was told yet."""
    deleted = Signal(int)
    brought_back = Signal()
    refused = Signal(object)

    def __init__(
        self, context: AppContext, kind: RecordKind, origin: Page, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._origin = origin

    def delete(self, record_id: int | None) -> None:
        """Move it to the bin."""
        store, kind = self._context.store, self._kind
        if record_id is None or self._context.read_only:
            return

        def body(_progress: Progress) -> Saved:
            return delete_record(store, kind, record_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_refused)

    def bring_back(self, record_id: int | None) -> None:
        """Restore it, to go on editing."""
        store, kind = self._context.store, self._kind
        if record_id is None or self._context.read_only:
            return

        def body(_progress: Progress) -> Saved:
            return restore_record(store, kind, record_id)

        self._context.jobs.write(body, done=self._on_brought_back, failed=self._on_refused)

    def _on_deleted(self, gone: Saved) -> None:
        self.about_to_tell.emit()
        self._context.changes.announce(gone.changes, self._origin)
        self.deleted.emit(gone.id)

    def _on_brought_back(self, back: Saved) -> None:
        self._context.changes.announce(back.changes, self._origin)
        self.brought_back.emit()

    def _on_refused(self, error: BaseException) -> None:
        self.refused.emit(error)
