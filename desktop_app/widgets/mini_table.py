"""A short table inside a card: no filter boxes, as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.cells import Column
from desktop_app.widgets.row_table_model import Row, RowTableModel
from desktop_app.widgets.table_view import TableView


class MiniTable(QWidget):
    """Shows all its rows, up to ``most``; Enter or a double click opens one."""

    opened = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        theme: Theme,
        lang: str,
        name: str,
        *,
        most: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = RowTableModel(columns, self)
        self._most = most
        self.table = TableView(theme, lang)
        self.table.setObjectName(name)
        self.table.setAccessibleName(", ".join(column.title for column in columns))
        self.table.setProperty("kind", "mini")
        self.table.delegate.columns = self.model.columns
        self.table.head.show_boxes(False)
        self.table.head.set_columns(self.model.columns)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.table.head
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        for section, column in enumerate(self.model.columns):
            fixed = not column.strong
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(section, mode.Interactive if fixed else mode.Stretch)
            if fixed:
                head.resizeSection(section, column.width)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_table_opened)

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows and take the height they need."""
        self.model.set_ids([row.id for row in rows])
        self.model.put_rows(rows)
        shown = min(len(rows), self._most)
        height = Size.TABLE_HEAD + shown * self.table.delegate.row_height
        self.table.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy
        fits = len(rows) <= self._most
        self.table.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    @Slot()
    def _on_table_opened(self) -> None:
        index: QModelIndex = self.table.currentIndex()
        if (record_id := self.model.id_at(index.row())) is not None:
            self.opened.emit(record_id)
