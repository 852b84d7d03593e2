"""The imports so far: asked for off the window's thread, and taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from db.intake.apply import revert_import
from db.ledger import Undone
from db.queries.imports import ImportedRow, ImportRow, list_imports
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.unfinished import KeptList, kept_lists


class ImportsMade(QObject):
    """Announces what an import that is taken back changes."""

    listed = Signal(tuple)
    begun_listed = Signal(tuple)
    """Lists that were begun and not finished."""
    reverted = Signal(object)
    row_reverted = Signal(object, object)
    """The row, and what taking it back did."""
    refused = Signal(object)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @Slot()
    def ask(self) -> None:
        """Ask for the list."""
        store, folder = self._context.store, self._context.folder

        def body(progress: Progress) -> tuple[tuple[ImportRow, ...], tuple[KeptList, ...]]:
            progress.report()
            with store.read() as session:
                return list_imports(session), kept_lists(folder)

        self._context.jobs.run(body, done=self._on_listed, key="intake.imports")

    @Slot(int)
    def revert(self, import_id: int) -> None:
        """Take an import back; what people edited later stays and is named."""
        store = self._context.store

        def body(progress: Progress) -> Undone:
            progress.report()
            return revert_import(store, import_id)

        self._context.jobs.write(
            body, done=self._on_revert_done, failed=self._on_revert_failed,
            label=self.tr("Taking the import back…"),
        )  # fmt: skip

    @Slot(int, object)
    def revert_row(self, import_id: int, row: ImportedRow) -> None:
        """Take one row back; what people edited later stays and is named."""
        store = self._context.store

        def body(progress: Progress) -> tuple[ImportedRow, Undone]:
            progress.report()
            return row, revert_import(store, import_id, row=row.row, sheet=row.sheet)

        self._context.jobs.write(
            body, done=self._on_row_revert_done, failed=self._on_revert_failed,
            label=self.tr("Taking the row back…"),
        )  # fmt: skip

    def _on_row_revert_done(self, done: tuple[ImportedRow, Undone]) -> None:
        row, undone = done
        self._context.changes.announce(undone.changes)
        self.row_reverted.emit(row, undone)

    def _on_listed(self, found: tuple[tuple[ImportRow, ...], tuple[KeptList, ...]]) -> None:
        self.listed.emit(found[0])
        self.begun_listed.emit(found[1])

    def _on_revert_done(self, undone: Undone) -> None:
        self._context.changes.announce(undone.changes)
        self.reverted.emit(undone)
        self.ask()

    def _on_revert_failed(self, error: BaseException) -> None:
        self.refused.emit(error)
        self.ask()
