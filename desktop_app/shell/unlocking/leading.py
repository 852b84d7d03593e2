"""Leads through the screen that asks for the passphrase of an encrypted folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors.words import tell
from desktop_app.jobs import JobRunner, Progress
from desktop_app.shell.unlocking.screen import UnlockScreen

if TYPE_CHECKING:
    from desktop_app.shell.window import MainWindow


class Unlocking(QObject):
    """Shows the screen in a window; belongs to the window."""

    unlocked = Signal()
    failed = Signal(object)
    """Something else than a wrong passphrase: carries the error."""

    def __init__(self, window: MainWindow, root: Path, jobs: JobRunner) -> None:
        super().__init__(window)
        self._texts = window.around.texts
        self._root = root
        self._jobs = jobs
        self._screen = UnlockScreen(window.theme, root)
        self._screen.typed.connect(self._on_passphrase_typed)
        window.show_screen(self._screen)

    @Slot(str)
    def _on_passphrase_typed(self, typed: str) -> None:
        from db.unlocking import unlock_with

        root = self._root

        def body(_progress: Progress) -> None:
            unlock_with(root, typed)

        self._jobs.run(body, done=self._on_unlocked, failed=self._on_refused)

    def _on_unlocked(self, _none: None) -> None:
        self.unlocked.emit()

    def _on_refused(self, error: BaseException) -> None:
        told = tell(error, self._texts)
        if told is None:
            self.failed.emit(error)
        else:
            self._screen.show_refused(told)
