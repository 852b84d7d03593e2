"""Which columns of a table are shown, in which order and how wide; moved, chosen, restored."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.column_chooser import ColumnChooser
from desktop_app.widgets.list_layout import ListLayout
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.table_view import TableView

_NARROWEST = 56
_QUIET_MS = 300


class ColumnLayout(QObject):
    """The columns of one table. Says once, after a moment, that they were touched."""

    edited = Signal()

    def __init__(self, table: TableView, model: RowTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._parent = parent
        self._restoring = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        table.head.sectionMoved.connect(self._on_touched)
        table.head.sectionResized.connect(self._on_touched)
        self._timer.timeout.connect(self.edited)

    def now(self, sort: str, *, descending: bool) -> ListLayout:
        """The columns as they stand, with the order of the rows."""
        head, columns = self._table.head, self._model.columns
        order = self._order()
        shown = [at for at in order if not head.isSectionHidden(at)]
        return ListLayout(
            tuple(columns[at].key for at in order),
            tuple(columns[at].key for at in order if at not in shown),
            {columns[at].key: head.sectionSize(at) for at in shown},
            sort,
            descending,
        )

    def restore(self, layout: ListLayout) -> None:
        """Show the columns as they were left; new ones stand where the program puts them."""
        self._restoring = True
        head, columns = self._table.head, self._model.columns
        keys = [column.key for column in columns]
        known = [key for key in layout.order if key in keys]
        for place, key in enumerate(known + [key for key in keys if key not in known]):
            section = keys.index(key)
            column = columns[section]
            head.moveSection(head.visualIndex(section), place)
            hidden = key in layout.hidden if key in known else not column.shown
            head.setSectionHidden(section, hidden and not column.strong)
            if not head.isSectionHidden(section):
                width = layout.widths.get(key, column.width)
                head.resizeSection(section, max(_NARROWEST, width))
        self._restoring = False
        self._note_first()
        head.place_boxes()

    def visible(self) -> tuple[int, ...]:
        """Sections that are shown, from left to right."""
        return tuple(at for at in self._order() if not self._table.head.isSectionHidden(at))

    def open_chooser(self, below: QWidget) -> ColumnChooser:
        """Let the officer choose columns."""
        now = self.now("", descending=False)
        by_key = {column.key: column for column in self._model.columns}
        chooser = ColumnChooser([by_key[key] for key in now.order], now.hidden, self._parent)
        chooser.columns_chosen.connect(self._on_columns_chosen)
        chooser.default_requested.connect(self._on_default_requested)
        chooser.open_below(below)
        return chooser

    def _order(self) -> list[int]:
        return sorted(range(len(self._model.columns)), key=self._table.head.visualIndex)

    def _note_first(self) -> None:
        shown = self.visible()
        self._table.delegate.first_section = shown[0] if shown else 0
        self._table.viewport().update()

    @Slot()
    def _on_touched(self) -> None:
        if not self._restoring:
            self._note_first()
            self._timer.start()

    @Slot(tuple, tuple)
    def _on_columns_chosen(self, order: tuple[str, ...], hidden: tuple[str, ...]) -> None:
        widths = self.now("", descending=False).widths
        self.restore(ListLayout(order, hidden, widths))
        self.edited.emit()

    @Slot()
    def _on_default_requested(self) -> None:
        self.restore(ListLayout())
        self.edited.emit()
