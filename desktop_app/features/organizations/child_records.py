"""Certificates and contacts of an organization, added, edited and deleted in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.form import FormShape
from desktop_app.widgets.record_dialog import RecordDialog

_SHAPE = FormShape(hidden=frozenset({"organization"}), headings=False)


class ChildRecords(QObject):
    """What is saved is announced to everyone, the record page with them."""

    refused = Signal(object)

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page

    def add(self, kind: RecordKind, organization_id: int) -> None:
        """A new one."""
        self.edit(new_draft(kind, organization=organization_id))

    def edit(self, draft: Draft) -> None:
        """Open the form of one."""
        dialog = RecordDialog(self._context, draft, shape=_SHAPE, parent=self._page)
        dialog.refused.connect(self.refused)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.open()

    @Slot(object)
    def _on_delete_requested(self, draft: Draft) -> None:
        store, kind, record_id = self._context.store, draft.kind, draft.id
        if record_id is None:
            return

        def body(_progress: Progress) -> Saved:
            return delete_record(store, kind, record_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_failed)

    def _on_deleted(self, gone: Saved) -> None:
        self._context.changes.announce(gone.changes)
        self._shell.toast(self.tr("Deleted."), undo=True)

    def _on_failed(self, error: BaseException) -> None:
        self.refused.emit(error)
