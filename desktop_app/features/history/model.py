"""The operations of the ledger as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.domain.dates import format_partial_date
from db.domain.labels import label_text
from db.queries.history import OperationRow
from desktop_app.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WHEN, WHAT, SUBJECT, COUNT, WHO, STATE = range(6)


class HistoryModel(QAbstractTableModel):
    """Newest first; filtered here, because only what was loaded is shown."""

    def __init__(self, theme: Theme, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._all: tuple[OperationRow, ...] = ()
        self._rows: tuple[OperationRow, ...] = ()
        self._filter = ""
        self._heads = (
            self.tr("When"),
            self.tr("What"),
            self.tr("Subject"),
            self.tr("Records"),
            self.tr("Who"),
            self.tr("State"),
        )

    @property
    def total(self) -> int:
        """Number of loaded operations, shown or not."""
        return len(self._all)

    def put(self, rows: tuple[OperationRow, ...]) -> None:
        """Show these operations."""
        self.beginResetModel()
        self._all = rows
        self._rows = self._filtered()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Show only those whose name, subject or officer contains ``text``."""
        self.beginResetModel()
        self._filter = "".join(text.split()).casefold()
        self._rows = self._filtered()
        self.endResetModel()

    def row_at(self, place: int) -> OperationRow | None:
        """The operation in a line."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def oldest_id(self) -> int | None:
        """The operation loaded last, for the next page."""
        return self._all[-1].id if self._all else None

    def rows(self) -> tuple[OperationRow, ...]:
        """Everything that was loaded."""
        return self._all

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
            when_text(row.at),
            label_text(row.label, self._lang),
            row.subject,
            f"{row.count:,}",
            row.officer,
            self.state_text(row),
        )[column]

    def _filtered(self) -> tuple[OperationRow, ...]:
        if not self._filter:
            return self._all
        return tuple(row for row in self._all if self._filter in self._searched(row))

    def _searched(self, row: OperationRow) -> str:
        text = f"{label_text(row.label, self._lang)}{row.subject}{row.officer}{row.at[:10]}"
        return "".join(text.split()).casefold()


def when_text(at: str) -> str:
    """The moment of an operation: ``2026. 11. 26. 14:00``."""
    return f"{format_partial_date(at[:10])} {at[11:16]}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == COUNT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
