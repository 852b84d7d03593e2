"""What works behind a window while data are open: undo, search, backups, word of colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from db.errors import EnvironmentProblem
from db.secrets.key_file import NAME as KEY_FILE
from desktop_app.backups import Backups
from desktop_app.clock_watch import ClockWatch
from desktop_app.commands import Command, Menu
from desktop_app.jobs import Progress
from desktop_app.loading_ahead import LoadingAhead
from desktop_app.opening import OpenedDesk, StoreSearch
from desktop_app.shell.pages import PAGES
from desktop_app.undo import UndoActions

if TYPE_CHECKING:
    from desktop_app.colleagues import Colleagues
    from desktop_app.locking import Locking
    from desktop_app.shell.window import MainWindow

_UNDO_AFTER_MS = 150
_SETTLED_AFTER_MS = 1_500
"""What can wait until the first page is usable begins then, or when nothing is read any more."""
_ONLY_LOOKING = {"disk.full": "folder.full", "disk.protected": "folder.protected"}
"""What is said of a folder that takes no writing, by why; else that there is no right to."""


class Desk(QObject):
    """Belongs to the window it serves; ends before what was opened is closed."""

    def __init__(self, opened: OpenedDesk, window: MainWindow) -> None:
        super().__init__(window)
        self._opened = opened
        self._window = window
        self._around = around = window.around
        self._ended = False
        self._undo = UndoActions(
            opened.store, around.jobs, around.changes, around.settings.now.language, window,
            began=opened.newest,
        )  # fmt: skip
        self._clock = ClockWatch(around.changes, opened.newest_at, self)
        self._ahead = LoadingAhead(PAGES, around.jobs, self)
        self._backups: Backups | None = None
        self._colleagues: Colleagues | None = None
        self._locking: Locking | None = None
        if _is_sealed(opened, window):
            from desktop_app.locking import Locking

            self._locking = Locking(opened.store, window, self)
        if not opened.store.read_only:
            self._backups = Backups(
                around.folder, around.settings, around.jobs, self, server=opened.store
            )
        if opened.store.shared:
            from desktop_app.colleagues import Colleagues

            self._colleagues = Colleagues(
                opened.store, around.jobs, around.changes, opened.newest, self
            )

    def begin(self) -> None:
        """Give the window its pages, and begin what goes on behind them."""
        opened, window, around = self._opened, self._window, self._around
        store, notices = opened.store, window.notices
        context = around.with_store(store, read_only=store.read_only, example=opened.example)
        if (backups := self._backups) is not None:
            backups.made.connect(window.show_backup)
            backups.failed.connect(window.show_error)
            text, run = self.tr("Back up now"), backups.at_once
            context.commands.add(Command("desk.backup", text, run, "", "archive", Menu.TOOLS))
        if (locking := self._locking) is not None:
            text, run = self.tr("Lock now"), locking.lock
            context.commands.add(
                Command("desk.lock", text, run, "Ctrl+Shift+L", "lock", Menu.TOOLS)
            )
            locking.begin()
        window.attach(context, self._undo, StoreSearch(store))
        if self._colleagues is not None:
            self._watch(self._colleagues)
        notices.say_opened(opened.opened.holder, opened.backup_at, opened.opened.handed_over)
        if why := opened.opened.unwritable:
            code = _ONLY_LOOKING.get(why, "folder.unwritable")
            window.show_error(EnvironmentProblem(code, path=str(around.folder.root)))
        self._clock.behind.connect(window.show_error)
        self._clock.look()
        self._name_undo_soon()
        self._settle_soon()

    def _watch(self, colleagues: Colleagues) -> None:
        notices = self._window.notices
        colleagues.wrote.connect(notices.say_news)
        colleagues.lost.connect(notices.say_lost)
        colleagues.found.connect(notices.say_found)
        colleagues.found.connect(self._window.read_again)
        notices.say_server(self._opened.opened.server)
        colleagues.begin()

    def _name_undo_soon(self) -> None:
        QTimer.singleShot(_UNDO_AFTER_MS, self._on_page_shown)

    def _settle_soon(self) -> None:
        QTimer.singleShot(_SETTLED_AFTER_MS, self._on_settled)

    @Slot()
    def _on_page_shown(self) -> None:
        """Name what can be taken back; nobody needs it before there is something to look at."""
        if self._ended:
            return
        if self._around.jobs.live:
            self._name_undo_soon()
            return
        self._undo.look()

    @Slot()
    def _on_settled(self) -> None:
        """The first page can be used: check the search, back up what has no copy of today, and
        load what the other pages need."""
        opened, jobs = self._opened, self._around.jobs
        if self._ended:
            return
        if jobs.live:
            self._settle_soon()
            return

        def body(_progress: Progress) -> None:
            opened.check_search()

        jobs.write(body, label=self.tr("Bringing the search up to date…"))
        if self._backups is not None:
            self._backups.daily()
        self._ahead.begin()

    def end(self) -> None:
        """Ask nobody any more: what was opened is about to be closed, or gets another window."""
        self._ended = True
        self._ahead.end()
        if self._locking is not None:
            self._locking.end()
        if self._colleagues is not None:
            self._colleagues.end()


def _is_sealed(opened: OpenedDesk, window: MainWindow) -> bool:
    """Whether a passphrase opens the data; on a server they are protected where it stands."""
    return not opened.store.shared and (window.around.folder.root / KEY_FILE).exists()
