"""One editor over one cell: Enter and Tab take it, Esc leaves it, a problem is said below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QVBoxLayout

from db.domain.fields import Field
from db.domain.values import Value
from desktop_app.widgets.forms.editors import FormKit, make_editor
from desktop_app.widgets.lists.table_view import TableView
from desktop_app.widgets.parts import wrapped

_WAYS = {
    Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0), Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}  # fmt: skip
_NARROWEST = 132
_KEPT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CellEditor(QFrame):
    """Follows its cell when the table is scrolled; the owner closes it."""

    taken = Signal(int, int)
    """The value is to be saved, then so many lines down or columns sideways."""
    left = Signal()
    """Esc."""

    def __init__(
        self, table: TableView, index: QPersistentModelIndex, field: Field, value: Value,
        kit: FormKit,
    ) -> None:  # fmt: skip
        super().__init__(table.viewport())
        self.setObjectName("cell_editor")
        self.field = field
        self.opened: Value = value
        self._table = table
        self._index = index
        self._opening = False
        self.editor = make_editor(field, kit, self)
        self.editor.set_value(value)
        self.problem: QLabel = wrapped("", "problem", table.viewport())
        self.problem.setObjectName("cell_problem")
        self.problem.setProperty("said", "cell")
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.editor)
        self.editor.input.installEventFilter(self)
        self.editor.edited.connect(self._on_edited)
        for bar in (table.verticalScrollBar(), table.horizontalScrollBar()):
            bar.valueChanged.connect(self.place)
        table.head.sectionResized.connect(self.place)
        table.head.sectionMoved.connect(self.place)

    def begin(self) -> None:
        """Show it over its cell with everything selected."""
        self.place()
        self.show()
        self.editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.editor.input
        if isinstance(line, QLineEdit):
            line.selectAll()
        elif isinstance(line, QComboBox):
            self._opening = True
            line.showPopup()
            self._opening = False

    def begin_typing(self, *, focus: bool) -> None:
        """Show it for what is being typed, which writes over what stands there."""
        self.place()
        self.show()
        line = self.editor.input
        if focus:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(line, QLineEdit):
            line.selectAll()

    @Slot()
    def place(self) -> None:
        """Lie over the cell."""
        rect = self._table.visualRect(self._table.model().index(
            self._index.row(), self._index.column()))  # fmt: skip
        self.setGeometry(rect.adjusted(0, 0, max(0, _NARROWEST - rect.width()), 0))
        self.problem.setFixedWidth(max(220, self.width()))
        self.problem.adjustSize()
        below = self.geometry().bottom() + 1
        if below + self.problem.height() > self._table.viewport().height():
            below = self.geometry().top() - self.problem.height()
        right = self._table.viewport().width() - self.problem.width()
        self.problem.move(max(0, min(self.x(), right)), below)

    def say(self, sentence: str) -> None:
        """Say what is wrong; "" for nothing."""
        self.editor.set_problem(bool(sentence), sentence)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.place()
        self.problem.raise_()

    def end(self) -> None:
        """Go away."""
        self.editor.input.removeEventFilter(self)
        for gone in (self, self.problem):
            gone.hide()
            gone.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that end an edit, and the focus going elsewhere."""
        if isinstance(event, QKeyEvent):
            key = event.key()
            if key in _WAYS or key == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.KeyPress:
                    self._end_by(Qt.Key(key))
                event.accept()
                return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        elif isinstance(event, QFocusEvent) and self._is_left(event):
            self.taken.emit(0, 0)
        return super().eventFilter(watched, event)

    def _is_left(self, event: QFocusEvent) -> bool:
        """Whether the focus went elsewhere, and not into a list that belongs to the editor."""
        chosen_from = isinstance(box := self.editor.input, QComboBox) and box.view().isVisible()
        gone = event.type() == QEvent.Type.FocusOut and event.reason() not in _KEPT
        return gone and not chosen_from and not self._opening

    def _end_by(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.taken.emit(*_WAYS[key])

    @Slot()
    def _on_edited(self) -> None:
        self.say("")
