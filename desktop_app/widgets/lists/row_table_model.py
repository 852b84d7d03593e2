"""One table model for every list: ids in order, rows brought page by page, patched by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from desktop_app.widgets.lists.cells import BLANK, Cell, Column

PAGE = 200
"""Rows fetched at once."""
_FEW = 60
"""More inserted and removed rows than this and the order is set anew."""

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Row(Protocol):
    """A frozen row of any list."""

    @property
    def id(self) -> int:
        """The record's id."""


class RowTableModel(QAbstractTableModel):
    """Knows neither database nor jobs: it says which rows it wants and is given them."""

    rows_wanted = Signal(tuple)
    """Ids of the pages that are being looked at and have not come yet."""

    def __init__(self, columns: Sequence[Column], parent: Any = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._ids: list[int] = []
        self._places: dict[int, int] = {}
        self._rows: dict[int, Any] = {}
        self._cells: dict[int, list[Cell]] = {}
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._stale: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        """All rows, fetched or not."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """All columns, shown or not."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, the cell for the delegate, the id; nothing for other roles."""
        if role not in _SERVED or not index.isValid():
            return None
        record_id = self._ids[index.row()]
        if role == ID_ROLE:
            return record_id
        cell = self._cell(index.row(), record_id, index.column())
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        if role == Qt.ItemDataRole.CheckStateRole:
            return _STATES[cell.tick]
        return cell.text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Titles with their unit."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title} {column.unit}".strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    # What the list asks.

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, shown or not."""
        return self._columns

    @property
    def ids(self) -> tuple[int, ...]:
        """All ids in order."""
        return tuple(self._ids)

    def id_at(self, place: int) -> int | None:
        """The id in a line, None beyond the end."""
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def ids_between(self, first: int, last: int) -> list[int]:
        """The ids of some lines, both ends with them."""
        return self._ids[first : last + 1]

    def place_of(self, record_id: int | None) -> int:
        """The line of an id, -1 when it is not in the list."""
        return self._places.get(record_id, -1) if record_id is not None else -1

    def row(self, record_id: int) -> Any | None:
        """The row of an id if it was fetched."""
        return self._rows.get(record_id)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._cells.clear()
        self.endResetModel()

    def set_ids(self, ids: Sequence[int]) -> None:
        """Give the list its order; a few rows that came or went do not disturb the others."""
        new = list(ids)
        if new == self._ids:
            return
        wanted = set(new)
        gone = [place for place, entry in enumerate(self._ids) if entry not in wanted]
        come = [place for place, entry in enumerate(new) if entry not in self._places]
        staying = [entry for entry in self._ids if entry in wanted]
        same_order = staying == [entry for entry in new if entry in self._places]
        if same_order and len(gone) + len(come) <= _FEW:
            self._remove(gone)
            self._insert(come, new)
            return
        self.beginResetModel()
        self._ids = new
        self._rows = {entry: row for entry, row in self._rows.items() if entry in wanted}
        self._cells.clear()
        self._asked.clear()
        self._number()
        self.endResetModel()

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Show rows that were fetched or changed; ids that are not in the list are ignored."""
        places = []
        for row in rows:
            place = self._places.get(row.id)
            if place is None:
                continue
            self._asked.discard(row.id)
            self._stale.discard(row.id)
            self._rows[row.id] = row
            self._cells.pop(row.id, None)
            places.append(place)
        for first, last in runs(sorted(places)):
            self.dataChanged.emit(
                self.index(first, 0), self.index(last, max(0, len(self._columns) - 1))
            )

    def ask_again(self) -> None:
        """Rows that were asked for and never came are asked for when they are looked at next."""
        self._asked.clear()

    def forget_rows(self) -> None:
        """Ask for every row anew when it is looked at next; the old ones stay until then."""
        self._asked.clear()
        self._stale = set(self._rows)
        if self._ids:
            last = self.index(len(self._ids) - 1, max(0, len(self._columns) - 1))
            self.dataChanged.emit(self.index(0, 0), last)

    def text_of(self, rows: Iterable[Any], columns: Sequence[int]) -> list[list[str]]:
        """Texts of rows that may not be in the cache, for copying."""
        return [[self._columns[at].cell(row).text for at in columns] for row in rows]

    # Inside.

    def _cell(self, place: int, record_id: int, column: int) -> Cell:
        if record_id in self._stale:
            self._want(place)
        cells = self._cells.get(record_id)
        if cells is None:
            row = self._rows.get(record_id)
            if row is None:
                self._want(place)
                return BLANK
            cells = self._cells[record_id] = [made.cell(row) for made in self._columns]
        return cells[column]

    def _want(self, place: int) -> None:
        start = place - place % PAGE
        page = [
            entry
            for entry in self._ids[start : start + PAGE]
            if entry not in self._asked and (entry not in self._rows or entry in self._stale)
        ]
        if page:
            self._asked.update(page)
            self._wanted.update(page)
            self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        wanted, self._wanted = self._wanted, set()
        if wanted:
            self.rows_wanted.emit(tuple(wanted))

    def _remove(self, places: list[int]) -> None:
        for first, last in reversed(runs(places)):
            self.beginRemoveRows(_ROOT, first, last)
            for record_id in self._ids[first : last + 1]:
                self._rows.pop(record_id, None)
                self._cells.pop(record_id, None)
                self._asked.discard(record_id)
            del self._ids[first : last + 1]
            self._number()
            self.endRemoveRows()

    def _insert(self, places: list[int], new: list[int]) -> None:
        for first, last in runs(places):
            self.beginInsertRows(_ROOT, first, last)
            self._ids[first:first] = new[first : last + 1]
            self._number()
            self.endInsertRows()

    def _number(self) -> None:
        self._places = {record_id: place for place, record_id in enumerate(self._ids)}


_SERVED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.CheckStateRole,
        CELL_ROLE,
        ID_ROLE,
    }
)
_STATES = {None: None, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending places as (first, last) of unbroken runs."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and place == found[-1][1] + 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
