"""Names at the start what a window that ended could not finish: minutes unsaved, imports begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.unfinished import KeptList, kept_lists
from desktop_app.unsaved import KeptNotes, kept_notes
from resources.texts import fill

if TYPE_CHECKING:
    from desktop_app.shell.window import MainWindow

Found = tuple[tuple[KeptNotes, ...], tuple[KeptList, ...]]


class LeftOver(QObject):
    """Looks once, in the background, and offers the way to what it found."""

    def __init__(self, context: AppContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._begun: tuple[KeptList, ...] = ()

    def look(self) -> None:
        """Look in the data folder; nothing is said where nothing was left."""
        folder = self._context.folder

        def body(_progress: Progress) -> Found:
            return kept_notes(folder), kept_lists(folder)

        self._context.jobs.run(body, done=self._on_found, key="unsaved-at-start")

    def _on_found(self, found: Found) -> None:
        notes, self._begun = found
        if notes:
            text = fill(
                self.tr("Minutes that were not saved the last time: {count}."), count=len(notes)
            )
            self._window.toast(text, action=self.tr("Look at them"), run=self._show_unsaved)
        elif self._begun and self._window.current_page_key != "intake":
            text = fill(self.tr("An import was begun: {name}."), name=self._begun[0].name)
            self._window.toast(text, action=self.tr("Go on with it"), run=self._resume_import)

    @Slot()
    def _resume_import(self) -> None:
        self._window.open_page("intake", kept=self._begun[0])

    @Slot()
    def _show_unsaved(self) -> None:
        self._window.open_page("settings")
