"""What can be changed from any list: many rows at once, single cells, pasted ranges."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.queries.lists import list_column
from desktop_app.context import AppContext
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog, BulkScope
from desktop_app.list_pages.editing.cell_editing import CellEditing
from desktop_app.list_pages.editing.paste_dialog import PasteDialog
from desktop_app.list_pages.editing.pasted import PasteTarget, rows_of
from desktop_app.page import Shell
from desktop_app.widgets.lists.cell_range import CellRange
from desktop_app.widgets.lists.list_view import ListView
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
        self.cells = CellEditing(context, shell, kind, view, page)
        view.table.bulk_requested.connect(self.bulk_edit)
        view.table.paste_requested.connect(self.paste)

    @Slot()
    def bulk_edit(self) -> None:
        """Edit the chosen rows, or all that meet the conditions, with one form."""
        self.edit_rows(BulkScope(self._view.selected_ids, self._view.model.ids))

    def edit_rows(self, scope: BulkScope) -> None:
        """The same for rows that were chosen elsewhere, such as on a board."""
        if self._context.read_only or not scope.everything:
            return
        dialog = BulkDialog(self._context, self._kind, scope, self._page)
        dialog.written.connect(self._on_written)
        dialog.refused.connect(self._on_refused)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Put a range that was copied elsewhere onto the cells from the current one on."""
        rows = rows_of(QGuiApplication.clipboard().text())
        index = self._view.table.currentIndex()
        if self._context.read_only or not index.isValid() or not rows:
            return
        dialog = PasteDialog(self._context, rows, self._target(rows), self._page)
        dialog.written.connect(self._on_written)
        dialog.refused.connect(self._on_refused)
        dialog.open()

    def _target(self, rows: list[list[str]]) -> PasteTarget:
        table, model = self._view.table, self._view.model
        chosen, index = table.cell_range, table.currentIndex()
        if chosen is None:
            chosen = CellRange(index.row(), index.row(), (index.column(),))
        single = len(rows) == 1 and len(rows[0]) == 1
        if single:
            sections, last = chosen.sections, chosen.last
        else:
            shown = self._view.visible_columns()
            sections = shown[shown.index(chosen.sections[0]) :]
            last = chosen.first + len(rows)
        made = [model.columns[at] for at in sections]
        return PasteTarget(
            self._kind,
            tuple(model.ids_between(chosen.first, last)),
            tuple(list_column(self._kind, column.key) for column in made),
            tuple(f"{column.title} {column.unit}".strip() for column in made),
            fill=single,
            lang=self._context.lang,
        )

    @Slot(object)
    def _on_written(self, changes: ChangeSet) -> None:
        count = len(changes.ids(self._kind))
        text = self.tr("{count:record was|records were} changed.")
        self._shell.toast(fill(text, count=count), undo=True)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)
