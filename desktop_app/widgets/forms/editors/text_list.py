"""Several short texts as chips: names, aliases, conditions."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from db.domain.fields import Field
from db.domain.plain_text import shortened
from db.domain.values import Empty, Parsed, Value
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit
from desktop_app.widgets.forms.readers import read_text
from desktop_app.widgets.parts import restyle
from resources.texts import fill

_COMMA = re.compile(r"\s*[,;\n、]\s*")


_ON_A_CHIP, _IN_A_TIP = 36, 400
"""Letters of a text that are shown."""
_LEAST_CHIP = 40


class TextListEditor(FieldEditor):
    """Enter or a comma makes a chip; Backspace in the empty line takes the last one back."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._texts: tuple[str, ...] = ()
        self._empty = Empty.NOT_STATED
        self._chips: list[QToolButton] = []
        self._frame = QFrame()
        self._frame.setProperty("input", "true")
        self._flow = FlowLayout(self._frame, spacing=4)
        self._flow.setContentsMargins(5, 4, 5, 4)
        self._line = QLineEdit()
        self._line.setProperty("kind", "bare")
        self._line.setMinimumWidth(28)
        self._flow.addWidget(self._line)
        self._adopt(self._line)
        self._row.removeWidget(self._line)
        self._flow.addWidget(self._line)
        self._row.addWidget(self._frame)
        self._show(self._value)
        self._line.textEdited.connect(self._on_line_text_edited)

    def reading(self) -> Parsed[Any]:
        """The chips and what still stands in the line."""
        rest = _split(self._line.text())
        if not self._texts and len(rest) == 1:
            parsed = read_text(self.field, rest[0])
            if isinstance(parsed.value, Empty):
                return parsed
        texts = (*self._texts, *rest)
        return Parsed(texts or self._empty)

    def set_problem(self, wrong: bool, text: str = "") -> None:
        """Draw the frame as wrong."""
        super().set_problem(wrong, text)
        restyle(self._frame, "problem", "true" if wrong else "false")

    def set_read_only(self, read_only: bool) -> None:
        """Chips stay, nothing can be added or taken away."""
        self._line.setReadOnly(read_only)
        restyle(self._frame, "fixed", "true" if read_only else "false")
        for chip in self._chips:
            chip.setEnabled(not read_only)

    def _show(self, value: Value) -> None:
        self._empty = value if isinstance(value, Empty) else Empty.NOT_STATED
        self._put(value if isinstance(value, tuple) else ())
        self._line.clear()

    def _put(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(text) for text in texts]
        self._flow.removeWidget(self._line)
        self._flow.addWidget(self._line)
        self._line.setPlaceholderText("" if texts else self._empty.label(self.kit.lang))
        self._frame.updateGeometry()

    def _chip(self, text: str) -> QToolButton:
        chip = _Chip(shortened(text, _ON_A_CHIP), self._frame)
        chip.setProperty("kind", "chip")
        chip.setIcon(self.kit.theme.icon("x", "ink3", size=12))
        chip.setIconSize(QSize(12, 12))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip = fill(self.tr("Remove {text}"), text=shortened(text, _IN_A_TIP))
        chip.setToolTip(tip)
        chip.setAccessibleName(tip)
        chip.setEnabled(not self._line.isReadOnly())
        chip.clicked.connect(self._on_chip_clicked)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Backspace work on the chips; the frame shows the focus."""
        if watched is self._line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                inside = event.type() == QEvent.Type.FocusIn
                restyle(self._frame, "focus", "true" if inside else "false")
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line.text():
                    self._take_line()
                    return True
                if event.key() == Qt.Key.Key_Backspace and self._take_back():
                    return True
        return super().eventFilter(watched, event)

    def _take_line(self) -> None:
        parsed = self.reading()
        self.set_value(parsed.value if parsed.value is not None else self._empty)
        self._value = parsed.value if parsed.value is not None else self._empty

    def _take_back(self) -> bool:
        if self._line.text() or not self._texts or self._line.isReadOnly():
            return False
        last = self._texts[-1]
        self._put(self._texts[:-1])
        self._line.setText(last)
        self.edited.emit()
        return True

    def _settle(self) -> None:
        if self._line.text():
            self._take_line()

    def _standard_menu(self) -> QMenu:
        return self._line.createStandardContextMenu()

    @Slot(str)
    def _on_line_text_edited(self, text: str) -> None:
        if _COMMA.search(text):
            self._take_line()
        self.edited.emit()

    @Slot()
    def _on_chip_clicked(self) -> None:
        place = next((at for at, chip in enumerate(self._chips) if chip is self.sender()), None)
        if place is not None:
            self._put(self._texts[:place] + self._texts[place + 1 :])
            self._line.setFocus()
            self.edited.emit()


class _Chip(QToolButton):
    """Shows as much of its text as there is room for, and never makes the form wider."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """May be cut."""
        return QSize(_LEAST_CHIP, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """With dots where the room ends."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        letters = self.fontMetrics()
        around = self.sizeHint().width() - letters.horizontalAdvance(self.text())
        cut = Qt.TextElideMode.ElideRight
        option.text = letters.elidedText(self.text(), cut, self.width() - around + 1)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in _COMMA.split(text.strip()) if part)
