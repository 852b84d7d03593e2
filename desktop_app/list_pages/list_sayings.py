"""What a list says outside itself: hidden rows and sums in the status bar, copies in a toast."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from db.queries.lists import ColumnSum
from desktop_app.context import AppContext
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.list_pages.list_words import hidden_words, sum_words
from desktop_app.page import Shell
from desktop_app.widgets.list_feed import ListFeed
from desktop_app.widgets.list_view import ListView
from desktop_app.widgets.row_copy import RowCopy
from resources.texts import Texts, fill


class ListSayings(QObject):
    """Silent while the list is not in front."""

    def __init__(
        self, context: AppContext, shell: Shell, spec: ListSpec, view: ListView, feed: ListFeed
    ) -> None:
        super().__init__(view)
        self._texts: Texts = context.texts
        self._shell = shell
        self._spec = spec
        self._view = view
        self._feed = feed
        self._copy = RowCopy(view, feed, self)
        self._hidden, self._sums = "", ""
        self._copy.copied.connect(self._on_copied)
        feed.summed.connect(self._on_summed)
        view.selection_changed.connect(self._on_selection_changed)

    def say_hidden(self, found: int, total: int) -> None:
        """How many of the rows the conditions leave."""
        self._hidden = hidden_words(found, total, self._texts)
        self._say()

    def _say(self) -> None:
        if self._view.isVisible():
            self._shell.say(self._hidden, self._sums)

    @Slot(tuple)
    def _on_selection_changed(self, ids: tuple[int, ...]) -> None:
        if len(ids) > 1:
            self._feed.sum(ids)
        else:
            self._sums = ""
            self._say()

    @Slot(object)
    def _on_summed(self, sums: tuple[ColumnSum, ...]) -> None:
        count = len(self._view.selected_ids)
        self._sums = sum_words(self._spec, sums, count, self._texts) if count > 1 else ""
        self._say()

    @Slot(int)
    def _on_copied(self, count: int) -> None:
        self._shell.toast(fill(self.tr("{count} rows copied."), count=count))
