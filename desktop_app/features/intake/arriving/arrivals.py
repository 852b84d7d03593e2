"""Brings lists to the run: files and folders one after another, cells, a locked file once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from db.intake.reading.read import lists_in
from db.intake.workbook import ReadError
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.file_queue import Fate, FileQueue
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.work import Source
from desktop_app.jobs import Progress
from desktop_app.paths import DataFolder
from desktop_app.unfinished import forget_begun, note_begun
from desktop_app.widgets.copied_cells import cells_in
from desktop_app.widgets.dropped_files import files_in
from resources.texts import fill

_MOST_NAMED = 20
"""A folder of hundreds shall not push out the lists about which something was decided."""


class Arrivals(QObject):
    """Knows which file is in hand and which wait; a list that is left is not forgotten here."""

    begun = Signal()
    """A list is about to be read."""
    nothing_found = Signal(str)
    """There is no list in what was brought; says why."""
    nothing_more = Signal(str)
    """The same, of what was brought beside a list in hand."""
    queue_changed = Signal()

    def __init__(self, context: AppContext, run: ListRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run = run
        self.queue = FileQueue()

    def bring_files(self, paths: Sequence[Path]) -> None:
        """Begin with the first list of these files and folders; the others wait."""
        wanted = tuple(paths)

        def body(progress: Progress) -> tuple[tuple[Path, ...], str]:
            progress.report()
            return _files(wanted)

        self._context.jobs.run(body, done=self._on_files_found, key="intake.files")

    def bring_later(self, paths: Sequence[Path]) -> None:
        """Let these files and the lists of these folders wait behind the list in hand."""
        wanted = tuple(paths)

        def body(progress: Progress) -> tuple[tuple[Path, ...], str]:
            progress.report()
            return _files(wanted)

        self._context.jobs.run(body, done=self._on_more_found, key="intake.more_files")

    def bring_cells(self, text: str, html: str = "") -> None:
        """Begin with cells; files that wait go on waiting."""
        self._set(self.queue.marked(Fate.LEFT))
        self._begin(Source(self.tr("Pasted cells"), text=text, html=html))

    @Slot(object)
    def bring(self, data: QMimeData | None) -> None:
        """Begin with whatever was pasted or dropped."""
        files, (text, html) = (files_in(data), cells_in(data)) if data else ((), ("", ""))
        if files:
            self.bring_files(files)
        elif text or html:
            self.bring_cells(text, html)
        else:
            sentence = self.tr("The clipboard holds no cells. Copy them in Excel first.")
            self.nothing_found.emit(sentence)

    @Slot(str)
    def unlock(self, password: str) -> None:
        """Read the list once more with its password."""
        self._begin(replace(self._run.source, password=password))

    @Slot()
    def go_on(self) -> None:
        """Take the next file; the one in hand is set aside."""
        self._take(None)

    @Slot(object)
    def take(self, path: Path) -> None:
        """Take this waiting file before the others."""
        self._take(path)

    @Slot()
    def drop_waiting(self) -> None:
        """Let the files that wait be; the one in hand stays."""
        files = tuple(one for one in self.queue.files if one.fate is Fate.IN_HAND)
        self._keep_waiting(forget_begun, self.queue.waiting)
        self._set(FileQueue(files))

    def settle(self, fate: Fate) -> None:
        """Say what became of the file in hand."""
        if (path := self.queue.in_hand) is not None:
            self._keep_waiting(forget_begun, (path,))
        self._set(self.queue.marked(fate))

    def _take(self, path: Path | None) -> None:
        self._set(self.queue.take(path))
        taken = self.queue.in_hand
        if taken is not None:
            self._begin(Source(taken.name, taken))

    def _begin(self, source: Source) -> None:
        self.begun.emit()
        self._run.begin(source)

    def _on_files_found(self, found: tuple[tuple[Path, ...], str]) -> None:
        files, empty = found
        if not files:
            self.nothing_found.emit(self._empty_folder(empty))
            return
        self._set(self.queue.marked(Fate.LEFT).joined_by(files))
        self._keep_waiting(note_begun, files)
        self._take(files[0])

    def _on_more_found(self, found: tuple[tuple[Path, ...], str]) -> None:
        self._set(self.queue.followed_by(found[0]))
        self._keep_waiting(note_begun, found[0])
        if not found[0]:
            self.nothing_more.emit(self._empty_folder(found[1]))

    def _empty_folder(self, name: str) -> str:
        return fill(self.tr("No list lies in the folder {folder}."), folder=name)

    def _keep_waiting(
        self, what: Callable[[DataFolder, tuple[Path, ...]], None], files: tuple[Path, ...]
    ) -> None:
        """Files that wait, or are being read, are named at the next start if the program ends before their turn."""
        folder, few = self._context.folder, files[:_MOST_NAMED]

        def body(_progress: Progress) -> None:
            what(folder, few)

        if few and not self._context.read_only:
            self._context.jobs.write(body, stays=True)

    def _set(self, queue: FileQueue) -> None:
        if queue != self.queue:
            self.queue = queue
            self.queue_changed.emit()


def list_fault(error: BaseException) -> str:
    """The code of a fault of the list itself, "" for another error."""
    return error.code if isinstance(error, ReadError) else ""


def _files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], str]:
    """The files named and the lists in the folders named; the name of a folder without any."""
    found: list[Path] = []
    empty = ""
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        try:
            inside = lists_in(path)
        except OSError:
            inside = ()
        found += inside
        empty = empty if inside else path.name
    return tuple(dict.fromkeys(found)), empty
