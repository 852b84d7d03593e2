"""Takes a finished paper out of the window: saved as a PDF or for 한글, or printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper
from db.services.papers import note_printed
from desktop_app.context import AppContext
from desktop_app.jobs import Lane, Progress
from desktop_app.page import Shell
from desktop_app.paper.files import write_whole
from desktop_app.paper.forms import made_as
from desktop_app.paper.noting import may_note
from desktop_app.paper.printing import office_printer, print_pages
from desktop_app.paper.save_dialog import PAGES, Form, SaveDialog, form_of
from desktop_app.paper.wanted_pages import keep_a4
from reports.content.model import Document
from reports.results import Rendered
from resources.texts import fill


class Finished(Protocol):
    """A paper as it is shown, saved and printed."""

    @property
    def rendered(self) -> Rendered: ...
    @property
    def document(self) -> Document | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def content_hash(self) -> str: ...
    @property
    def revision(self) -> str: ...
    @property
    def files_hash(self) -> str: ...


@dataclass(frozen=True, slots=True)
class About:
    """What the print log says of a paper beside its own content."""

    title: str = ""
    kind: RecordKind | None = None
    """The kind of the record it is about, None for a volume of many."""
    record_id: int = 0
    reason: str = ""
    """The code of the reason for which phones and mails stand in it."""
    within: tuple[PrintedPaper, ...] = ()
    """Of a volume the papers in it: each leaves with it, and a later one corrects it."""


class PaperExit(QObject):
    """Saves and prints exactly the bytes that are previewed, and writes down what left."""

    saved = Signal(str)
    printed = Signal(int)
    noted = Signal(object)
    """The line that the print log has now."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._window = parent
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self._proof: Finished | None = None
        self._about = About()
        self._path = Path()
        self._printer: QPrinter | None = None
        self._per_sheet = 1

    @property
    def proof(self) -> Finished | None:
        """The paper that is on its way out, or went out last."""
        return self._proof

    # Saving.

    def ask_and_save(
        self, proof: Finished, name: str, about: About, forms: tuple[Form, ...] = ()
    ) -> None:
        """Ask where to, then save; in one of ``forms``, or as pages and for 한글."""
        self._proof, self._about = proof, about
        if not forms:
            forms = PAGES if proof.document is not None else (Form.PDF,)
        dialog = SaveDialog(self._window, self.tr("Save as"), name, forms, self._folder)
        dialog.setObjectName("save_dialog")
        dialog.path_chosen.connect(self._on_path_chosen)
        dialog.open()

    def save(self, proof: Finished, path: Path) -> None:
        """Save to ``path``, replacing what is there: the very pages, for 한글, or as tables."""
        self._proof, self._path, about = proof, path, self._about

        def body(_progress: Progress) -> PrintedPaper:
            data = _data(proof, form_of(path))
            written = write_whole(path, data)
            return line_of(proof, about, "saved", written.name, data)

        self._context.jobs.run(
            body,
            done=self._on_save_done,
            failed=self._on_failed,
            label=fill(self.tr("Saving {name}…"), name=path.name),
        )

    def _on_save_done(self, line: PrintedPaper) -> None:
        self._folder = str(self._path.parent)
        text = fill(self.tr("Saved as {name}."), name=line.target)
        self._shell.toast(text, action=self.tr("Open"), run=self.open_saved)
        self.saved.emit(str(self._path))
        self._note(line)

    def open_saved(self) -> None:
        """Show the file that was saved last in the PC's own reader."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    # Printing.

    def ask_and_print(self, proof: Finished, about: About, per_sheet: int = 1) -> None:
        """Let the officer choose the printer and pages, then print, several on a sheet if wished."""
        self._proof, self._about, self._per_sheet = proof, about, per_sheet
        self._printer = office_printer()
        self._printer.setDocName(about.title)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setObjectName("print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print"))
        pages = proof.rendered.pages + proof.rendered.attached
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._on_print_dialog_accepted)
        QDialog.open(dialog)  # its own open wants the old style of connecting

    def print_on(self, proof: Finished, printer: QPrinter) -> None:
        """Print on ``printer``: pages are drawn on the preview lane, as PDFium asks for."""
        self._proof = proof
        data, about, name = proof.rendered.data, self._about, printer.printerName()
        per_sheet, self._per_sheet = self._per_sheet, 1

        def body(progress: Progress) -> PrintedPaper:
            sheets = print_pages(data, printer, progress.report, per_sheet)
            return line_of(proof, about, "printed", name, data, sheets)

        self._context.jobs.run(
            body,
            done=self._on_print_done,
            failed=self._on_failed,
            lane=Lane.PREVIEW,
            label=self.tr("Printing…"),
        )

    def _on_print_done(self, line: PrintedPaper) -> None:
        text = fill(self.tr("{count:side|sides} sent to the printer."), count=line.sheets)
        self._shell.toast(text)
        self.printed.emit(line.sheets)
        self._note(line)

    # The log.

    def _note(self, line: PrintedPaper) -> None:
        """Write down what left; where nothing can be written the paper leaves all the same."""
        store = self._context.store
        if not may_note(self._context):
            return

        within = [
            replace(one, action=line.action, target=line.target, file_hash=line.file_hash)
            for one in self._about.within
        ]

        def body(_progress: Progress) -> PrintedPaper:
            note_printed(store, [line, *within])
            return line

        self._context.jobs.write(body, done=self._on_noted, failed=self._on_failed)

    def _on_noted(self, line: PrintedPaper) -> None:
        self.noted.emit(line)

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)

    @Slot(object)
    def _on_path_chosen(self, path: Path) -> None:
        if self._proof is not None:
            self.save(self._proof, path)

    @Slot()
    def _on_print_dialog_accepted(self) -> None:
        if self._proof is not None and self._printer is not None:
            keep_a4(self._printer)
            self.print_on(self._proof, self._printer)


def _data(proof: Finished, form: Form) -> bytes:
    """The bytes in a form: as pages the very ones that are shown."""
    if form is Form.PDF or proof.document is None:
        return proof.rendered.data
    return made_as(form, proof.document)


def line_of(
    proof: Finished, about: About, action: str, target: str, data: bytes, sheets: int = 0
) -> PrintedPaper:
    """The line of the print log: the very bytes, and what they say."""
    pages = proof.rendered.pages + proof.rendered.attached
    hashed = hashlib.sha256(data).hexdigest()
    return PrintedPaper(
        action, about.kind, about.record_id, about.title, proof.kind, target,
        sheets or pages, proof.content_hash, hashed, proof.revision, about.reason,
        files_hash=proof.files_hash,
    )  # fmt: skip
