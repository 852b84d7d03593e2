"""The line one types the caller into: every letter counts, also the half-typed syllable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class WhoLine(QLineEdit):
    """Arrows choose among the candidates, Enter and Tab take the chosen one."""

    typed = Signal(str)
    stepped = Signal(int)
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call_who")
        self._composing = ""
        self.offers = False
        """Whether there are candidates to take."""
        self.textChanged.connect(self._on_text_changed)

    @property
    def whole(self) -> str:
        """The text with the syllable being composed."""
        at = self.cursorPosition()
        return (self.text()[:at] + self._composing + self.text()[at:]).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable searches too."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self.typed.emit(self.whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that belong to the candidates."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the chosen candidate before it goes on."""
        if forward and self.offers:
            self.taken.emit()
            return True
        return super().focusNextPrevChild(forward)

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self.typed.emit(self.whole)
