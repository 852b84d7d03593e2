"""Names at the start what a window that ended could not finish: minutes unsaved, imports begun."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.unfinished import KeptList, kept_lists
from desktop_app.unsaved import KeptNotes, kept_notes
from resources.texts import fill

Found = tuple[tuple[KeptNotes, ...], tuple[KeptList, ...]]


class LeftOver(QObject):
    """Looks once, in the background, and offers the way to what it found."""

    def __init__(self, context: AppContext, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._shell = shell
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
            self._shell.toast(text, action=self.tr("Look at them"), run=self._show_unsaved)
        elif self._begun:
            text = fill(self.tr("An import was begun: {name}."), name=self._begun[0].name)
            self._shell.toast(text, action=self.tr("Go on with it"), run=self._resume_import)

    @Slot()
    def _resume_import(self) -> None:
        self._shell.open_page("intake", kept=self._begun[0])

    @Slot()
    def _show_unsaved(self) -> None:
        self._shell.open_page("settings")
