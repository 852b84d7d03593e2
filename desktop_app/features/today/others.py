"""How much waits in the whole department when nothing waits for oneself: counted behind the rest."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.queries.today import read_today
from db.store import now_kst
from desktop_app.context import AppContext
from desktop_app.features.today.sections import sections
from desktop_app.jobs import Progress

_AFTER_MS = 400


class OthersCount(QObject):
    """Reads everyone's day once the own one is shown."""

    counted = Signal()

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self.count = 0
        self._day = dt.date.min
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._ask)

    def forget(self) -> None:
        """What was counted is old."""
        self._timer.stop()
        self.count = 0

    def want(self, day: dt.date) -> None:
        """Count soon what waits on ``day``."""
        self._day = day
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        store, texts = self._context.store, self._context.texts
        day, stale_days = self._day, self._context.settings.now.stale_days

        def body(progress: Progress) -> int:
            progress.report()
            with store.read() as session:
                now = read_today(session, day, stale_days, now=now_kst())
            return sections(now, "", texts).waiting

        self._context.jobs.run(
            body, done=self._on_counted, failed=self._on_failed, key="today-others"
        )

    def _on_counted(self, count: int) -> None:
        self.count = count
        self.counted.emit()

    def _on_failed(self, _error: BaseException) -> None:
        """The page itself says what is wrong; here the number is only missing."""
