"""A text box takes Ctrl+Z for its own typing; with nothing typed the key belongs to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def lets_undo_through(box: QWidget, event: QEvent) -> bool:
    """Whether the box has nothing to take back; its filter then keeps ``event`` from it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(_UNDO):
        own = has_undo(box)
    elif event.matches(_REDO):
        own = _has_redo(box)
    else:
        return False
    event.setAccepted(own)
    return not own


def has_undo(box: QWidget) -> bool:
    """Whether something was typed into the box that it can take back by itself."""
    if isinstance(box, QLineEdit):
        return box.isUndoAvailable()
    return isinstance(box, QPlainTextEdit) and box.document().isUndoAvailable()


def _has_redo(box: QWidget) -> bool:
    if isinstance(box, QLineEdit):
        return box.isRedoAvailable()
    return isinstance(box, QPlainTextEdit) and box.document().isRedoAvailable()
