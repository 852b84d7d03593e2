"""Leads through the first screen: its language, the file of another PC, what was chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors.reporter import ErrorReporter
from desktop_app.errors.words import tell
from desktop_app.jobs import JobRunner, Progress
from desktop_app.settings import Settings
from desktop_app.shell.first_start.screen import FirstStartScreen

if TYPE_CHECKING:
    from desktop_app.shell.window import MainWindow


class FirstStart(QObject):
    """Shows the first screen in a window; belongs to the window."""

    chosen = Signal(object)
    """How to begin: a ``FirstChoice``."""
    retyped = Signal(object, object)
    """Another language is wanted: settings with what was typed, and the place chosen so far."""

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        place: Path,
        jobs: JobRunner,
        errors: ErrorReporter,
    ) -> None:
        super().__init__(window)
        self._texts = window.around.texts
        self._settings = settings
        self._jobs = jobs
        self._errors = errors
        self._screen = FirstStartScreen(window.theme, settings, place)
        self._connect()
        window.show_screen(self._screen)

    def _connect(self) -> None:
        self._screen.chosen.connect(self.chosen)
        self._screen.bundle_typed.connect(self._on_bundle_typed)
        self._screen.language_requested.connect(self._on_language_requested)

    @Slot(str)
    def _on_language_requested(self, lang: str) -> None:
        if lang == self._settings.language:
            return
        screen = self._screen
        typed = replace(
            self._settings,
            language=lang,
            office=screen.office.text(),
            position=screen.position.text(),
            officer=screen.officer.text(),
        )
        self.retyped.emit(typed, screen.place)

    @Slot(object, str)
    def _on_bundle_typed(self, bundle: Path, passphrase: str) -> None:
        from db.handing.unpacking import manifest_of

        def body(_progress: Progress) -> None:
            manifest_of(bundle, passphrase)

        self._jobs.run(body, done=self._on_bundle_opened, failed=self._on_bundle_refused)

    def _on_bundle_opened(self, _none: None) -> None:
        self._screen.show_opened()

    def _on_bundle_refused(self, error: BaseException) -> None:
        told = tell(error, self._texts)
        if told is not None:
            self._screen.show_refused(told)
        else:
            self._errors.report(error)
