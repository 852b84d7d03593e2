"""The fields of one record three ways: before, here, there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from db.handing.exchange import Titles
from db.handing.plan import Outcome, PlannedChange
from desktop_app.taking_words import field_words
from resources.texts import Texts

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class ThreeWaysModel(QAbstractTableModel):
    """One line a field; those in which two people said different things are bold."""

    def __init__(self, titles: Titles, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles, self._texts = titles, texts
        self._lines: list[tuple[str, str, str, str]] = []
        self._bold: list[bool] = []

    def show_row(self, row: PlannedChange | None) -> None:
        """Show another record."""
        self.beginResetModel()
        found: list[tuple[tuple[str, str, str, str], bool]] = []
        if row is not None:
            found += [
                (field_words(row, one, self._titles, self._texts), one.collides)
                for one in row.fields
            ]
        whole = row is not None and row.outcome is Outcome.CREATE
        self._lines = [
            (line[0], "", "", line[3]) if whole else line for line, _ in found if line[0]
        ]
        self._bold = [collides for line, collides in found if line[0]]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        texts = self._texts
        return (texts("Field"), texts("Before"), texts("Here"), texts("There"))[section]

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._lines[index.row()][index.column()]
        if role == _ROLE.FontRole and self._bold[index.row()]:
            font = QFont()
            font.setBold(True)
            return font
        return None
