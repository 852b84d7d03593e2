"""Keeps what stands beside a line as high as the line, which knows its height only once it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


def keep_level(line: QWidget, *beside: QWidget) -> None:
    """Give ``beside`` the height of ``line``, now and whenever it changes."""
    _Level(line, beside)


class _Level(QObject):
    def __init__(self, line: QWidget, beside: tuple[QWidget, ...]) -> None:
        super().__init__(line)
        self._beside = beside
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line that was laid out has its height."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            for part in self._beside:
                part.setFixedHeight(watched.height())
        return super().eventFilter(watched, event)
