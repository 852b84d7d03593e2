"""How lists come to the page: chosen, dropped, pasted, taken up again; and why one does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from db.intake.messages import READ_ERRORS
from db.intake.workbook import ReadError
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.arrivals import Arrivals, list_fault
from desktop_app.features.intake.arriving.choosing import ask_files, ask_folder
from desktop_app.features.intake.arriving.clipboard import holds_a_list
from desktop_app.features.intake.arriving.file_queue import Fate
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.views import IntakeViews
from desktop_app.page import Shell
from desktop_app.unfinished import KeptList
from desktop_app.widgets.dropped_files import files_in, not_a_list


class Entrance(QObject):
    """Speaks with the start view and the band of several files."""

    def __init__(
        self, context: AppContext, shell: Shell, run: ListRun, views: IntakeViews, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._run = run
        self._views = views
        self.arrivals = Arrivals(context, run, self)
        self._connect()

    def _connect(self) -> None:
        arrivals, start, bar = self.arrivals, self._views.start, self._views.queue_bar
        arrivals.nothing_found.connect(self._on_nothing_found)
        arrivals.nothing_more.connect(self._on_nothing_more)
        arrivals.queue_changed.connect(self._on_queue_changed)
        bar.next_requested.connect(arrivals.go_on)
        bar.file_requested.connect(arrivals.take)
        bar.drop_requested.connect(arrivals.drop_waiting)
        start.choose_requested.connect(self.choose_files)
        start.folder_requested.connect(self.choose_folder)
        start.paste_requested.connect(self.paste)
        start.zone.list_dropped.connect(self.drop)
        start.failure.file_requested.connect(self._on_file_requested)
        start.password.entered.connect(arrivals.unlock)
        start.kept.open_requested.connect(self.resume)
        start.kept.discard_requested.connect(self._run.keeper.discard)

    def begin_files(self, files: Sequence[Path]) -> None:
        """Begin with the first of these files and folders; the others wait."""
        self.arrivals.bring_files(files)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files."""
        if files := ask_files(self._views):
            self.begin_files(files)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder: every list in it comes in, one after another."""
        if folders := ask_folder(self._views):
            self.begin_files(folders)

    @Slot(object)
    def resume(self, kept: KeptList) -> None:
        """Go on with a list that was begun before; what was decided about it holds again."""
        if kept.path:
            self.begin_files((Path(kept.path),))
        elif kept.text or kept.html:
            self.arrivals.bring_cells(kept.text, kept.html)
        else:
            self._on_nothing_found(
                self.tr("Paste these cells once more. What you decided about them is kept.")
            )

    @Slot()
    def paste(self) -> None:
        """Bring what the clipboard holds: copied files, or cells."""
        self.bring(QGuiApplication.clipboard().mimeData())

    @property
    def free(self) -> bool:
        """Whether no list is in the officer's hands."""
        return self._views.front in (self._views.start, self._views.result_view)

    def bring(self, data: QMimeData | None) -> None:
        """Begin with what was pasted or dropped; beside a list that is open, files wait."""
        files = files_in(data) if data is not None else ()
        if self.free:
            self.arrivals.bring(data)
        elif files:
            self.arrivals.bring_later(files)

    @Slot(object)
    def drop(self, data: QMimeData) -> None:
        """Begin with what was dropped. It may be gone by now: a program that ends takes along what
        was dragged out of it."""
        if holds_a_list(data):
            self.bring(data)
        elif self.free:
            self._on_nothing_found(self._views.tr(not_a_list(data)))
        else:
            self._shell.toast(self._views.tr(not_a_list(data)))

    def refuse(self, error: BaseException) -> None:
        """Say why the list in hand can't be read, or ask for its password."""
        start, run = self._views.start, self._run
        self._views.show_view(start)
        code = list_fault(error)
        locked = code == "file.encrypted" and not run.had_password
        if locked or code == "file.wrong_password":
            start.ask_password(run.source.name, wrong=not locked)
            return
        self.arrivals.settle(Fate.UNREAD)
        if isinstance(error, ReadError):
            start.show_failure(self._sentence(error), code, run.source.path)
            self._views.show_start()
        else:
            self._shell.show_error(error)

    def _sentence(self, error: ReadError) -> str:
        source = READ_ERRORS.get(error.code, READ_ERRORS["file.damaged"])
        params: dict[str, object] = {"file": self._run.source.name, **error.params}
        params["file"] = params["file"] or self._run.source.name
        return self._context.texts(source, **params)

    @Slot(str)
    def _on_nothing_found(self, sentence: str) -> None:
        self._views.start.show_failure(sentence)
        self._views.show_start()

    @Slot(str)
    def _on_nothing_more(self, sentence: str) -> None:
        self._shell.toast(sentence)

    @Slot(object)
    def _on_file_requested(self, path: Path) -> None:
        self.begin_files((path,))

    @Slot()
    def _on_queue_changed(self) -> None:
        self._views.queue_bar.show_queue(self.arrivals.queue)
