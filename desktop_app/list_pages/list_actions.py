"""What is done to the rows of the list: deleted with a way back, written into an Excel file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.changes import ChangeSet
from db.services.many import delete_records
from db.store import today
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.booklet_dialog import BookletDialog
from desktop_app.list_pages.editing.bulk_dialog import BulkScope
from desktop_app.list_pages.exporting import export_list
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, with_suffix
from resources.texts import fill


class ListActions(QObject):
    """Each is one job; what changed is announced with the page as its origin."""

    rows_deleted = Signal()

    def __init__(self, context: AppContext, shell: Shell, spec: ListSpec, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._spec = spec
        self._page = page
        self._ids: tuple[int, ...] = ()
        self._conditions = ""

    @Slot(tuple)
    def delete(self, ids: tuple[int, ...]) -> None:
        """Move them to the bin; the toast offers the way back."""
        if self._context.read_only:
            return
        store, kind = self._context.store, self._spec.kind
        self._ids = ids

        def body(_progress: Progress) -> ChangeSet:
            return delete_records(store, kind, ids)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._shell.show_error)

    def _on_deleted(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes, self._page)
        self.rows_deleted.emit()
        text = fill(self.tr(self._spec.words.deleted), count=len(self._ids))
        self._shell.toast(text, undo=True)

    @Slot(tuple, str)
    def export(self, ids: tuple[int, ...], conditions: str = "") -> None:
        """Ask for a file, then write these rows in this order, what chose them over the list."""
        self._ids, self._conditions = ids, conditions
        title = self.tr(self._spec.words.title)
        name = file_name(today().replace("-", ""), title, suffix=".xlsx")
        dialog = QFileDialog(self._page, self.tr("Save the list"), name, "Excel (*.xlsx)")
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def bind(self, chosen: tuple[int, ...], everything: tuple[int, ...]) -> None:
        """Bind the meeting papers of these rows into one PDF."""
        scope = BulkScope(chosen if len(chosen) > 1 else (), everything)
        dialog = BookletDialog(self._context, self._spec.kind, scope, self._page)
        dialog.written.connect(self._on_bound)
        dialog.refused.connect(self._on_refused)
        dialog.open()

    @Slot(str)
    def _on_bound(self, said: str) -> None:
        self._shell.toast(said)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        store, ids, lang = self._context.store, self._ids, self._context.lang
        kind, conditions = self._spec.kind, self._conditions
        now, path = self._context.settings.now, with_suffix(chosen, ".xlsx")
        office = f"{now.organization} {now.office}".strip()

        def body(_progress: Progress) -> tuple[Path, int]:
            return export_list(
                store, kind, ids, path, office=office, lang=lang, conditions=conditions
            )

        self._context.jobs.run(
            body,
            done=self._on_exported,
            failed=self._shell.show_error,
            label=self.tr("Writing the Excel file…"),
        )

    def _on_exported(self, written: tuple[Path, int]) -> None:
        path, count = written
        text = self.tr("{count} rows were written to {name}.")
        self._shell.toast(fill(text, count=count, name=path.name))
