"""The current row and the chosen rows of a table, kept by id whatever happens to their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal, Slot

from desktop_app.widgets.lists.row_table_model import RowTableModel, runs
from desktop_app.widgets.lists.table_view import TableView

_MOST = 2_000
"""More chosen rows than this are let go when the order changes: they would lie in shreds."""


class KeptSelection(QObject):
    """Says which ids are current and chosen; a new order of the same rows is no news."""

    current_changed = Signal(object)
    chosen_changed = Signal(tuple)

    def __init__(self, table: TableView, model: RowTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._current: int | None = None
        self._chosen: tuple[int, ...] = ()
        self._column = 0
        self._restoring = False
        selection = table.selectionModel()
        selection.selectionChanged.connect(self._on_selection_changed)
        selection.currentRowChanged.connect(self._on_current_row_changed)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    @property
    def current(self) -> int | None:
        """The id of the current row."""
        return self._model.id_at(self._table.currentIndex().row())

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the chosen rows, from top to bottom."""
        selection = self._table.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        found: list[int] = []
        for first, last in sorted((part.top(), part.bottom()) for part in parts):
            found.extend(self._model.ids_between(first, last))
        return tuple(dict.fromkeys(found))

    def expect(self, current: int | None, chosen: Sequence[int]) -> None:
        """Make these current and chosen, as soon as the list brings them."""
        if self._model.ids:
            self.select(current)
            self._choose(chosen)
        self._current, self._chosen = current, tuple(chosen)

    def select(self, record_id: int | None) -> bool:
        """Make a row current and choose it alone; False when it is not in the list."""
        place = self._model.place_of(record_id)
        if place < 0:
            return False
        here = self._table.currentIndex().column()
        index = self._model.index(place, here if here >= 0 else self._column)
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._table.scrollTo(index)
        return True

    def _choose(self, ids: Sequence[int]) -> None:
        selection = QItemSelection()
        last_column = len(self._model.columns) - 1
        places = sorted(place for entry in ids if (place := self._model.place_of(entry)) >= 0)
        for first, last in runs(places):
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().select(selection, flags.ClearAndSelect)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if not self._restoring:
            self._chosen = self.chosen
            self.chosen_changed.emit(self._chosen)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._restoring:
            return
        record_id = self._model.id_at(current.row()) if current.isValid() else None
        if record_id != self._current:
            self._current = record_id
            self.current_changed.emit(record_id)

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._restoring = True
        self._column = max(0, self._table.currentIndex().column())

    @Slot()
    def _on_model_reset(self) -> None:
        self.select(self._current)
        if len(self._chosen) <= _MOST:
            self._choose(self._chosen)
        self._restoring = False
        if (current := self.current) != self._current:
            self._current = current
            self.current_changed.emit(current)
        self._chosen = self.chosen
        self.chosen_changed.emit(self._chosen)
