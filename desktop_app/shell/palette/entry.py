"""The palette's input: it tells of each letter, also of the syllable still being composed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class PaletteEntry(QLineEdit):
    """``typed`` carries what is in the input and what is being composed in it."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_input")
        self._composing = ""
        self.textChanged.connect(self._on_text_changed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable counts: ``text()`` does not hold it yet."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._tell()

    def _tell(self) -> None:
        at = self.cursorPosition()
        self.typed.emit(self.text()[:at] + self._composing + self.text()[at:])
