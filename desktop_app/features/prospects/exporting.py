"""Writes the shown prospects into an Excel file, in their order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.kinds import RecordKind
from db.store import today
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.exporting import export_list
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, with_suffix
from resources.texts import fill


class ProspectExport(QObject):
    """Asks for a file, then writes it on a reader lane."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._ids: tuple[int, ...] = ()

    def ask(self, ids: tuple[int, ...]) -> None:
        """Where shall it go?"""
        self._ids = ids
        name = file_name(today().replace("-", ""), self.tr("Prospects"), suffix=".xlsx")
        dialog = QFileDialog(self._page, self.tr("Save the list"), name, "Excel (*.xlsx)")
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        store, ids, lang = self._context.store, self._ids, self._context.lang
        now, path = self._context.settings.now, with_suffix(chosen, ".xlsx")
        office = f"{now.organization} {now.office}".strip()

        def body(_progress: Progress) -> tuple[Path, int]:
            return export_list(store, RecordKind.ORGANIZATION, ids, path, office=office, lang=lang)

        self._context.jobs.run(
            body, done=self._on_exported, failed=self._shell.show_error,
            label=self.tr("Writing the Excel file…"),
        )  # fmt: skip

    def _on_exported(self, written: tuple[Path, int]) -> None:
        path, count = written
        text = self.tr("{count} rows were written to {name}.")
        self._shell.toast(fill(text, count=count, name=path.name))
