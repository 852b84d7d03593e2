"""A step of the import in which Ctrl+Z takes the officer's newest decision about the list back."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.features.intake.run import ListRun

_BACK = (QKeySequence("Ctrl+Z"),)
_FORTH = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))


def steps_back(event: QEvent, run: ListRun) -> bool:
    """Whether a key takes the newest decision back."""
    return _is_one_of(event, _BACK) and run.trail.can_go_back


def steps_forth(event: QEvent, run: ListRun) -> bool:
    """Whether a key makes the decision again that was taken back last."""
    return _is_one_of(event, _FORTH) and run.trail.can_go_forth


def _is_one_of(event: QEvent, keys: tuple[QKeySequence, ...]) -> bool:
    return isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) in keys


class StepBackView(QWidget):
    """While a decision can be taken back, or made again, the keys for it are not the window's own
    undo and redo."""

    def __init__(self, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run

    def event(self, event: QEvent) -> bool:
        """Keeps the keys from the window's menu."""
        here = steps_back(event, self._run) or steps_forth(event, self._run)
        if event.type() == QEvent.Type.ShortcutOverride and here:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes the newest decision back, Ctrl+Shift+Z makes it again."""
        if steps_back(event, self._run):
            self._run.step_back()
        elif steps_forth(event, self._run):
            self._run.step_forth()
        else:
            super().keyPressEvent(event)
