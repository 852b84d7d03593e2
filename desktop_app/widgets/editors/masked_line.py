"""A line for a person's phone or mail: masked until somebody who may see it asks, with a reason."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from db.domain.access import Reason
from db.domain.fields import Field
from db.domain.values import Empty, Parsed, Value, is_empty
from desktop_app.widgets.editors.base import FormKit
from desktop_app.widgets.editors.line import LineEditor
from desktop_app.widgets.reason_menu import add_reasons, reason_menu
from desktop_app.widgets.value_text import shown

_NOBODY = -1
_REASONS = frozenset(Reason)


class MaskedLineEditor(LineEditor):
    """While it is sealed the line takes no input, and its value stays what it was."""

    reveal_requested = Signal(str)
    """Carries the code of a ``Reason``."""
    owner_changed = Signal(int)
    """Another stored record is shown in it, by id."""

    _sealed = True
    _eye: QAction | None = None

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        self._owner: int | None = _NOBODY
        self._fixed = False
        super().__init__(field, kit, parent)
        self._eye = QAction(kit.theme.icon("eye", "ink2"), self.tr("Show…"), self)
        self._eye.setObjectName(f"reveal_{field.key}")
        self._eye.triggered.connect(self._on_eye_triggered)
        self._line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(self._value)

    def set_owner(self, record_id: int | None) -> None:
        """A new record has nothing to hide; another stored one is sealed again."""
        if record_id == self._owner:
            return
        self._owner, self._sealed = record_id, record_id is not None
        if record_id is not None:
            self.owner_changed.emit(record_id)

    def unseal(self) -> None:
        """Show the value, and take input."""
        self._sealed = False
        self._show(self._value)

    @property
    def masked(self) -> bool:
        """Whether a value stands here that is not shown."""
        return self._sealed and not is_empty(self._value) and self._value != ""

    def reading(self) -> Parsed[Any]:
        """The value as it is stored while it is masked."""
        return Parsed(self._value) if self.masked else super().reading()

    def set_read_only(self, read_only: bool) -> None:
        """Masked values take no input either way."""
        self._fixed = read_only
        self._line.setReadOnly(read_only or self.masked)

    def _show(self, value: Value) -> None:
        if self.masked and not isinstance(value, Empty):
            text = shown(self.field, value, self.kit.lang).text
            self._shown = text
            self._line.setText(text)
            self._line.setToolTip("")
        else:
            super()._show(value)
        self._line.setReadOnly(self._fixed or self.masked)
        if self._eye is not None:
            self._eye.setVisible(self.masked and self.kit.sight is not None)

    def _standard_menu(self) -> QMenu:
        menu = super()._standard_menu()
        if self.masked and self.kit.sight is not None:
            menu.addSeparator()
            add_reasons(menu, self.kit.lang)
        return menu

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
