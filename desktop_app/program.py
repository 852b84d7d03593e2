"""The running program: makes the window, opens the store behind it, makes the window anew."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from db.errors import EnvironmentProblem
from desktop_app.changes import ChangeBus
from desktop_app.collecting import Collecting
from desktop_app.commands import CommandRegistry
from desktop_app.errors.reporter import ErrorReporter, Place
from desktop_app.jobs import JobRunner, Progress
from desktop_app.language import Language
from desktop_app.paths import DataFolder, free_place, is_away
from desktop_app.settings import Settings, are_lost, load_settings
from desktop_app.settings.source import SettingsSource
from desktop_app.shell.first_start.choice import FirstChoice, Start
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme, load_fonts, system_theme
from desktop_app.tokens import ThemeName
from desktop_app.widgets.words.screen_language import screen_language
from resources.texts import Texts

if TYPE_CHECKING:
    from db.backups.backup import Backup
    from db.encryption import Prepared
    from desktop_app.desk import Desk
    from desktop_app.opening import OpenedDesk
    from desktop_app.reopening import Reopening

_SIZE = QSize(1440, 900)
_COLLECT_AFTER_MS = 5_000
_AGAIN_AFTER_MS = 200
_FRAME = QSize(16, 40)
"""What the system draws around a window, at most."""


class Program(QObject):
    """Holds what outlives a window: settings, jobs, the change bus, the opened store."""

    def __init__(
        self,
        app: QApplication,
        folder: DataFolder,
        settings: Settings,
        jobs: JobRunner | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._settings = SettingsSource(folder.settings, settings, self)
        self._jobs = jobs or JobRunner(self)
        self._changes = ChangeBus(self)
        self._collecting = Collecting(self)
        self._language = Language(app)
        self._errors = ErrorReporter(folder.logs, self._place, self)
        self._begin: FirstChoice | None = None
        self._opened: OpenedDesk | None = None
        self._desk: Desk | None = None
        self._left: OpenedDesk | None = None
        """What was opened before, while another place of the data is."""
        self._update_server = False
        """Whether the next opening may bring a server of an older program up to date."""
        self._anew = False
        """Whether it may make an empty file where one is gone."""
        self._reopening: Reopening | None = None
        """What the data are about to be opened anew for."""
        load_fonts()
        self.window = self._make_window()
        self._connect()

    def _connect(self) -> None:
        self._jobs.failed.connect(self._errors.report)
        self._settings.changed.connect(self._on_settings_changed)

    def start(self) -> None:
        """Show the window; everything slow begins after its first paint."""
        self._errors.install()
        gc.disable()  # a tenth of the start went into looking through what had just been made
        QTimer.singleShot(_COLLECT_AFTER_MS, self._on_started)
        self._begin_here()
        self.window.show()

    def _begin_here(self) -> None:
        """With the data where they are, with the first screen where there are none yet."""
        if not self._settings.now.database and is_away(self._folder):
            self._show_away()
        elif self._folder.fresh and not self._settings.now.complete:
            self._show_first_start()
            self._say_what_is_lost()
        else:
            self._show_opening()

    def close(self) -> None:
        """End the work, give the file back."""
        self._end_desk()
        self._collecting.end()
        self._jobs.close()
        for opened in (self._opened, self._left):
            if opened is not None:
                opened.close()
        self._opened = self._left = None
        self._errors.remove()

    @Slot()
    def _on_started(self) -> None:
        self._collecting.begin()

    def _make_window(self) -> MainWindow:
        now = self._settings.now
        self._language.use(now.language)
        theme = Theme(system_theme() if now.theme == "system" else ThemeName(now.theme))
        theme.apply(self._app)
        window = MainWindow(
            Surroundings(
                self._folder,
                self._settings,
                theme,
                Texts(screen_language(now.language, now.money_unit, now.area_unit)),
                self._jobs,
                self._changes,
                CommandRegistry(),
            ),
            PAGES,
        )
        _fit_to_screen(window)
        return window

    # A data folder that is not at its place.

    def _show_away(self) -> None:
        from desktop_app.folder_away import FolderAway

        away = FolderAway(self.window, self._folder.root)
        away.again.connect(self._on_looked_again)
        away.found.connect(self._on_folder_found)
        away.begin_wanted.connect(self._on_begin_elsewhere)
        away.show()

    @Slot()
    def _on_looked_again(self) -> None:
        self._on_folder_found(self._folder)

    @Slot(object)
    def _on_folder_found(self, folder: DataFolder) -> None:
        """Its settings, too, could only be read now."""
        self._folder = folder
        self._errors.keep_in(folder.logs)
        self._use_settings(load_settings(folder.settings) or self._settings.now)
        self._replace_window()
        self._begin_here()

    @Slot()
    def _on_begin_elsewhere(self) -> None:
        self._replace_window()
        self._show_first_start(free_place())

    # The first start.

    def _show_first_start(self, place: Path | None = None) -> None:
        from desktop_app.shell.first_start.leading import FirstStart

        first = FirstStart(
            self.window, self._settings.now, place or self._folder.root, self._jobs, self._errors
        )
        first.chosen.connect(self._on_first_start_chosen)
        first.retyped.connect(self._on_first_start_retyped)

    @Slot(object, object)
    def _on_first_start_retyped(self, typed: Settings, place: Path) -> None:
        """The screen is made anew in the other language, with what was typed."""
        self._use_settings(typed)
        self._replace_window()
        self._show_first_start(place)

    @Slot(object)
    def _on_first_start_chosen(self, choice: FirstChoice) -> None:
        from desktop_app.shell.first_start.beginning import begin_in

        try:
            self._folder, answers = begin_in(choice, self._settings.now, self._folder.root)
        except EnvironmentProblem as problem:
            self.window.show_error(problem)
            return
        self._begin = choice
        self._errors.keep_in(self._folder.logs)
        self._use_settings(answers)
        self._replace_window()
        self._show_opening()

    @Slot()
    def _on_begin_again(self) -> None:
        """The first screen once more, after a start that failed."""
        self._begin = None
        self._replace_window()
        self._show_first_start()

    def _use_settings(self, settings: Settings) -> None:
        self._settings.deleteLater()
        self._settings = SettingsSource(self._folder.settings, settings, self)
        self._settings.changed.connect(self._on_settings_changed)

    # Opening.

    def _show_opening(self) -> None:
        self.window.show_waiting(self.tr("Opening the data…"))
        QTimer.singleShot(0, self._open_desk)

    @Slot()
    def _open_desk(self) -> None:
        from desktop_app.opening import open_desk

        folder, settings, begin = self._folder, self._settings.now, self._begin
        update, self._update_server = self._update_server, False
        anew, self._anew = self._anew, False

        def body(progress: Progress) -> OpenedDesk:
            return open_desk(folder, settings, begin, progress, update_server=update, anew=anew)

        job = self._jobs.write(body, done=self._on_desk_opened, failed=self._on_desk_failed)
        self.window.show_progress_of(job)

    def _on_desk_opened(self, opened: OpenedDesk) -> None:
        self._opened = opened
        if opened.settings is not None:  # they came with data from another PC
            self._use_settings(opened.settings)
            self._replace_window()
        self._attach()
        self._errors.show_earlier()
        self._say_what_is_lost()
        begin, self._begin = self._begin, None
        if begin is not None and begin.start is Start.LIST:
            self.window.open_page("intake", files=begin.files, pasted=begin.pasted)

    def _say_what_is_lost(self) -> None:
        """Damaged settings name nobody as the officer, and no server."""
        if are_lost(self._folder.settings):
            self.window.show_error(EnvironmentProblem("settings.damaged"))

    def _attach(self) -> None:
        """Put the opened data behind the window."""
        from desktop_app.desk import Desk

        if self._opened is None:
            return
        self._desk = Desk(self._opened, self.window)
        self.window.restore_requested.connect(self._on_restore_requested)
        self.window.encryption_requested.connect(self._on_encryption_requested)
        self.window.reopening_requested.connect(self._on_reopening_requested)
        self._desk.begin()

    def _end_desk(self) -> None:
        if self._desk is not None:
            self._desk.end()
            self._desk = None

    # The data opened anew.

    @Slot()
    def _on_database_changed(self) -> None:
        from desktop_app.reopening import of_other_place

        self._reopen(of_other_place(self.window.around.texts))

    @Slot(object)
    def _on_restore_requested(self, backup: Backup) -> None:
        from desktop_app.reopening import of_backup

        self._reopen(of_backup(backup, self.window.around.texts))

    @Slot(object)
    def _on_encryption_requested(self, prepared: Prepared | None) -> None:
        from desktop_app.reopening import of_encryption

        self._reopen(of_encryption(prepared, self.window.around.texts))

    @Slot(object)
    def _on_reopening_requested(self, reopening: Reopening) -> None:
        self._reopen(reopening)

    def _reopen(self, reopening: Reopening) -> None:
        self._reopening = reopening
        QTimer.singleShot(0, self._leave)

    @Slot()
    def _leave(self) -> None:
        """Go on in a window of its own; at the next start where work is unsaved."""
        if self._jobs.live:
            QTimer.singleShot(_AGAIN_AFTER_MS, self._leave)
            return
        reopening = self._reopening
        if reopening is None or not self.window.can_leave():
            self._reopening = None
            return
        self._left, self._opened = self._opened, None
        self._replace_window()
        self.window.show_waiting(reopening.waiting)
        QTimer.singleShot(0, self._open_anew)

    @Slot()
    def _open_anew(self) -> None:
        """Once the window of before is gone, and nothing reads there any more."""
        if self._jobs.live:
            QTimer.singleShot(_AGAIN_AFTER_MS, self._open_anew)
            return
        reopening, self._reopening = self._reopening, None
        before, self._left = self._left, None
        if reopening is None:
            return
        folder, settings = self._folder, self._settings.now

        def body(progress: Progress) -> OpenedDesk:
            return reopening.open(folder, settings, before, progress)

        def done(opened: OpenedDesk) -> None:
            self._on_desk_opened(opened)
            if told := reopening.told(opened):
                self.window.toast(told)

        job = self._jobs.write(body, done=done, failed=self._on_desk_failed)
        self.window.show_progress_of(job, reopening.steps)

    # Data that do not open.

    @Slot(object)
    def _on_desk_failed(self, error: BaseException) -> None:
        if getattr(error, "code", "") == "encryption.locked":
            self._show_unlocking()
            return
        from desktop_app.failed_opening import FailedOpening

        failed = FailedOpening(self.window, self._folder, self._settings, self._jobs)
        failed.again.connect(self._open_desk)
        failed.update_wanted.connect(self._on_update_wanted)
        failed.begin_wanted.connect(self._on_begin_again)
        failed.anew_wanted.connect(self._on_anew_wanted)
        failed.backup_chosen.connect(self._on_restore_requested)
        failed.show(error, begun=self._begin is not None)
        if not self._errors.knows(error):
            self._errors.report(error)

    @Slot()
    def _on_update_wanted(self) -> None:
        self._update_server = True
        self.window.show_waiting(self.tr("Copying the server, then bringing it up to date…"))
        self._open_desk()

    @Slot()
    def _on_anew_wanted(self) -> None:
        self._anew = True
        self._show_opening()

    def _show_unlocking(self) -> None:
        from desktop_app.shell.unlocking.leading import Unlocking

        unlocking = Unlocking(self.window, self._folder.root, self._jobs)
        unlocking.unlocked.connect(self._on_unlocked)
        unlocking.failed.connect(self._on_desk_failed)

    @Slot()
    def _on_unlocked(self) -> None:
        self._replace_window()
        self._show_opening()

    # Later.

    @Slot(object, object)
    def _on_settings_changed(self, new: Settings, old: Settings) -> None:
        if self._opened is not None and new.officer != old.officer:
            self._opened.rename_actor(new)
        if new.database != old.database:
            QTimer.singleShot(0, self._on_database_changed)
        elif _look(new) != _look(old):
            QTimer.singleShot(0, self._on_look_changed)

    @Slot()
    def _on_look_changed(self) -> None:
        """Another language, theme or unit: the window is made anew over the same store."""
        if self.window.can_leave():
            page = self.window.current_page_key
            self._replace_window()
            self._attach()
            self.window.open_page(page)

    def _replace_window(self) -> None:
        before = self.window
        self._end_desk()
        self.window = self._make_window()
        self.window.setGeometry(before.geometry())
        if before.isMaximized():
            self.window.setWindowState(Qt.WindowState.WindowMaximized)
        self.window.show()
        before.retire()

    def _place(self) -> Place:
        """Where errors are shown now."""
        around = self.window.around
        return self.window, around.theme, around.texts


def _look(settings: Settings) -> tuple[str, ...]:
    """The settings for which the window is made anew."""
    return (settings.language, settings.theme, settings.money_unit, settings.area_unit)


def _fit_to_screen(window: MainWindow) -> None:
    """The size the pages were drawn for, or the whole screen where that is smaller."""
    window.resize(_SIZE)
    room = window.screen().availableSize() - _FRAME
    if room.width() < _SIZE.width() or room.height() < _SIZE.height():
        window.resize(room.boundedTo(_SIZE))
        window.setWindowState(Qt.WindowState.WindowMaximized)
