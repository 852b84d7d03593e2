"""Makes a document off the GUI thread, shows its pages, and saves it where the officer says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.store import today
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, with_suffix, write_whole
from desktop_app.paper.preview_dialog import PreviewDialog
from reports import render
from reports.content.model import Document
from reports.results import Rendered
from resources.texts import fill

MakeDocument = Callable[[], Document]
"""Runs on a reader lane."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How a document is made, and what its file is called."""

    make: MakeDocument
    title: str


class PaperDesk(QObject):
    """One for a page; it remembers what was looked at last, so that it can be saved."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._shell = shell
        self._over = over
        self._paper: Paper | None = None
        self._suffix = ".pdf"

    def look(self, paper: Paper) -> None:
        """Make a document and show its pages; it can be saved from there."""
        self._paper = paper

        def body(_progress: Progress) -> Rendered:
            return render.pdf(paper.make())

        self._context.jobs.run(
            body, done=self._on_made, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def save(self, paper: Paper, suffix: str = ".pdf") -> None:
        """Ask where to, then make and save it: as pages, or its tables as a workbook."""
        self._paper, self._suffix = paper, suffix
        excel = suffix == ".xlsx"
        name = file_name(today().replace("-", ""), paper.title, suffix=suffix)
        said = self.tr("Save as Excel") if excel else self.tr("Save as PDF")
        dialog = QFileDialog(self._over, said, name)
        dialog.setObjectName("paper_file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = self.tr("Excel files") if excel else self.tr("PDF files")
        dialog.setNameFilter(f"{kind} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_made(self, rendered: Rendered) -> None:
        assert self._paper is not None
        context = self._context
        dialog = PreviewDialog(context.jobs, context.theme, self._paper.title, rendered, self._over)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.open()

    @Slot()
    def _on_save_requested(self) -> None:
        if self._paper is not None:
            self.save(self._paper)

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        paper, suffix = self._paper, self._suffix
        assert paper is not None
        path = with_suffix(chosen, suffix)

        def body(_progress: Progress) -> Path:
            document = paper.make()
            book = suffix == ".xlsx"
            data = render.workbook(document).data if book else render.pdf(document).data
            return write_whole(path, data)

        self._context.jobs.run(
            body, done=self._on_saved, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_saved(self, path: Path) -> None:
        self._shell.toast(fill(self.tr("Saved as {name}."), name=path.name))
