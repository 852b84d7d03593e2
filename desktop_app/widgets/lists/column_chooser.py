"""Which columns a list shows, in which order and how wide, by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, label

_KEY = Qt.ItemDataRole.UserRole


class ColumnChooser(QFrame):
    """A popup: Space ticks, Alt+Up and Alt+Down or dragging move, Alt+Left and Alt+Right make
    narrower and wider. Every step shows at once.
    """

    columns_chosen = Signal(tuple, tuple)
    """All keys in order, and those that are hidden."""
    width_requested = Signal(str, int)
    """The key of a column, and by how many steps it is to be wider."""
    default_requested = Signal()

    def __init__(self, columns: Iterable[Column], hidden: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("column_chooser")
        self.setProperty("panel", "popup")
        self._list = _ColumnList(self)
        self._list.setObjectName("columns")
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setFixedSize(260, 336)
        gone = set(hidden)
        for column in columns:
            item = QListWidgetItem(column.title)
            item.setData(_KEY, column.key)
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            if column.strong:
                flags &= ~Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
            ticked = column.strong or column.key not in gone
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        default = button(self.tr("As it was"), "link", name="columns_default")
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Alt+↑↓ order, Alt+←→ width"), "small"))
        foot.addStretch(1)
        foot.addWidget(default)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 4)
        box.setSpacing(4)
        box.addWidget(self._list)
        box.addLayout(foot)
        self._list.itemChanged.connect(self._on_changed)
        self._list.model().rowsMoved.connect(self._on_changed)
        self._list.moved.connect(self._on_changed)
        self._list.widened.connect(self._on_widened)
        default.clicked.connect(self._on_default_clicked)

    def open_below(self, widget: QWidget) -> None:
        """Open under ``widget``, its right end at the widget's."""
        self.adjustSize()
        right = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        self.move(on_screen(right, self.size()))
        self.show()
        self._list.setFocus()
        self._list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(place) for place in range(self._list.count())]

    @Slot()
    def _on_changed(self) -> None:
        items = self._items()
        order = tuple(str(item.data(_KEY)) for item in items)
        hidden = tuple(
            str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Unchecked
        )
        self.columns_chosen.emit(order, hidden)

    @Slot(int)
    def _on_widened(self, steps: int) -> None:
        if self._list.currentRow() < 0:
            return
        item = self._list.currentItem()
        if item.checkState() is Qt.CheckState.Checked:
            self.width_requested.emit(str(item.data(_KEY)), steps)

    @Slot()
    def _on_default_clicked(self) -> None:
        self.default_requested.emit()
        self.close()


class _ColumnList(QListWidget):
    """Alt+Up and Alt+Down move the current line, Alt+Left and Alt+Right set its width."""

    moved = Signal()
    widened = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, else the list's own keys."""
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and (step := {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)):
            self._move(step)
            return
        if alt and (step := {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)):
            self.widened.emit(step)
            return
        super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        here = self.currentRow()
        there = here + step
        if not 0 <= there < self.count():
            return
        blocked = self.blockSignals(True)
        item = self.takeItem(here)
        self.insertItem(there, item)
        self.setCurrentRow(there)
        self.blockSignals(blocked)
        self.moved.emit()
