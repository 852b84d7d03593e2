"""A step of the import in which Ctrl+Z takes the officer's newest decision about the list back."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.features.intake.run import ListRun


class StepBackView(QWidget):
    """While a decision can be taken back, the key for it is not the window's own undo."""

    def __init__(self, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run

    def event(self, event: QEvent) -> bool:
        """Keeps the key from the window's menu."""
        if event.type() == QEvent.Type.ShortcutOverride and self._steps_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes the newest decision back."""
        if self._steps_back(event):
            self._run.step_back()
        else:
            super().keyPressEvent(event)

    def _steps_back(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._run.can_step_back
        )
