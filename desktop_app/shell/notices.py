"""What the window says of the data behind it: in its title, at its foot, for some seconds in a toast."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from db.domain.dates import KST, format_short
from desktop_app.clock import local_now
from desktop_app.context import AppContext
from desktop_app.page import Shell
from desktop_app.shell.frame import Frame
from desktop_app.shell.surroundings import Surroundings
from resources.texts import fill

if TYPE_CHECKING:
    from db.handing.handed_over import HandedOver
    from db.lock import Holder
    from db.queries.news import News
    from db.server import ServerFacts


class Notices(QObject):
    """Belongs to a window; knows how its data were opened, who handed them over, whether they answer."""

    def __init__(
        self,
        around: Surroundings,
        frame: Frame,
        window: QMainWindow,
        shell: Shell,
    ) -> None:
        super().__init__(window)
        self._around = around
        self._frame = frame
        self._window = window
        self._shell = shell
        self._context: AppContext | None = None
        self._lost = False
        self._gone: HandedOver | None = None
        """Who handed over what is looked at here."""
        self.show_settings()

    def attach(self, context: AppContext) -> None:
        """The data are open."""
        self._context = context
        context.institution.changed.connect(self.show_settings)
        self.show_settings()
        place = context.folder
        self._frame.status.show_place(place.database.name, str(place.root))

    def say_opened(
        self, holder: Holder | None, backup_at: datetime | None, gone: HandedOver | None = None
    ) -> None:
        """Name who holds the file or handed it over, and when it was backed up last."""
        self._gone = gone
        if gone is not None:
            text = self.tr("Handed over on {at} by {officer}; these data are only looked at here.")
            self._shell.toast(
                fill(text, at=gone.at[:10], officer=gone.officer),
                action=self.tr("Take them back"), run=self._show_handing,
            )  # fmt: skip
            self.show_settings()
        elif holder is not None:
            text = self.tr("{holder} has the file open; this window is read-only.")
            self._shell.toast(fill(text, holder=holder))
        self.show_backup(backup_at)

    def _show_handing(self) -> None:
        """Where data that were handed over are taken back."""
        self._shell.open_page("settings", part="handing")

    @Slot(object)
    def show_backup(self, at: datetime | None) -> None:
        """When the newest backup was made, in local time: the time today, the day before."""
        if at is None:
            return
        today = at.date() == datetime.now(KST).date()
        time = f"{at:%H:%M}" if today else format_short(at.date().isoformat())
        self._frame.status.show_backup(fill(self.tr("backup {time}"), time=time))

    def say_server(self, server: ServerFacts | None) -> None:
        """Which server the team works on, and what it lacks."""
        if server is None:
            return
        self._frame.status.show_place(server.place, server.role)
        if server.slow_search:
            self._shell.toast(
                self.tr("The server can't index Korean names, so a search takes longer there.")
            )

    @Slot(object)
    def say_news(self, news: News) -> None:
        """What a colleague has just written is on the pages already."""
        text = self.tr("{who} changed {count:record|records} at {time}")
        said = fill(text, who=", ".join(news.officers), count=news.changes.count, time=_time())
        self._frame.status.show_saved(said)

    def say_saved(self) -> None:
        """An operation of this window was written."""
        self._frame.status.show_saved(fill(self.tr("saved {time}"), time=_time()))

    @Slot()
    def say_lost(self) -> None:
        """What is typed stays; saving fails with a sentence until the server is back."""
        self._lost = True
        self.show_settings()

    @Slot()
    def say_found(self) -> None:
        """The server answers again."""
        self._lost = False
        self.show_settings()

    @Slot()
    def show_settings(self) -> None:
        """Whose window it is, and what is not as usual with its data."""
        now = self._around.settings.now
        city = now.organization
        if self._context is not None:
            city = self._context.institution.name(local_now().date())
        self._window.setWindowTitle(f"{self.tr('Attraction Desk')} — {city}")
        self._frame.menu_row.show_officer(now.officer, now.office)
        notices = []
        if self._context is not None and self._context.example:
            notices.append(self.tr("Example data"))
        if self._gone is not None:
            notices.append(self.tr("Handed over (read-only)"))
        elif self._context is not None and self._context.read_only:
            notices.append(self.tr("Read-only"))
        if self._lost:
            notices.append(self.tr("No answer from the server; trying again every few seconds"))
        self._frame.status.show_notice(" · ".join(notices))


def _time() -> str:
    return datetime.now(KST).strftime("%H:%M")
