"""Opens the form of any record in a window of its own, beside the others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.records import load_draft
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.forms.record_dialog import RecordDialog
from resources.texts import fill


class RecordDoors(QObject):
    """Reads on a reader lane, then opens."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._shell = shell
        self._over = over

    def open_window(self, kind: RecordKind, record_id: int) -> None:
        """The form of one record in a window that stays beside the others."""
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, kind, record_id)

        self._context.jobs.run(body, done=self._show, failed=self._shell.show_error)

    def _show(self, draft: Draft | None) -> None:
        if draft is None:
            self._shell.show_error(UserError("record.gone"))
            return
        shape = FormShape(hidden=frozenset({draft.record_type.parent}))
        dialog = RecordDialog(self._context, draft, shape=shape, parent=self._over)
        dialog.setWindowFlag(Qt.WindowType.Window)
        dialog.setModal(False)
        dialog.refused.connect(self._on_refused)
        dialog.joined.connect(self._on_joined)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.show()

    @Slot(str)
    def _on_joined(self, said: str) -> None:
        self._shell.toast(said)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)

    @Slot(object)
    def _on_delete_requested(self, draft: Draft) -> None:
        store, kind, record_id = self._context.store, draft.kind, draft.id or 0

        def body(_progress: Progress) -> Saved:
            return delete_record(store, kind, record_id)

        def done(gone: Saved) -> None:
            self._context.changes.announce(gone.changes)
            name = draft.text(draft.record_type.title)
            self._shell.toast(fill(self.tr("{name} was deleted."), name=name), undo=True)

        self._context.jobs.write(body, done=done, failed=self._shell.show_error)
