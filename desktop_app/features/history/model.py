"""The operations of the ledger as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain.labels import label_text
from db.queries.history import OperationRow
from desktop_app.theme import Theme
from desktop_app.widgets.words.value_text import moment_text

Index = QModelIndex | QPersistentModelIndex
WHEN, WHAT, SUBJECT, COUNT, WHO, STATE = range(6)


class HistoryModel(QAbstractTableModel):
    """Newest first, as the ledger was asked."""

    def __init__(self, theme: Theme, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._rows: tuple[OperationRow, ...] = ()
        self._heads = (
            self.tr("When"),
            self.tr("What"),
            self.tr("Subject"),
            self.tr("Records"),
            self.tr("Who"),
            self.tr("State"),
        )

    def put(self, rows: tuple[OperationRow, ...]) -> None:
        """Show these operations."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add(self, rows: tuple[OperationRow, ...]) -> None:
        """Show older ones below."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def place_of(self, operation_id: int) -> int:
        """The line of an operation, -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == operation_id), -1)

    def row_at(self, place: int) -> OperationRow | None:
        """The operation in a line."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def oldest_id(self) -> int | None:
        """The operation loaded last, for the next page."""
        return self._rows[-1].id if self._rows else None

    def state_text(self, row: OperationRow) -> str:
        """Whether an operation stands."""
        if row.kind == "undo":
            return self.tr("Undo")
        if row.kind == "redo":
            return self.tr("Redo")
        return self.tr("undone") if row.undone_by is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as above
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            stands = row.undone_by is None
            return self._theme.color("ink" if stands and column in (WHAT, SUBJECT) else "ink3")
        if role == Qt.ItemDataRole.ToolTipRole and column == SUBJECT:
            return row.subject
        return None

    def _text(self, row: OperationRow, column: int) -> str:
        return (
            moment_text(row.at, self._lang),
            label_text(row.label, self._lang),
            row.subject,
            f"{row.count:,}",
            row.officer,
            self.state_text(row),
        )[column]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == COUNT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
