"""What a list says outside itself: hidden rows and sums in the status bar, copies in a toast."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from db.queries.lists import ColumnSum
from desktop_app.context import AppContext
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.list_pages.list_words import cell_words, hidden_words, sum_words
from desktop_app.page import Shell
from desktop_app.widgets.lists.list_feed import ListFeed
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_copy import RowCopy
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
        self._hidden, self._sums, self._unreadable = "", "", ""
        self._copy.copied.connect(self._on_copied)
        feed.summed.connect(self._on_summed)
        view.selection_changed.connect(self._on_selection_changed)

    def say_hidden(self, found: int, total: int) -> None:
        """How many of the rows the conditions leave."""
        self._hidden = hidden_words(found, total, self._texts)
        self._say()

    def say_unreadable(self, keys: tuple[str, ...]) -> None:
        """Which filters were not understood; they hide nothing, and the list stays."""
        titles = [one.title for one in self._view.model.columns if one.key in keys]
        text = self.tr("The filter of {columns} was not understood and hides nothing.")
        self._unreadable = fill(text, columns=", ".join(titles)) if titles else ""
        self._say()

    def _say(self) -> None:
        if self._view.isVisible():
            left = " · ".join(part for part in (self._unreadable, self._hidden) if part)
            self._shell.say(left, self._sums)

    @Slot(tuple)
    def _on_selection_changed(self, ids: tuple[int, ...]) -> None:
        if len(ids) > 1:
            self._feed.sum(ids)
        else:
            self._sums = ""
            self._say()

    @Slot(object)
    def _on_summed(self, sums: tuple[ColumnSum, ...]) -> None:
        count, cells = len(self._view.selected_ids), self._view.table.cell_range
        if count < 2:
            self._sums = ""
        elif cells is None:
            self._sums = sum_words(self._spec, sums, count, self._texts)
        else:
            keys = {self._view.model.columns[at].key for at in cells.sections}
            inside = tuple(one for one in sums if one.key in keys)
            self._sums = cell_words(self._spec, inside, cells.count, count, self._texts)
        self._say()

    @Slot(int)
    def _on_copied(self, count: int) -> None:
        self._shell.toast(fill(self.tr("{count:row|rows} copied."), count=count))
