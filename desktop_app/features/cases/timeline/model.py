"""The timeline's rows for Qt: a name, and a chart that the delegate draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.features.cases.timeline.rows import Plan, ScheduleRow
from desktop_app.features.cases.timeline.words import step_words
from resources.texts import Texts

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ScheduleModel(QAbstractTableModel):
    """Two columns: the case, and its time."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = texts
        self._rows: tuple[ScheduleRow, ...] = ()
        self._places: dict[int, int] = {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The cases."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name and chart."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate; a sentence for tooltip and screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.card.name if index.column() == 0 else ""
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return " · ".join(part for part in (row.card.number, row.card.title) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._t("Cases") if section == 0 else self._t("Schedule")
        return None

    @property
    def rows(self) -> tuple[ScheduleRow, ...]:
        """The rows in order."""
        return self._rows

    def put(self, rows: Sequence[ScheduleRow]) -> None:
        """Show these rows."""
        new = tuple(rows)
        if [row.id for row in new] == [row.id for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 1))
            return
        self.beginResetModel()
        self._rows = new
        self._places = {row.id: place for place, row in enumerate(new)}
        self.endResetModel()

    def row_at(self, place: int) -> ScheduleRow | None:
        """The row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, case_id: int | None) -> int:
        """Where a case is, -1 when it is not here."""
        return self._places.get(case_id, -1) if case_id is not None else -1

    def spoken(self, row: ScheduleRow) -> str:
        """A row in words: where it stands, then its steps."""
        said = [row.card.name, BY_KEY[row.card.stage].choice.label(self._t.lang)]
        if row.plan is Plan.NONE:
            said.append(self._t("No planned day"))
        head = ", ".join(said)
        steps = (step_words(step, slip, self._t) for step, slip in zip(row.steps, row.slips,
                                                                       strict=True))  # fmt: skip
        return ". ".join([head, *steps])
