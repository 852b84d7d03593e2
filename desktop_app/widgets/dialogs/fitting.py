"""The size of a dialog: what it was drawn for, and never more than the window behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

_AROUND = QSize(16, 40)
"""What a title bar and its edges take."""


def fit_within(dialog: QWidget, width: int, height: int) -> None:
    """Give ``dialog`` this size in pixels, or what there is room for."""
    dialog.resize(QSize(width, height).boundedTo(room_for(dialog)))


def room_for(dialog: QWidget) -> QSize:
    """What ``dialog`` may take: the window behind it, or else the screen, without its frame."""
    above = dialog.parentWidget()
    room: QSize = above.window().size() if above else dialog.screen().availableSize()
    return room - _AROUND


class SentenceDialog(QDialog):
    """A dialog of a few sentences, as tall as they are in the width it got.

    Left to itself Qt asks how tall they are in the width that they would like, and in the letters
    that they have before the style sheet.
    """

    def showEvent(self, event: QShowEvent) -> None:
        """No sentence is squeezed."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.heightForWidth(self.width()))
