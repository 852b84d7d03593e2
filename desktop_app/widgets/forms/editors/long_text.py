"""Text over several lines; it grows with what is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.fields import Field
from db.domain.values import Empty, Parsed, Value
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit
from desktop_app.widgets.forms.readers import read_text
from desktop_app.widgets.growing_text import GrowingText
from desktop_app.widgets.parts import restyle

_LEAST, _MOST = 2, 8


class LongTextEditor(FieldEditor):
    """Two to eight lines; Tab goes to the next field."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._edit = GrowingText(_LEAST, _MOST)
        self._adopt(self._edit)
        self._empty = Empty.NOT_STATED
        self._loading = False
        self._shown = ""
        self._show(self._value)
        self._edit.textChanged.connect(self._on_edit_text_changed)

    def reading(self) -> Parsed[Any]:
        """The stored value while its text is untouched; else the text without blank ends, or the
        kind of empty in its place."""
        text = self._edit.toPlainText()
        if text and text == self._shown:
            return Parsed(self._value)
        parsed = read_text(self.field, text)
        return Parsed(self._empty) if parsed.value is None else parsed

    def set_read_only(self, read_only: bool) -> None:
        """Read-only text can still be selected and copied."""
        self._edit.setReadOnly(read_only)
        restyle(self._edit, "fixed", "true" if read_only else "false")

    def _show(self, value: Value) -> None:
        self._loading = True
        self._empty = value if isinstance(value, Empty) else Empty.NOT_STATED
        self._edit.setPlainText("" if isinstance(value, Empty) else str(value))
        self._shown = self._edit.toPlainText()
        self._edit.setPlaceholderText(self._empty.label(self.kit.lang))
        self._loading = False

    def set_problem(self, wrong: bool, text: str = "") -> None:
        """Drawn anew the stylesheet sets its own least height, so ours is set again."""
        super().set_problem(wrong, text)
        self._edit.fit()

    def _standard_menu(self) -> QMenu:
        return self._edit.createStandardContextMenu()

    @Slot()
    def _on_edit_text_changed(self) -> None:
        if not self._loading:
            self.edited.emit()
