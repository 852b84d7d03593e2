"""The size of a dialog: what it was drawn for, and never more than the window behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_AROUND = QSize(16, 40)
"""What a title bar and its edges take."""


def fit_within(dialog: QWidget, width: int, height: int) -> None:
    """Give ``dialog`` this size in pixels, or what there is room for."""
    dialog.resize(QSize(width, height).boundedTo(room_for(dialog)))


def fit_height(dialog: QWidget) -> None:
    """Make a dialog of a fixed width, once it is seen, as tall as its sentences are at that width:
    Qt asks how tall they are at the width that they would like.
    """
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        dialog.setMinimumHeight(layout.heightForWidth(dialog.width()))


def room_for(dialog: QWidget) -> QSize:
    """What ``dialog`` may take: the window behind it, or else the screen, without its frame."""
    above = dialog.parentWidget()
    room: QSize = above.window().size() if above else dialog.screen().availableSize()
    return room - _AROUND
