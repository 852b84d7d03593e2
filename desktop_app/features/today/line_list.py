"""A list of lines, painted: Up and Down choose, Enter or a click opens, Space is done with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.features.today.line_delegate import (
    LINE_ROLE,
    TICK,
    LineColumns,
    LineDelegate,
)
from desktop_app.features.today.lines import Line
from desktop_app.theme import Theme
from desktop_app.tokens import Size

_EDGE = 8
_Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Frozen lines, put anew as a whole; long lists make a line when it is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def put(self, lines: Sequence[Line]) -> bool:
        """Show these lines; False when they are shown already."""
        if lines == self.lines:
            return False
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line for the painter, its words for everybody else."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            said = " · ".join(part for part in (line.text, line.beside) if part)
            keys = self.tr("Enter opens · Space: done, and what comes next")
            return f"{said}\n{keys}" if line.step is not None else said
        return None


class LineView(QListView):
    """As high as its lines, or scrolling where ``scrolls``; only the list with the keyboard has
    a current line.
    """

    opened = Signal(object)
    """The ``Line`` that was opened."""
    done_requested = Signal(object)
    """The ``Line`` whose step was done."""
    left_above = Signal()
    left_below = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        columns: LineColumns,
        *,
        scrolls: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "lines")
        self._scrolls = scrolls
        self.rows = LineModel(self)
        self.setModel(self.rows)
        self._delegate = LineDelegate(theme, columns, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)

    def put(self, lines: Sequence[Line]) -> None:
        """Show these lines and take the height they need."""
        row = self.currentIndex().row()
        if self.rows.put(lines) and self.hasFocus() and lines:
            self.setCurrentIndex(self.rows.index(min(max(row, 0), len(lines) - 1), 0))
        if not self._scrolls:
            self.setFixedHeight(Size.ROW * len(lines))

    def use_columns(self, columns: LineColumns) -> None:
        """Show lead and kind as wide as this."""
        self._delegate.use_columns(columns)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Up above the first line and Down below the last leave the list, as either
        does with Ctrl from any line.
        """
        key, row = event.key(), self.currentIndex().row()
        leaps = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        line = self.currentIndex().data(LINE_ROLE)
        if key == Qt.Key.Key_Space and isinstance(line, Line) and line.step is not None:
            self.done_requested.emit(line)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Up and (row <= 0 or leaps):
            self.left_above.emit()
        elif key == Qt.Key.Key_Down and (row >= len(self.rows.lines) - 1 or leaps):
            self.left_below.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first line is current when the keyboard comes."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.lines:
            self.setCurrentIndex(self.rows.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A list without the keyboard marks nothing."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the mark at the right end means that the step is done."""
        place = event.position().toPoint()
        line = self.indexAt(place).data(LINE_ROLE)
        on_mark = place.x() > self.viewport().width() - TICK - _EDGE
        if on_mark and isinstance(line, Line) and line.step is not None:
            event.accept()
            self.done_requested.emit(line)
            return
        super().mouseReleaseEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and line.wish is not None:
            self.opened.emit(line)
