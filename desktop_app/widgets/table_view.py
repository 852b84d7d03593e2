"""The table itself: fixed rows, whole-row selection, hover, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.cell_delegate import CellDelegate
from desktop_app.widgets.filter_header import FilterHeader


class TableView(QTableView):
    """Enter opens, Ctrl+C copies, Ctrl+F and typing go to the filter boxes, Delete asks."""

    opened = Signal()
    copy_requested = Signal(bool)
    """With the heads or without."""
    filter_requested = Signal(str)
    """What was typed, for the box of the current column."""
    delete_requested = Signal()
    inspect_requested = Signal()
    """Space: show or hide what is known of the current row."""
    sort_requested = Signal(int)

    def __init__(
        self, theme: Theme, lang: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.delegate = CellDelegate(theme, self)
        self.delegate.row_height = Size.ROW_COMPACT if compact else Size.ROW
        self.setItemDelegate(self.delegate)
        self.head = FilterHeader(theme, lang, self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self.delegate.row_height)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.head.rows_requested.connect(self._on_rows_requested)
        self.doubleClicked.connect(self._on_double_clicked)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The bar goes with the current row."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows that came or went above it have moved the current one."""
        self.delegate.current_row = self.currentIndex().row()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list."""
        key, modifiers = event.key(), event.modifiers()
        control = Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
        elif key == Qt.Key.Key_C and modifiers == control:
            self.copy_requested.emit(False)
        elif key == Qt.Key.Key_C and modifiers == control | Qt.KeyboardModifier.ShiftModifier:
            self.copy_requested.emit(True)
        elif key == Qt.Key.Key_F and modifiers == control:
            self.filter_requested.emit("")
        elif key == Qt.Key.Key_Space and not modifiers:
            self.inspect_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_O and modifiers == control | Qt.KeyboardModifier.ShiftModifier:
            self.sort_requested.emit(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed over the rows go into the filter box of the current column."""
        if search.strip():
            self.filter_requested.emit(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is lit as a whole."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is lit any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, the first row becomes current."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered_row:
            self.delegate.hovered_row = row
            self.viewport().update()

    @Slot()
    def _on_rows_requested(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit()
