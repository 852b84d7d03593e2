"""Where one note is typed: as high as its lines; Alt and a digit make something of a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.growing_text import GrowingText

_LEAST_LINES = 2
_MOST_LINES = 18
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class NoteEdit(GrowingText):
    """Tab goes on, Ctrl+Down and Ctrl+Up go to the next and the last line of the agenda."""

    digit_pressed = Signal(int)
    """0 to 4, with Alt."""
    step_requested = Signal(int)
    left = Signal()

    def __init__(
        self, name: str, words: str, *, least: int = _LEAST_LINES, parent: QWidget | None = None
    ) -> None:
        super().__init__(least, _MOST_LINES, parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)

    def show_text(self, text: str) -> None:
        """Put a text in that was changed elsewhere; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    @property
    def line(self) -> str:
        """What is selected, else the line of the cursor, else the last line with words."""
        cursor = self.textCursor()
        chosen = cursor.selectedText().replace("\u2029", " ").strip()
        if not chosen:
            chosen = cursor.block().text().strip()
        if not chosen:
            lines = self.toPlainText()[: cursor.position()].strip().splitlines()
            chosen = lines[-1].strip() if lines else ""
        return chosen.lstrip("-·○□*• ").strip()

    def to_end(self) -> None:
        """The cursor behind the last word, where one goes on typing."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the minutes, then those of every text."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in _DIGITS:
            self.digit_pressed.emit(_DIGITS.index(key))
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Down:
            self.step_requested.emit(1)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Up:
            self.step_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Alt and a digit are this text's own, whatever else they mean in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and Qt.Key(event.key()) in _DIGITS:
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed here may be saved now."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
