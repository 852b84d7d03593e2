"""Copies chosen rows or cells of a list, as Excel and 한글 take them: tab-separated, and HTML."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.widgets.lists.list_feed import ListFeed
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.table_clip import put_table


class RowCopy(QObject):
    """Rows that were never looked at are read first; numbers go without their unit."""

    copied = Signal(int)
    """So many rows are in the clipboard."""

    def __init__(self, view: ListView, feed: ListFeed, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._feed = feed
        self._heads: list[str] = []
        view.copy_requested.connect(self._on_copy_requested)
        feed.copied.connect(self._on_copied)

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, ids: tuple[int, ...], columns: tuple[int, ...], heads: bool
    ) -> None:
        made = [self._view.model.columns[at] for at in columns]
        self._heads = [f"{one.title} {one.unit}".strip() for one in made] if heads else []
        self._feed.copy(ids, columns)

    @Slot(list)
    def _on_copied(self, texts: list[list[str]]) -> None:
        rows = [self._heads, *texts] if self._heads else texts
        put_table(rows)
        self.copied.emit(len(texts))
