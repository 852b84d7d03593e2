"""Asks for the name of a count, and keeps it for good."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.counting import Count
from db.queries.snapshots import SnapshotRow
from db.services.counting import freeze
from desktop_app.context import AppContext
from desktop_app.features.figures.freeze_dialog import FreezeDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from reports.content.counting_words import CountWords
from resources.texts import fill


class FreezeDesk(QObject):
    """One for the page."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self._words = CountWords(context.texts)
        self._count: Count | None = None

    def ask(self, count: Count, named: str) -> None:
        """Ask for a name, then keep the count."""
        self._count = count
        words = self._words
        dialog = FreezeDialog(
            self._context.theme, f"{words.day(count.cut_off)} {named}".strip(),
            words.number(count), words.how(count), self._over,
        )  # fmt: skip
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    @Slot(str, str)
    def _on_chosen(self, name: str, note: str) -> None:
        assert self._count is not None
        store, count = self._context.store, self._count

        def body(_progress: Progress) -> SnapshotRow:
            return freeze(store, name, count, note)

        self._context.jobs.write(body, done=self._on_frozen, failed=self._shell.show_error)

    def _on_frozen(self, row: SnapshotRow) -> None:
        self._shell.toast(
            fill(self.tr("{name} is frozen."), name=row.name), action=self.tr("Show"),
            run=self.show_snapshots,
        )  # fmt: skip

    @Slot()
    def show_snapshots(self) -> None:
        """The frozen counts."""
        self._shell.open_page("snapshots")
