"""What is offered in the window where the data do not open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import EnvironmentProblem
from db.server import url_of, without_password
from desktop_app.jobs import JobRunner, Progress
from desktop_app.opening import good_backup
from desktop_app.paths import DataFolder
from desktop_app.settings.keeping_words import how_kept
from desktop_app.settings.source import SettingsSource
from desktop_app.shell.server_password_dialog import ServerPasswordDialog
from resources.texts import fill

if TYPE_CHECKING:
    from db.backups.backup import Backup
    from desktop_app.shell.window import MainWindow

_WITH_BACKUP = {
    "database.damaged": "database.damaged_but_saved",
    "database.foreign": "database.damaged_but_saved",
    "database.gone": "database.gone_but_saved",
}
"""What an opening says of a file whose first bytes or pages are gone, or that is gone itself, and
what is said once there is a good backup of it."""
Way = tuple[str, str, Callable[[], object]]


class FailedOpening(QObject):
    """Says why, and offers the ways on that there are; belongs to the window."""

    again = Signal()
    """Try once more, as it is."""
    update_wanted = Signal()
    """Bring the server of an older program up to date."""
    begin_wanted = Signal()
    """The first screen once more."""
    backup_chosen = Signal(object)
    """The good backup of a damaged file."""
    anew_wanted = Signal()
    """An empty file in the place of one that is gone."""

    def __init__(
        self,
        window: MainWindow,
        folder: DataFolder,
        settings: SettingsSource,
        jobs: JobRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._settings = settings
        self._jobs = jobs
        self._backup: Backup | None = None
        self._code = ""

    def show(self, error: BaseException, *, begun: bool) -> None:
        """Show the sentence with its buttons; ``begun`` says that this was the very first start."""
        code = self._code = getattr(error, "code", "")
        self._window.show_failure(error, tuple(self._ways(code, begun=begun)))
        if code in _WITH_BACKUP and not self._settings.now.database:
            self._look_for_good_backup()

    def _ways(self, code: str, *, begun: bool) -> list[Way]:
        ways: list[Way] = []
        if code == "server.older":
            words = self.tr("Back up and bring the server up to date")
            ways.append((words, "update_server", self.update_wanted.emit))
        if code == "database.refused":
            ways.append(
                (self.tr("Enter the password…"), "enter_password", self._on_password_wanted)
            )
        ways.append(self._try_again())
        if code == "database.gone":
            ways.append(self._anew())
        if begun:
            words = self.tr("Begin in another way")
            ways.append((words, "begin_again", self.begin_wanted.emit))
        if self._settings.now.database and self._folder.database.exists():
            words = self.tr("Work on this PC's file, as before the move")
            ways.append((words, "use_file", self._on_file_wanted))
        return ways

    def _try_again(self) -> Way:
        return self.tr("Try again"), "try_again", self.again.emit

    def _anew(self) -> Way:
        return self.tr("Begin anew with an empty file"), "begin_anew", self.anew_wanted.emit

    @Slot()
    def _on_file_wanted(self) -> None:
        """The server does not open: work on this PC's file."""
        self._settings.update(database="")

    # A password the server takes.

    @Slot()
    def _on_password_wanted(self) -> None:
        now, window = self._settings.now, self._window
        dialog = ServerPasswordDialog(
            window.theme, without_password(now.database), window,
            keep=now.keep_password, how=how_kept(window.around.texts),
        )  # fmt: skip
        dialog.chosen.connect(self._on_password_typed)
        dialog.open()

    @Slot(str, bool)
    def _on_password_typed(self, typed: str, keep: bool) -> None:
        before = self._settings.now.database
        url = url_of(without_password(before), typed)
        self._settings.update(database=url, keep_password=keep)
        if url == before:
            self.again.emit()

    # A backup instead of a damaged file.

    def _look_for_good_backup(self) -> None:
        folder, settings = self._folder, self._settings.now

        def body(_progress: Progress) -> Backup | None:
            return good_backup(folder, settings)

        self._jobs.run(body, done=self._on_good_backup_found)

    def _on_good_backup_found(self, backup: Backup | None) -> None:
        if backup is None or self._window.current_page_key:
            return
        self._backup = backup
        made = f"{backup.at:%Y-%m-%d %H:%M}"
        words = fill(self.tr("Open the backup of {made}"), made=made)
        problem = EnvironmentProblem(_WITH_BACKUP[self._code], made=made)
        ways = [(words, "take_backup", self._on_backup_taken), self._try_again()]
        if self._code == "database.gone":
            ways.append(self._anew())
        self._window.show_failure(problem, tuple(ways))

    @Slot()
    def _on_backup_taken(self) -> None:
        backup, self._backup = self._backup, None
        if backup is not None:
            self.backup_chosen.emit(backup)
