"""The menu of a list's rows: what its keys do, said in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.widgets.lists.cell_entries import add_cell_entries, run_cell_entry
from desktop_app.widgets.lists.table_view import TableView
from desktop_app.widgets.menu_entries import MenuEntry


class RowMenu(QMenu):
    """Opened by the right button or the menu key; goes the same ways as the keys."""

    own_chosen = Signal(str)
    """An entry of the page's own, by its key."""

    def __init__(
        self,
        table: TableView,
        *,
        writable: bool,
        column: QMenu | None = None,
        joins: bool = False,
        own: Sequence[MenuEntry] = (),
    ) -> None:
        super().__init__(table)
        self.setObjectName("row_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table = table
        self._add("open", self.tr("Open"), "Enter")
        self._add("inspect", self.tr("Show or hide details"), self.tr("Space"))
        self._own = frozenset(entry.key for entry in own)
        for entry in own:
            self._add(entry.key, entry.text, entry.keys)
        add_cell_entries(self, table, writable=writable, column=column)
        if writable:
            self._add("bulk", self.tr("Bulk edit…"), "Ctrl+E")
            if joins and len(table.selectionModel().selectedRows()) > 1:
                self._add("join", self.tr("Join…"), "")
            self._add("delete", self.tr("Delete"), "Del")
        self.triggered.connect(self._on_triggered)

    def open_at(self, place: QPoint) -> None:
        """Open at a point of the screen."""
        self.popup(place)

    def _add(self, what: str, text: str, key: str) -> None:
        self.addAction(f"{text}\t{key}" if key else text).setData(what)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        table, what = self._table, action.data()
        if not isinstance(what, str):
            return  # of the column's own menu
        if what in self._own:
            self.own_chosen.emit(what)
            return
        wishes = {
            "open": table.opened, "inspect": table.inspect_requested,
            "bulk": table.bulk_requested, "join": table.join_requested,
        }  # fmt: skip
        if what in wishes:
            wishes[what].emit()
        else:
            run_cell_entry(table, what)
