"""Asks where to, and writes the rows that are not taken in whole into a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.context import AppContext
from desktop_app.error_rows import write_errors
from desktop_app.features.intake.run import ListRun
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, with_suffix
from resources.texts import fill


class ErrorExport(QObject):
    """Belongs to the page of imports."""

    def __init__(self, context: AppContext, shell: Shell, run: ListRun, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._shell, self._run, self._page = context, shell, run, page

    @Slot()
    def ask(self) -> None:
        """Ask for a file, then write."""
        stem = self._run.source.name.rpartition(".")[0] or self._run.source.name
        name = file_name(stem, self.tr("rows not taken in"), suffix=".xlsx")
        dialog = QFileDialog(self._page, self.tr("Save the rows"), name, "Excel (*.xlsx)")
        dialog.setObjectName("error_rows_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        if self._run.source.path is not None:  # beside the list they are from
            dialog.setDirectory(str(self._run.source.path.parent))
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, chosen: str) -> None:
        """Write them to this file."""
        understood, planned, texts = self._run.understood, self._run.planned, self._context.texts
        if understood is None or planned is None:
            return
        prepared, path = understood.prepared, with_suffix(chosen, ".xlsx")

        def body(progress: Progress) -> tuple[Path, int]:
            progress.report()
            return write_errors(path, prepared, planned, texts)

        self._context.jobs.run(
            body, done=self._on_written, failed=self._shell.show_error,
            label=self.tr("Writing the Excel file…"),
        )  # fmt: skip

    def _on_written(self, written: tuple[Path, int]) -> None:
        path, count = written
        text = self.tr("{count:row was|rows were} written to {name}.")
        self._shell.toast(fill(text, count=count, name=path.name))
