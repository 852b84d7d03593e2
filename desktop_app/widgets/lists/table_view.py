"""The table itself: fixed rows, whole-row selection, hover, and its keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.lists.cell_delegate import CellDelegate
from desktop_app.widgets.lists.cell_range import CellRange, range_of
from desktop_app.widgets.lists.filter_header import FilterHeader
from desktop_app.widgets.lists.typed_over import TypedOver


class TableView(QTableView):
    """Enter opens, Ctrl+C copies, Ctrl+F goes to the filter boxes, Delete asks.

    What is typed over the rows is passed on to ``typed_over``.

    A click chooses a row; dragging, or Shift with the arrows sideways, a rectangle of cells.
    Shift+Space makes whole rows of it again.
    """

    opened = Signal()
    copy_requested = Signal(bool)
    """With the heads or without."""
    filter_requested = Signal(str)
    """What was typed, for the box of the current column."""
    delete_requested = Signal()
    inspect_requested = Signal()
    """Space: show or hide what is known of the current row."""
    sort_requested = Signal(int)
    edit_requested = Signal()
    """F2: mend the current cell in its place."""
    bulk_requested = Signal()
    paste_requested = Signal()
    join_requested = Signal()
    """The chosen rows may be one record."""

    def __init__(
        self, theme: Theme, lang: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self._cells = False
        self._pressed = QModelIndex()
        self.typed_over: TypedOver | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.delegate = CellDelegate(theme, self, lang)
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
        self._take_syllables()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows that came or went above it have moved the current one."""
        current = self.currentIndex()
        self.delegate.current_row = current.row()
        self.delegate.current_column = current.column() if self.hasFocus() else -1
        self.delegate.by_cells = self._cells
        super().paintEvent(event)

    # Rows and cells.

    @property
    def cell_range(self) -> CellRange | None:
        """The rectangle of cells that is chosen, None while whole rows are."""
        return range_of(self, self.selectionModel().selection()) if self._cells else None

    def choose_cell(self) -> None:
        """The current cell alone."""
        self._cells = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flags.ClearAndSelect)
        self.viewport().update()

    def choose_rows(self) -> None:
        """Whole rows in the place of a rectangle."""
        self._cells = False
        flags = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        selection.select(selection.selection(), flags.Select | flags.Rows)
        self.viewport().update()

    def reset(self) -> None:
        """After a new order whole rows are chosen: the cells lie elsewhere."""
        self._cells = False
        super().reset()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Without whole rows while a rectangle is being chosen."""
        command = super().selectionCommand(index, event)
        return command & ~QItemSelectionModel.SelectionFlag.Rows if self._cells else command

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row; with Shift in another column, cells up to there."""
        if self.typed_over is not None and self.typed_over.target is not None:
            QGuiApplication.inputMethod().commit()
            self.typed_over.finish()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self.indexAt(event.position().toPoint())
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not shifted:
            self._cells = False
            self._pressed = index
        elif index.isValid() and index.column() != self.currentIndex().column():
            self._cells = True
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is lit as a whole; dragging chooses cells."""
        place = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self._drags_to(self.indexAt(place)):
            self._cells = True
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(place.y()))

    def _drags_to(self, index: QModelIndex) -> bool:
        extended = self.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
        return extended and self._pressed.isValid() and index.isValid() and index != self._pressed

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list, else the table's own."""
        if self._keys_of_list(event.key(), event.modifiers()):
            return
        self._choose_by(event.key(), event.modifiers())
        super().keyPressEvent(event)

    def _keys_of_list(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        with_heads = control | Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
        elif key == Qt.Key.Key_C and modifiers in (control, with_heads):
            self.copy_requested.emit(modifiers == with_heads)
        elif key == Qt.Key.Key_V and modifiers == control:
            self.paste_requested.emit()
        elif key == Qt.Key.Key_E and modifiers == control:
            self.bulk_requested.emit()
        elif key == Qt.Key.Key_F2 and not modifiers:
            self.edit_requested.emit()
        elif key == Qt.Key.Key_F and modifiers == control:
            self.filter_requested.emit("")
        elif key == Qt.Key.Key_Space and not modifiers:
            self.inspect_requested.emit()
        elif key == Qt.Key.Key_Space and modifiers == shift:
            self.choose_rows()
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_O and modifiers == control | shift:
            self.sort_requested.emit(self.currentIndex().column())
        else:
            return False
        return True

    def _choose_by(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        """Shift with an arrow sideways begins a rectangle, an arrow without Shift ends it."""
        extended = self.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
        shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if shifted and extended and key in _SIDEWAYS:
            self._cells = True
        elif key in _MOVING and not shifted:
            self._cells = False

    def keyboardSearch(self, search: str) -> None:
        """Letters typed over the rows."""
        if self.typed_over is not None:
            self.typed_over.type(search)
        elif search.strip():
            self.filter_requested.emit(search)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Syllables composed over the rows, from the first letter on."""
        if self.typed_over is None or not self.typed_over.compose(event):
            super().inputMethodEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Of what takes the syllables; the rows themselves take the first one."""
        if query == Qt.InputMethodQuery.ImEnabled and self.typed_over is not None:
            return True
        found = self.typed_over.query(query) if self.typed_over is not None else None
        return super().inputMethodQuery(query) if found is None else found

    def _take_syllables(self) -> None:
        """The view itself switches the input method off over cells it does not edit."""
        if self.typed_over is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is lit any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, the first row becomes current."""
        super().focusInEvent(event)
        self._take_syllables()
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


_SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
_MOVING = _SIDEWAYS | {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
                       Qt.Key.Key_A}  # fmt: skip
