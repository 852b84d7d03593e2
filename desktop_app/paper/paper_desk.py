"""Makes a document off the GUI thread, shows its pages, and saves it where the officer says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, of_day, write_whole
from desktop_app.paper.forms import made_as
from desktop_app.paper.noting import SAVED, file_line, note_left
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.paper.save_dialog import PAGES, Form, SaveDialog, form_of
from desktop_app.weak import WeakCallback
from reports import render
from reports.content.model import Document
from reports.content.wishes import fingerprint
from reports.results import Rendered
from resources.texts import fill

MakeDocument = Callable[[], Document]
"""Runs on a reader lane."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How a document is made, and what its file is called."""

    make: MakeDocument
    title: str
    file: str = ""
    """How its file is called between the day and the suffix; by its title when it is ""."""
    about: tuple[RecordKind | None, int] = (None, 0)
    """The record it is of, for the print log."""
    of_office: bool = True
    """False for a paper about the program itself: it has no data, so nobody writes down that it
    left."""


PaperSource = Callable[[], "Paper | None"]


class PaperDesk(QObject):
    """One for a page; it remembers what was looked at last, so that it can be saved.

    ``source`` gives the paper of what the page shows now, None while there is none; it is what
    ``look_now`` and ``save_workbook`` ask.
    """

    def __init__(
        self, context: AppContext, shell: Shell, over: QWidget, source: PaperSource | None = None
    ) -> None:
        super().__init__(over)
        self._source = WeakCallback(source) if source is not None else None
        self._context = context
        self._shell = shell
        self._over = over
        self._paper: Paper | None = None

    def look(self, paper: Paper) -> None:
        """Make a document and show its pages; it can be saved from there."""
        self._paper = paper

        def body(_progress: Progress) -> Rendered:
            return render.pdf(paper.make())

        self._context.jobs.run(
            body, done=self._on_made, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    @Slot()
    def look_now(self) -> None:
        """Look at the paper of what the page shows."""
        if (paper := self._paper_now()) is not None:
            self.look(paper)

    @Slot()
    def save_now(self) -> None:
        """Save the paper of what the page shows: as pages or for 한글."""
        if (paper := self._paper_now()) is not None:
            self.save(paper)

    @Slot()
    def save_workbook(self) -> None:
        """Save its tables as a workbook."""
        if (paper := self._paper_now()) is not None:
            self.save(paper, ".xlsx")

    def _paper_now(self) -> Paper | None:
        paper: Paper | None = self._source() if self._source is not None else None
        return paper

    def save(self, paper: Paper, suffix: str = ".pdf") -> None:
        """Ask where to, then make and save it: as pages, for 한글, or its tables as a workbook."""
        self._paper = paper
        excel = suffix == ".xlsx"
        name = file_name(of_day(self._context.store), paper.file or paper.title, suffix=suffix)
        said = self.tr("Save as Excel") if excel else self.tr("Save as")
        dialog = SaveDialog(self._over, said, name, (Form.XLSX,) if excel else PAGES)
        dialog.setObjectName("paper_file")
        dialog.path_chosen.connect(self._on_path_chosen)
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

    @Slot(object)
    def _on_path_chosen(self, path: Path) -> None:
        paper = self._paper
        assert paper is not None

        def body(_progress: Progress) -> PrintedPaper:
            document = paper.make()
            data = made_as(form_of(path), document)
            written = write_whole(path, data)
            return file_line(
                SAVED, document.title, written.name, data, paper.about,
                content_hash=fingerprint(document),
            )  # fmt: skip

        self._context.jobs.run(
            body, done=self._on_saved, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_saved(self, line: PrintedPaper) -> None:
        self._shell.toast(fill(self.tr("Saved as {name}."), name=line.target))
        if self._paper is not None and self._paper.of_office:
            note_left(self._context, [line], self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)
