"""A choice among the catalogue's words, or yes and no; the kinds of empty stand below them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from db.domain.fields import Field
from db.domain.hangul import choseong, is_choseong, keystrokes
from db.domain.kinds import Kind
from db.domain.values import Empty, Parsed, Value
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit
from desktop_app.widgets.parts import restyle
from desktop_app.widgets.words.value_text import shown

_YES, _NO = "yes", "no"


class ChoiceEditor(FieldEditor):
    """A combo box."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._combo = _Combo()
        self._differs = False
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setPlaceholderText(self.tr("Choose"))
        self._adopt(self._combo)
        self._fill()
        self._show(self._value)
        self._combo.activated.connect(self._on_combo_activated)

    def _fill(self) -> None:
        field, lang = self.field, self.kit.lang
        if field.kind is Kind.YES_NO:
            for code, value in ((_YES, True), (_NO, False)):
                self._combo.addItem(shown(field, value, lang).text, code)
        for choice in field.choices:
            self._combo.addItem(choice.label(lang), choice.code)
        if not self.takes_empty:
            return
        self._combo.insertSeparator(self._combo.count())
        for empty in Empty:
            self._combo.addItem(empty.label(lang), empty)
            place = self._combo.count() - 1
            ink3 = self.kit.theme.color("ink3")
            self._combo.setItemData(place, ink3, Qt.ItemDataRole.ForegroundRole)

    def reading(self) -> Parsed[Any]:
        """The chosen value or kind of empty."""
        return Parsed(self._value)

    def show_differing(self, words: str) -> None:
        """Nothing is chosen; the words stand in the choice's place."""
        self._combo.setCurrentIndex(-1)
        self._combo.setPlaceholderText(words)
        self._differs = True

    def _show(self, value: Value) -> None:
        self._differs = False
        code = {True: _YES, False: _NO}[value] if isinstance(value, bool) else value
        place = self._combo.findData(code)
        if place < 0 and not isinstance(value, Empty):
            self._combo.addItem(str(value), value)  # written by a newer program: keep it
            place = self._combo.count() - 1
        self._combo.setCurrentIndex(place)
        restyle(self._combo, "empty", "true" if isinstance(value, Empty) else "false")

    @Slot(int)
    def _on_combo_activated(self, place: int) -> None:
        data = self._combo.itemData(place)
        value: Value = data
        if self.field.kind is Kind.YES_NO and data in (_YES, _NO):
            value = data == _YES
        if isinstance(data, str) and not isinstance(data, Empty) and data in _EMPTY_CODES:
            value = Empty(data)
        if value == self._value and not self._differs:
            return
        self.set_value(value)
        self.edited.emit()


_EMPTY_CODES = frozenset(empty.value for empty in Empty)


_PAUSE_MS = 1_200
"""What is typed after so long a pause begins a new word."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class _Combo(Combo):
    """Chooses by typing, in Korean too and from the first letter on."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses; a space only within a word, as alone it opens the list."""
        text = event.text()
        lettered = text.isprintable() and bool(text.strip() or (self._typed and text))
        if lettered and not event.modifiers() & _HELD:
            self._typed += text
            self._choose(self._typed)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable chooses already."""
        self._typed += event.commitString()
        self._choose(self._typed + event.preeditString())
        event.accept()

    def _choose(self, typed: str) -> None:
        self._pause.start()
        places = range(self.count())
        found = next((at for at in places if _begins(self.itemText(at), typed)), -1)
        if found >= 0:
            self.setCurrentIndex(found)
            self.activated.emit(found)

    @Slot()
    def _on_pause(self) -> None:
        self._typed = ""


def _begins(word: str, typed: str) -> bool:
    """Whether a choice begins with what was typed, or its syllables with these consonants."""
    keys = keystrokes(typed)
    if not keys or not word:
        return False
    initials = is_choseong(typed) and choseong(word).startswith(keys)
    return initials or keystrokes(word).startswith(keys)
