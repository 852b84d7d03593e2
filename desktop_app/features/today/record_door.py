"""Opens a record where it is at home: on its page, else in its form over this page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft
from db.queries.records import load_draft
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.features.today.lines import RecordWish
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.record_dialog import RecordDialog


class RecordDoor(QObject):
    """Incentives, and whatever else has no page yet, open in the dialog of every form."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page

    def open(self, wish: RecordWish) -> None:
        """Show the first record that has a page, else the first one's form."""
        for kind, record_id in wish.targets:
            if self._shell.open_record(kind, record_id):
                return
        kind, record_id = wish.targets[0]
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, kind, record_id)

        self._context.jobs.run(body, done=self._on_read, failed=self._on_failed)

    def _on_read(self, draft: Draft | None) -> None:
        if draft is None:
            self._shell.toast(self.tr("The record was deleted meanwhile."))
            return
        dialog = RecordDialog(self._context, draft, parent=self._page)
        dialog.refused.connect(self._on_refused)
        dialog.joined.connect(self._on_joined)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.open()

    @Slot(str)
    def _on_joined(self, said: str) -> None:
        self._shell.toast(said)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)

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
        self._shell.show_error(error)
