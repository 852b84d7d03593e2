"""A text of several lines, as high as the lines it has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_ROOM = 14
"""What frame and padding take, until they are known."""


class GrowingText(QPlainTextEdit):
    """Grows with what is written from ``least`` to ``most`` lines, and scrolls beyond; Tab leaves."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how much room the frame takes."""
        super().showEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Take the height of the lines."""
        lines = max(self._least, min(self.shown_lines(), self._most))
        room = max(_ROOM, self.height() - self.viewport().height())
        room += round(2 * self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room)
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown if lines == self._most else hidden)

    def shown_lines(self) -> int:
        """Lines as they are broken on the screen."""
        return max(1, round(self.document().documentLayout().documentSize().height()))
