"""The ready-made views as tabs with counts, and the filters that begin with one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.features.cases.board_state import BoardFilter, Group
from desktop_app.features.cases.filter_row import FilterRow, ready_views
from desktop_app.features.cases.look import BoardLook, View
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import Texts


class ViewBar(QWidget):
    """Every wish of the filters goes out as one new filter; tabs are for the saved views to hear."""

    filter_chosen = Signal(object)
    """A ``BoardFilter``."""
    reset_requested = Signal()
    order_chosen = Signal(object)
    group_chosen = Signal(object)
    columns_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, officer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._views = {view.key: view for view in ready_views(officer, texts)}
        self._view = next(iter(self._views.values()))
        self.tabs = TabStrip("view")
        for view in self._views.values():
            self.tabs.add(view.key, view.title)
        self.filters = FilterRow(theme, texts)
        self.tabs.row.setContentsMargins(12, 0, 12, 0)
        column = flush(QVBoxLayout(self))
        column.addWidget(self.tabs)
        column.addWidget(self.filters)
        self.filters.filter_edited.connect(self.filter_chosen)
        self.filters.reset_requested.connect(self.reset_requested)
        self.filters.order_chosen.connect(self.order_chosen)
        self.filters.group_chosen.connect(self.group_chosen)
        self.filters.columns_requested.connect(self.columns_requested)

    @property
    def quick(self) -> tuple[tuple[str, str], ...]:
        """(key, title) of the ready-made views."""
        return tuple((view.key, view.title) for view in self._views.values())

    @property
    def begin(self) -> BoardFilter:
        """The filter of the ready-made view that was chosen last."""
        return self._view.filter

    def choose(self, key: str) -> None:
        """A ready-made view comes to the front."""
        self._view = self._views[key]
        self.tabs.choose(key)

    def put_beside(self, *parts: QWidget) -> None:
        """What stands at the right end of the tabs."""
        for part in parts:
            self.tabs.row.addWidget(part)

    def show_filter(
        self, shown: BoardFilter, count: Callable[[BoardFilter], int], *, saved: bool
    ) -> None:
        """Show a filter, and how many cases each view holds. A saved view has a bar of its own
        that takes changes back.
        """
        for key, view in self._views.items():
            self.tabs.show_count(key, count(view.filter))
        self.filters.show_filter(shown, differs=not saved and shown != self.begin)

    def show_look(self, look: BoardLook) -> None:
        """How the cards are ordered; a table has its heads and columns instead."""
        group = look.group if look.view is View.BOARD else Group.NONE
        self.filters.show_order(look.order, group)
        self.filters.show_view(look.view)
