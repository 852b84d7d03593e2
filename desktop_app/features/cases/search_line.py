"""The text filter of the cases: each letter counts, also of the syllable still being composed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.widgets.own_undo import lets_undo_through

_AROUND = 56
"""Pixels of the icon and of the margins."""


class SearchLine(QLineEdit):
    """Tells of each letter, also of the syllable still being composed."""

    typed = Signal(str)

    def __init__(self, hint: str, short: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints = (hint, short)
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.composing = ""
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._on_text_changed)

    @property
    def whole(self) -> str:
        """The text with the syllable being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self.composing + self.text()[at:]

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z with nothing typed belongs to the window."""
        return False if lets_undo_through(self, event) else super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What may be typed, or where that is cut, what it is for."""
        super().resizeEvent(event)
        hint, short = self._hints
        fits = self.fontMetrics().horizontalAdvance(hint) + _AROUND <= self.width()
        self.setPlaceholderText(hint if fits else short)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable searches too."""
        self.composing = event.preeditString()
        super().inputMethodEvent(event)
        self.typed.emit(self.whole)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.typed.emit(text)  # the clear button edits nothing in Qt's eyes
