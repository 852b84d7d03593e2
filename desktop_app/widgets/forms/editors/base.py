"""What every field editor can do: hold a value or a kind of empty, and say when it was edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QWidget

from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Parsed, Value
from desktop_app.jobs import JobRunner
from desktop_app.sight import Sight
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.own_undo import has_undo, lets_undo_through
from desktop_app.widgets.parts import restyle

EMPTY_KEYS = {
    Qt.Key.Key_1: Empty.NOT_STATED,
    Qt.Key.Key_2: Empty.UNCHECKED,
    Qt.Key.Key_3: Empty.WITHHELD,
    Qt.Key.Key_4: Empty.NOT_APPLICABLE,
}
"""With Alt: the kind of empty that stands in the value's own place."""

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ATTENDED = frozenset({
    *_KEYS, QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.ContextMenu
})  # fmt: skip
"""What an editor looks at of what its input is told; a form sends thousands of others."""


@dataclass(frozen=True, slots=True)
class Found:
    """One record a link could point to."""

    id: int
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FormKit:
    """What editors need from outside: looks, language, and how links are looked up.

    ``find`` and ``titles`` run on a reader lane.
    """

    theme: Theme
    lang: str
    jobs: JobRunner
    find: Callable[[RecordKind, str], tuple[Found, ...]]
    titles: Callable[[RecordKind, frozenset[int]], Mapping[int, str]]
    sight: Sight | None = None
    """Writes down who saw masked values; None where nobody may see them."""


class FieldEditor(QWidget):
    """One input. Subclasses make it, call ``_adopt`` and override ``_show`` and ``reading``."""

    edited = Signal()
    """The person changed the value."""
    left = Signal()
    """The focus went elsewhere."""
    entered = Signal()
    help_requested = Signal()
    history_requested = Signal()

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.kit = kit
        self._value: Value = Empty.NOT_STATED
        self._before_empty: Value | None = None
        """What a kind of empty was put in the place of, for Ctrl+Z."""
        self._input: QWidget = self
        self._row = flush(QHBoxLayout(self))

    @property
    def input(self) -> QWidget:
        """The widget that takes the keys; its object name is the field's key."""
        return self._input

    def set_owner(self, record_id: int | None) -> None:
        """Whose value this is: the id of a stored record, None for a new one."""

    def set_value(self, value: Value) -> None:
        """Show a stored value; not an edit."""
        self._value, self._before_empty = value, None
        self._show(value)

    def reading(self) -> Parsed[Any]:
        """What the input means now: a value or a kind of empty, or a problem and None."""
        return Parsed(self._value)

    def choose_empty(self, kind: Empty) -> None:
        """Put a kind of empty in the value's place, as an edit that Ctrl+Z takes back."""
        if self._is_fixed() or (self.field.required and not self.takes_empty):
            return
        read = self.reading().value
        before = self._value if read is None else read
        self.set_value(kind)
        self._before_empty = before
        self.edited.emit()

    @property
    def is_choosing(self) -> bool:
        """Whether what was typed may still become a value: nothing is wrong with it yet."""
        return False

    @property
    def takes_empty(self) -> bool:
        """Whether a kind of empty may stand here."""
        return not self.field.required

    def _is_fixed(self) -> bool:
        """Whether the input only shows its value."""
        box = self._input
        if isinstance(box, QLineEdit | QPlainTextEdit) and box.isReadOnly():
            return True
        return not box.isEnabled()

    def set_problem(self, wrong: bool, text: str = "") -> None:
        """Draw the input as wrong; ``text`` is told to screen readers."""
        restyle(self._input, "problem", "true" if wrong else "false")
        self._input.setAccessibleDescription(text)

    def set_read_only(self, read_only: bool) -> None:
        """Show the value but take no input."""
        self._input.setEnabled(not read_only)

    def show_differing(self, words: str) -> None:
        """Say in the empty input that the records at hand hold different values."""
        if isinstance(self._input, QLineEdit | QPlainTextEdit):
            self._input.setPlaceholderText(words)

    def _show(self, value: Value) -> None:
        """Put ``value`` into the input."""

    def _adopt(self, widget: QWidget) -> None:
        """Make ``widget`` the input."""
        self._input = widget
        widget.setObjectName(self.field.key)
        widget.setAccessibleName(self.field.label(self.kit.lang))
        widget.installEventFilter(self)
        self._row.addWidget(widget)
        self.setFocusProxy(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F1, F2 and Alt+1 to Alt+4 belong to the field; the context menu offers the empties."""
        kind = event.type()
        if kind not in _ATTENDED:
            return False
        if watched is self._input and (
            self._takes_back(event) or lets_undo_through(self._input, event)
        ):
            return True
        if isinstance(event, QKeyEvent) and kind in _KEYS:
            if self._own_key(event, act=kind == QEvent.Type.KeyPress):
                event.accept()
                return True
        elif kind == QEvent.Type.FocusIn:
            self.entered.emit()
        elif kind == QEvent.Type.FocusOut:
            self._settle()
            self.left.emit()
        elif isinstance(event, QContextMenuEvent):
            self._open_menu(event)
            return True
        return super().eventFilter(watched, event)

    def _takes_back(self, event: QEvent) -> bool:
        """Whether Ctrl+Z brings back what a kind of empty was put in the place of."""
        before, kind = self._before_empty, event.type()
        if before is None or kind not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo) or has_undo(self._input):
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress:
            self.set_value(before)
            self.edited.emit()
        return True

    def _own_key(self, event: QKeyEvent, *, act: bool) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in EMPTY_KEYS:
            if act:
                self.choose_empty(EMPTY_KEYS[Qt.Key(key)])
            return True
        if modifiers == Qt.KeyboardModifier.NoModifier and key in (Qt.Key.Key_F1, Qt.Key.Key_F2):
            if act:
                asked = self.help_requested if key == Qt.Key.Key_F1 else self.history_requested
                asked.emit()
            return True
        return False

    def _settle(self) -> None:
        """The focus leaves: write the value as the form writes it."""

    def _standard_menu(self) -> QMenu:
        """The menu the input would open by itself."""
        return QMenu(self)

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu = self._standard_menu()
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        if self.takes_empty and not self._is_fixed():
            for number, empty in enumerate(Empty, start=1):
                action = menu.addAction(f"{empty.label(self.kit.lang)}\tAlt+{number}")
                action.setData(empty.value)
        menu.addSeparator()
        menu.addAction(self.tr("Field history") + "\tF2").setData("history")
        menu.addAction(self.tr("About this field") + "\tF1").setData("help")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(event.globalPos())

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        asked = action.data()
        if asked == "history":
            self.history_requested.emit()
        elif asked == "help":
            self.help_requested.emit()
        elif asked:
            self.choose_empty(Empty(asked))
