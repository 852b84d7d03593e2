"""파일을 하나씩: the papers of a 면담자료집, each written into a folder as a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from db.queries.papers import PrintedPaper
from db.services.papers import note_printed
from desktop_app.context import AppContext
from desktop_app.features.documents.reading import Proof, proposed_name
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.booklet import BookletPaper, BookletSource
from desktop_app.paper.enclosures import Enclosed
from desktop_app.paper.files import write_whole
from desktop_app.paper.leaving import About, line_of
from desktop_app.paper.noting import may_note
from reports import render
from reports.content.packet import Edition
from resources.texts import fill

Report = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Each:
    """How many papers were written, and how many files could not be bound behind them."""

    written: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class EachWish:
    """What is written: the papers but those ``without``, in an edition, with their files."""

    source: BookletSource
    edition: Edition
    without: Collection[int]
    enclosed: Enclosed


def write_each(
    wish: EachWish, folder: Path, report: Report, note: Callable[[PrintedPaper], object]
) -> Each:
    """Write every paper whole, beside what lies there already, and note it at once: what was
    written before a fault or a stop is in the log.

    Raises EnvironmentProblem as ``write_whole`` does, and what ``report`` raises.
    """
    papers = [one for one in wish.source.papers if one.id not in wish.without]
    left_out = 0
    for done, paper in enumerate(papers):
        report(done, len(papers))
        proof = _proof(paper, wish)
        data = proof.rendered.data
        path = write_whole(_free(folder / proposed_name(paper.facts, wish.edition)), data)
        left_out += len(proof.rendered.left_out)
        note(line_of(proof, About(paper.name, *paper.about), "saved", path.name, data))
    return Each(len(papers), left_out)


def _proof(paper: BookletPaper, wish: EachWish) -> Proof:
    made = paper.composed(wish.edition, wish.enclosed)
    document = made.document
    return Proof(
        wish.edition, (), document.marks.disclosure, render.pdf(document), (), document,
        content_hash=made.content_hash, revision=made.revision,
        files_hash=made.files_hash,
    )  # fmt: skip


def _free(path: Path) -> Path:
    """A name that nothing has yet: ``… (2).pdf``."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


class EachExit(QObject):
    """Asks for the folder, writes, says what was written and notes each paper in the print log."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._window = parent
        self._wish: EachWish | None = None
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def ask(self, wish: EachWish) -> None:
        """Ask which folder, then write."""
        self._wish = wish
        title = self.tr("Folder for the papers")
        dialog = QFileDialog(self._window, title, str(self._folder))
        dialog.setObjectName("each_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    @Slot(str)
    def _on_folder_chosen(self, chosen: str) -> None:
        wish, folder = self._wish, Path(chosen)
        if wish is None or not chosen:
            return
        self._folder = folder

        store, noting = self._context.store, may_note(self._context)

        def note(line: PrintedPaper) -> None:
            if noting:
                note_printed(store, [line])

        def body(progress: Progress) -> Each:
            return write_each(wish, folder, progress.report, note)

        run = self._context.jobs.write if noting else self._context.jobs.run
        label = self.tr("Saving the papers one by one…")
        run(body, done=self._on_written, failed=self._on_failed, label=label)

    def _on_written(self, each: Each) -> None:
        said = self.tr("{count:paper|papers} saved in {folder}.")
        if each.left_out:
            said = self.tr("{count:paper|papers} saved in {folder}; attachments left out: {left}.")
        text = fill(said, count=each.written, folder=self._folder.name, left=each.left_out)
        self._shell.toast(text, action=self.tr("Open folder"), run=self.open_folder)

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)

    def open_folder(self) -> None:
        """Show the folder in the PC's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
