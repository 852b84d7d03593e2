"""A line for text and for everything that is typed as it is said: money, areas, dates, phones."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget

from db.domain.fields import Field
from db.domain.values import Empty, Parsed, Value, is_empty
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit
from desktop_app.widgets.forms.readers import read_text
from desktop_app.widgets.parts import hide_unless, label
from desktop_app.widgets.words.value_text import shown, unit_of


class LineEditor(FieldEditor):
    """A line edit with the unit muted inside it; an empty value shows its kind in its place."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._line = QLineEdit()
        self._adopt(self._line)
        self._empty = Empty.NOT_STATED
        self._shown = ""
        self._unit = label(unit_of(field, kit.lang), "small", self._line)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hide_unless(self._unit, bool(self._unit.text()))
        self._connect_line()
        self._show(self._value)

    def _connect_line(self) -> None:
        self._line.textEdited.connect(self.edited)

    @property
    def line(self) -> QLineEdit:
        """The input itself."""
        return self._line

    def reading(self) -> Parsed[Any]:
        """The value behind an untouched text, else what the text means."""
        text = self._line.text()
        if text == self._shown and not (text == "" and not is_empty(self._value)):
            return Parsed(self._value)
        parsed = read_text(self.field, text, self.kit.lang)
        if parsed.value is None and not parsed.problem:
            return Parsed(self._empty)
        return parsed

    def set_read_only(self, read_only: bool) -> None:
        """Read-only text can still be selected and copied."""
        self._line.setReadOnly(read_only)

    def _show(self, value: Value) -> None:
        text = shown(self.field, value, self.kit.lang, whole=True)
        self._empty = value if isinstance(value, Empty) else Empty.NOT_STATED
        self._line.setText("" if text.empty else text.text)
        self._shown = self._line.text()
        self._line.setCursorPosition(0)
        self._line.setPlaceholderText(self._empty.label(self.kit.lang))
        self._line.setToolTip(text.tip)

    def _settle(self) -> None:
        parsed = self.reading()
        if parsed.value is not None:
            self._value = parsed.value
            self._show(parsed.value)

    def _standard_menu(self) -> QMenu:
        return self._line.createStandardContextMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The unit keeps to the right end."""
        super().resizeEvent(event)
        self._place_unit(self._unit)

    def _place_unit(self, unit: QLabel) -> None:
        if unit.isHidden():
            return
        width = unit.sizeHint().width()
        self._line.setTextMargins(0, 0, width + 6, 0)
        unit.setGeometry(self.width() - width - 10, 0, width, self._line.height())
