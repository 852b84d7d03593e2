"""What can be changed from any list: many rows at once, single cells, pasted ranges."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog, BulkScope
from desktop_app.page import Shell
from desktop_app.widgets.list_view import ListView
from resources.texts import fill


class ListEditing(QObject):
    """Belongs to one ``ListView``; does nothing while the file is read-only."""

    def __init__(
        self, context: AppContext, shell: Shell, kind: RecordKind, view: ListView, page: QWidget
    ) -> None:
        super().__init__(view)
        self._context = context
        self._shell = shell
        self._kind = kind
        self._view = view
        self._page = page
        view.table.bulk_requested.connect(self.bulk_edit)

    @Slot()
    def bulk_edit(self) -> None:
        """Edit the chosen rows, or all that meet the conditions, with one form."""
        scope = BulkScope(self._view.selected_ids, self._view.model.ids)
        if self._context.read_only or not scope.everything:
            return
        dialog = BulkDialog(self._context, self._kind, scope, self._page)
        dialog.written.connect(self._on_written)
        dialog.refused.connect(self._on_refused)
        dialog.open()

    @Slot(object)
    def _on_written(self, changes: ChangeSet) -> None:
        count = len(changes.ids(self._kind))
        text = self.tr("{count} records were changed.")
        self._shell.toast(fill(text, count=count), undo=True)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)
