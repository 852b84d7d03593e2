"""The figures of the nine stages for Qt: each cell knows its words and its cases."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain.conversion import Conversion, StageFigure
from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.conversion.columns import PARTS, Figure, Part, figure, part_help
from desktop_app.features.cases.conversion.columns import part_name as name_of
from desktop_app.features.cases.lanes import BY_KEY
from resources.texts import Texts

FIGURE_ROLE = Qt.ItemDataRole.UserRole + 1
STAGE_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ConversionModel(QAbstractTableModel):
    """Nine rows, whatever the filter says; empty ones say 0 and -."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._t = texts
        self._found: Conversion | None = None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The stages, once there is something to say of them."""
        return 0 if parent.isValid() or self._found is None else len(STAGE_CODES)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The parts."""
        return 0 if parent.isValid() else len(PARTS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, the figure for the delegate, a sentence for the screen reader."""
        if not index.isValid() or self._found is None:
            return None
        row, part = self._found.figures[index.row()], PARTS[index.column()]
        if role == STAGE_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if part in (Part.STAGE, Part.REASONS) else _RIGHT
        name = BY_KEY[row.stage].choice.label(self._t.lang)
        if part is Part.STAGE:
            return name if role in _TEXTS else None
        cell = figure(self._found, row, part, self._t)
        if role == FIGURE_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {name_of(part, self._t)} {cell.text} {cell.beside}".strip()
        if role == Qt.ItemDataRole.ToolTipRole and cell.ids:
            return self._t("Click or Enter: show these {count:case|cases}", count=len(cell.ids))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column and what it counts."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(PARTS[section], self._t)
        if role == Qt.ItemDataRole.ToolTipRole:
            return part_help(PARTS[section], self._t)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if PARTS[section] in (Part.STAGE, Part.REASONS) else _RIGHT
        return None

    @property
    def found(self) -> Conversion | None:
        """What is shown."""
        return self._found

    @property
    def most(self) -> int:
        """The largest number that came into a stage."""
        if self._found is None:
            return 0
        return max(len(row.entered) for row in self._found.figures)

    def put(self, found: Conversion) -> None:
        """Show these figures."""
        if self._found is None:
            self.beginResetModel()
            self._found = found
            self.endResetModel()
            return
        self._found = found
        self.dataChanged.emit(self.index(0, 0), self.index(len(STAGE_CODES) - 1, len(PARTS) - 1))

    def row_of(self, index: Index) -> StageFigure | None:
        """The stage of a cell."""
        value = self.data(index, STAGE_ROLE)
        return value if isinstance(value, StageFigure) else None

    def figure_of(self, index: Index) -> Figure | None:
        """The figure of a cell."""
        value = self.data(index, FIGURE_ROLE)
        return value if isinstance(value, Figure) else None


_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
