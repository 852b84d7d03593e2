"""How many pairs of firms may be one: counted behind everything else, as it takes its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.today.lines import Line, PageWish
from desktop_app.jobs import Progress

if TYPE_CHECKING:
    from db.queries.duplicates import Duplicates

_AFTER_MS = 1_500


class DoublesCount(QObject):
    """The same question the queue asks; asked again only when firms changed."""

    counted = Signal()

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._count: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        context.changes.changed.connect(self._on_changes_changed)

    def want(self) -> None:
        """Count soon, if nobody has yet."""
        if self._count is None:
            self._timer.start()

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        """What was counted is old when firms changed; a hidden page asks when it is shown."""
        if announcement.touches((RecordKind.ORGANIZATION,)):
            self._count = None
            if self._page.isVisible():
                self._timer.start()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The line of the card; none while nothing is known or there is no pair."""
        if not self._count:
            return ()
        words = self._context.texts("Possible duplicates")
        return (Line(words, figure=f"{self._count:,}", wish=PageWish("duplicates")),)

    @Slot()
    def _ask(self) -> None:
        store, alike = self._context.store, self._context.alike

        def body(progress: Progress) -> Duplicates:
            from db.queries.duplicates import possible_duplicates

            with store.read() as session:
                known = alike.known(store, RecordKind.ORGANIZATION)
                return possible_duplicates(
                    session, RecordKind.ORGANIZATION, progress.report, limit=0, known=known
                )

        self._context.jobs.run(
            body, done=self._on_counted, failed=self._on_failed, key="today-duplicates"
        )

    def _on_counted(self, found: Duplicates) -> None:
        self._count = found.total
        self._context.alike.remember(self._context.store, found.kind, found.searched)
        self.counted.emit()

    def _on_failed(self, _error: BaseException) -> None:
        """The queue itself says what is wrong; here the line is only missing."""
