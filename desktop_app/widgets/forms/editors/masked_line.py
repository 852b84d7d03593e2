"""A line for a person's phone or mail: masked until somebody who may see it asks, with a reason."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from db.domain.access import Reason
from db.domain.fields import Field
from db.domain.values import Empty, Value, is_empty
from desktop_app.widgets.forms.editors.base import FormKit
from desktop_app.widgets.forms.editors.line import LineEditor
from desktop_app.widgets.forms.reason_menu import add_reasons, reason_menu
from desktop_app.widgets.words.value_text import shown

_NOBODY = -1
_REASONS = frozenset(Reason)


class MaskedLineEditor(LineEditor):
    """While it is sealed a stored value is masked; what is typed replaces it whole, and shows."""

    reveal_requested = Signal(str)
    """Carries the code of a ``Reason``."""
    owner_changed = Signal(int)
    """Another stored record is shown in it, by id."""

    _sealed = True
    _typed = False
    """Whether the officer wrote the value at hand: he knows it."""
    _eye: QAction | None = None

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        self._owner: int | None = _NOBODY
        super().__init__(field, kit, parent)
        self._eye = QAction(kit.theme.icon("eye", "ink2"), self.tr("Show…"), self)
        self._eye.setObjectName(f"reveal_{field.key}")
        self._eye.triggered.connect(self._on_eye_triggered)
        self._line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._line.textEdited.connect(self._on_text_edited)
        self._line.selectionChanged.connect(self._keep_whole)
        self._line.cursorPositionChanged.connect(self._keep_whole)
        self.entered.connect(self._keep_whole)
        self._show(self._value)

    def set_owner(self, record_id: int | None) -> None:
        """A new record has nothing to hide; another stored one is sealed again."""
        if record_id == self._owner:
            return
        self._owner, self._sealed = record_id, record_id is not None
        self._show(self._value)
        if record_id is not None:
            self.owner_changed.emit(record_id)

    def set_value(self, value: Value) -> None:
        """Show a stored value, masked where it is to be."""
        self._typed = False
        super().set_value(value)

    def unseal(self) -> None:
        """Show the value; what is being typed stays."""
        hidden, self._sealed = self.masked, False
        if hidden:
            self._show(self._value)

    @property
    def masked(self) -> bool:
        """Whether a value stands here that is not shown."""
        stated = not is_empty(self._value) and self._value != ""
        return self._sealed and stated and not self._typed

    def _show(self, value: Value) -> None:
        super()._show(value)
        if self.masked:
            self._empty = Empty.NOT_STATED
            self._shown = shown(self.field, value, self.kit.lang).text
            self._line.setText(self._shown)
            self._line.setCursorPosition(0)
            self._line.setToolTip(self.tr("What you type replaces the hidden value."))
        self._show_eye()

    def _show_eye(self) -> None:
        if self._eye is not None:
            asked = self.kit.sight is not None and self._owner != _NOBODY
            self._eye.setVisible(self.masked and asked)

    def _standard_menu(self) -> QMenu:
        menu = super()._standard_menu()
        if self._eye is not None and self._eye.isVisible():
            menu.addSeparator()
            add_reasons(menu, self.kit.lang)
        return menu

    @Slot()
    def _keep_whole(self) -> None:
        """Half of a masked value means nothing: it is chosen, and typed over, as a whole."""
        line = self._line
        untouched = self.masked and line.text() == self._shown and not line.isReadOnly()
        if untouched and line.hasFocus() and line.selectedText() != self._shown:
            line.selectAll()

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self._typed = text != self._shown
        self._show_eye()

    @Slot()
    def _on_eye_triggered(self) -> None:
        menu = reason_menu(self, self.kit.lang)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() in _REASONS:
            self.reveal_requested.emit(action.data())
        else:
            super()._on_menu_triggered(action)
