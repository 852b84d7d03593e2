"""The button of the list that says how many pairs of firms may be one, and leads there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QPushButton

from db.domain.kinds import RecordKind
from db.queries.duplicates import Duplicates, possible_duplicates
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from resources.texts import fill

_AFTER_MS = 1_500
"""The list itself comes first."""


class DoublesButton(QObject):
    """Counts on a reader lane some time after the list has changed."""

    def __init__(self, context: AppContext, shell: Shell, button: QPushButton) -> None:
        super().__init__(button)
        self._context = context
        self._shell = shell
        self._button = button
        self._plain = button.text()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        button.clicked.connect(self._on_clicked)

    def count_soon(self) -> None:
        """Firms were written: count again."""
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        store, alike = self._context.store, self._context.alike

        def body(progress: Progress) -> Duplicates:
            with store.read() as session:
                known = alike.known(store, RecordKind.ORGANIZATION)
                return possible_duplicates(
                    session, RecordKind.ORGANIZATION, progress.report, limit=0, known=known
                )

        self._context.jobs.run(body, done=self._on_counted, failed=self._on_failed,
                               key="duplicates-count")  # fmt: skip

    def _on_counted(self, found: Duplicates) -> None:
        count = found.total
        self._context.alike.remember(self._context.store, found.kind, found.searched)
        words = fill(self.tr("{count:possible duplicate|possible duplicates}"), count=count)
        self._button.setText(words if count else self._plain)

    def _on_failed(self, _error: BaseException) -> None:
        """The button leads to the page all the same, and that one says what is wrong."""
        self._button.setText(self._plain)

    @Slot()
    def _on_clicked(self) -> None:
        self._shell.open_page("duplicates", kind=RecordKind.ORGANIZATION)
