"""Adds, edits and deletes what hangs on a record, in dialogs: one operation each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.forms.record_dialog import RecordDialog


class ChildDialogs(QObject):
    """What is written is announced to everyone, the record page with them."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        shapes: Mapping[RecordKind, FormShape],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._shapes = shapes
        self._over = parent

    def open(self, draft: Draft, first: str = "") -> None:
        """The form of one record; ``first`` is the field that has the cursor."""
        if self._context.read_only and draft.id is None:
            return
        dialog = RecordDialog(
            self._context, draft, shape=self._shapes[draft.kind], parent=self._over
        )
        dialog.refused.connect(self.show_error)
        dialog.joined.connect(self._on_joined)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.open()
        if first:
            dialog.form.cells[first].editor.input.setFocus()

    @Slot(object, int)
    def delete(self, kind: RecordKind, record_id: int) -> None:
        """Move one to the bin; the toast offers the way back."""
        if self._context.read_only:
            return
        store = self._context.store

        def body(_progress: Progress) -> Saved:
            return delete_record(store, kind, record_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self.show_error)

    def _on_deleted(self, gone: Saved) -> None:
        self._context.changes.announce(gone.changes)
        self._shell.toast(self.tr("Deleted."), undo=True)

    @Slot(str)
    def _on_joined(self, said: str) -> None:
        self._shell.toast(said)

    @Slot(object)
    def _on_delete_requested(self, draft: Draft) -> None:
        if draft.id is not None:
            self.delete(draft.kind, draft.id)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """What a form can't show beside a field."""
        self._shell.show_error(error)
