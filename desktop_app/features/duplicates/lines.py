"""One of the page's lists: rows without filter boxes, opened by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.row_table_model import Row, RowTableModel
from desktop_app.widgets.lists.table_view import TableView


class Lines(QWidget):
    """Enter or a double click opens a line, Delete asks for what the list takes away."""

    opened = Signal(object)
    dismissed = Signal()
    chosen = Signal()
    """Another line is current."""

    def __init__(
        self, context: AppContext, columns: Sequence[Column], name: str, title: str
    ) -> None:
        super().__init__()
        self.model = RowTableModel(columns, self)
        compact = context.settings.now.compact_rows
        self.table = TableView(context.theme, context.lang, compact=compact)
        self.table.setObjectName(name)
        self.table.setAccessibleName(title)
        self.table.delegate.columns = self.model.columns
        self.table.head.show_boxes(False)
        self.table.head.set_columns(self.model.columns)
        self.table.setModel(self.model)
        self.table.head.setSectionsMovable(False)
        for at, column in enumerate(self.model.columns):
            self.table.head.resizeSection(at, column.width)
        self.table.head.setSectionResizeMode(
            len(self.model.columns) - 1, QHeaderView.ResizeMode.Stretch
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_table_opened)
        self.table.delete_requested.connect(self.dismissed)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows; the first is current where nothing was."""
        self.model.set_ids([row.id for row in rows])
        self.model.put_rows(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.model.ids)

    @property
    def current(self) -> Any | None:
        """The row in front, or None."""
        record_id = self.model.id_at(self.table.currentIndex().row())
        return None if record_id is None else self.model.row(record_id)

    @property
    def selected(self) -> tuple[Any, ...]:
        """The chosen rows."""
        places = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        ids = [self.model.id_at(place) for place in places]
        rows = (self.model.row(one) for one in ids if one is not None)
        return tuple(row for row in rows if row is not None)

    @Slot()
    def _on_table_opened(self) -> None:
        if (row := self.current) is not None:
            self.opened.emit(row)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen.emit()
