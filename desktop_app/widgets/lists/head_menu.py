"""The menu of one column: its order, its empty and its double values, hiding it, grouping by it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.widgets.lists.cells import Column, Filter


class HeadMenu(QMenu):
    """Opened by the right button over a head, or from the menu of the rows."""

    sort_requested = Signal(str, bool)
    filter_requested = Signal(str, str)
    group_requested = Signal(str)
    hide_requested = Signal(str)
    columns_requested = Signal()

    def __init__(self, column: Column, *, can_group: bool, parent: QWidget) -> None:
        super().__init__(column.title, parent)
        self.setObjectName("head_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._key = column.key
        if column.sortable:
            self._add("up", self.tr("Sort upwards"))
            self._add("down", self.tr("Sort downwards"))
            self.addSeparator()
        if column.filter is not Filter.NONE:
            self._add("filter", self.tr("Only the empty ones of this column"), self.tr("empty"))
            self._add("filter", self.tr("Only duplicates"), self.tr("(duplicates)"))
            self._add("filter", self.tr("Clear this filter"), "")
            self.addSeparator()
        if can_group:
            self._add("group", self.tr("Group by this column"))
        if not column.strong:
            self._add("hide", self.tr("Hide this column"))
        self._add("columns", self.tr("Choose columns…"))
        self.triggered.connect(self._on_triggered)

    def _add(self, what: str, text: str, filtered: str = "") -> None:
        self.addAction(text).setData((what, filtered))

    def open_at(self, place: QPoint) -> None:
        """Open at a point of the screen."""
        self.popup(place)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        what, filtered = action.data()
        if what in ("up", "down"):
            self.sort_requested.emit(self._key, what == "down")
        elif what == "filter":
            self.filter_requested.emit(self._key, filtered)
        elif what == "group":
            self.group_requested.emit(self._key)
        elif what == "hide":
            self.hide_requested.emit(self._key)
        else:
            self.columns_requested.emit()
