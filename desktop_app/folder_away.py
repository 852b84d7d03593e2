"""What is offered where the data folder is not at its place: a stick that is not plugged in, a share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.handing.placing import holds_data
from desktop_app.paths import DataFolder, choose_data_folder

if TYPE_CHECKING:
    from desktop_app.shell.window import MainWindow


class FolderAway(QObject):
    """Names the folder and makes nothing anew; belongs to the window."""

    again = Signal()
    """Look once more."""
    found = Signal(object)
    """The data lie in this ``DataFolder``, which is noted from now on."""
    begin_wanted = Signal()
    """Begin anew, somewhere else."""

    def __init__(self, window: MainWindow, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._root = root

    def show(self) -> None:
        """Say what is missing, and offer the ways on."""
        ways = (
            (self.tr("Try again"), "try_again", self.again.emit),
            (self.tr("Choose another folder…"), "choose_folder", self._on_choose_wanted),
            (self.tr("Begin anew…"), "begin_anew", self.begin_wanted.emit),
        )
        self._window.show_failure(EnvironmentProblem("folder.away", path=str(self._root)), ways)

    @Slot()
    def _on_choose_wanted(self) -> None:
        title = self.tr("Choose the folder the data are in now")
        if chosen := QFileDialog.getExistingDirectory(self._window, title):
            self._take(Path(chosen))

    def _take(self, root: Path) -> None:
        """Only a folder with data in it; an empty one would be opened as if all were gone."""
        folder = DataFolder(root)
        try:
            with faults_named():
                if folder.fresh and not holds_data(folder):
                    raise UserError("folder.not_ours", path=str(root))
                choose_data_folder(root)
        except (EnvironmentProblem, UserError) as problem:
            self._window.show_error(problem)
            return
        self.found.emit(folder)
