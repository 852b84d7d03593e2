"""What is typed over a list goes where it belongs: into the current cell, else into a filter box.

A syllable that is being composed would be broken off by a change of focus. It is passed on while
the rows keep the focus, which follows as soon as nothing is being composed any more.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_IN_PLACE = (Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle)


class TypingPlaces(Protocol):
    """Where the letters of one list go."""

    def open_cell(self, *, focus: bool) -> QWidget | None:
        """Open the current cell and give its input; None where it can't be written."""

    def filter_box(self) -> QWidget | None:
        """The filter box of the current column, or of the first that has one."""


class TypedOver:
    """Belongs to one table, and is told of each letter and each composition over its rows."""

    def __init__(self, table: QWidget, places: TypingPlaces) -> None:
        self._table = table
        self._places = places
        self._target: QWidget | None = None

    def type(self, text: str) -> None:
        """A letter, a digit or a sign; a space alone asks for nothing."""
        target = self._begin(focus=True) if text.strip() else None
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            plain = Qt.KeyboardModifier.NoModifier
            pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, plain, text)
            QCoreApplication.sendEvent(target, pressed)

    def compose(self, event: QInputMethodEvent) -> bool:
        """A syllable begun, changed or finished; False when nothing takes it."""
        target = self.target
        if target is None and (event.preeditString() or event.commitString().strip()):
            target = self._target = self._begin(focus=False)
        if target is None:
            return False
        QCoreApplication.sendEvent(target, event)
        if not event.preeditString():
            self.finish()
        return True

    @property
    def target(self) -> QWidget | None:
        """What takes the syllables while the rows have the focus."""
        if self._target is not None and not isValid(self._target):
            self._target = None
        return self._target

    def finish(self) -> None:
        """Nothing is being composed: the focus follows."""
        target, self._target = self.target, None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def query(self, asked: Qt.InputMethodQuery) -> Any:
        """What the input method wants to know, so that its window opens beside the text."""
        target = self.target
        if target is None:
            return None
        found = target.inputMethodQuery(asked)
        if asked in _IN_PLACE and isinstance(found, QRect):
            return found.translated(target.mapTo(self._table, found.topLeft()) - found.topLeft())
        return found

    def _begin(self, *, focus: bool) -> QWidget | None:
        return self._places.open_cell(focus=focus) or self._places.filter_box()
