"""The ready-made views as tabs with counts, and the filters that begin with one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.features.cases.board_state import BoardFilter, Group
from desktop_app.features.cases.filter_row import FilterRow, ready_views
from desktop_app.features.cases.look import BoardLook, View
from desktop_app.theme import Theme
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import Texts


class ViewBar(QWidget):
    """Every wish of tabs and filters goes out as one new filter."""

    filter_chosen = Signal(object, bool)
    """A ``BoardFilter``, and whether a view was chosen anew."""
    order_chosen = Signal(object)
    group_chosen = Signal(object)
    columns_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, officer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._views = {view.key: view for view in ready_views(officer, texts)}
        self._view = next(iter(self._views.values()))
        self._tabs = TabStrip("view")
        for view in self._views.values():
            self._tabs.add(view.key, view.title)
        self.filters = FilterRow(theme, texts)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 16, 0)
        tabs.addWidget(self._tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(self.filters)
        self._tabs.chosen.connect(self._on_tabs_chosen)
        self.filters.filter_edited.connect(self._on_filter_edited)
        self.filters.reset_requested.connect(self._on_reset_requested)
        self.filters.order_chosen.connect(self.order_chosen)
        self.filters.group_chosen.connect(self.group_chosen)
        self.filters.columns_requested.connect(self.columns_requested)

    def show_filter(self, shown: BoardFilter, count: Callable[[BoardFilter], int]) -> None:
        """Show a filter, and how many cases each view holds."""
        for key, view in self._views.items():
            self._tabs.show_count(key, count(view.filter))
        self.filters.show_filter(shown, differs=shown != self._view.filter)

    def show_look(self, look: BoardLook) -> None:
        """How the cards are ordered; a table has its heads and columns instead."""
        group = look.group if look.view is View.BOARD else Group.NONE
        self.filters.show_order(look.order, group)
        self.filters.show_view(look.view)

    @Slot(str)
    def _on_tabs_chosen(self, key: str) -> None:
        self._view = self._views[key]
        self.filter_chosen.emit(self._view.filter, True)

    @Slot(object)
    def _on_filter_edited(self, wanted: BoardFilter) -> None:
        self.filter_chosen.emit(wanted, False)

    @Slot()
    def _on_reset_requested(self) -> None:
        self.filter_chosen.emit(self._view.filter, True)
