"""A day typed as one says it: 내일, 다음 주 화, 12. 3., +7; what was understood stands below."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.dates import first_day, format_date_weekday, format_short
from db.domain.said_days import due_day
from desktop_app.widgets.parts import label, restyle
from desktop_app.widgets.words.english_days import near_day
from desktop_app.widgets.words.value_text import date_text

_DAY = len("2026-12-03")


class _Line(QLineEdit):
    """A click into it chooses all, as Tab does: a suggested day is written over, not added to."""

    _clicked_into = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember that a click brought the keyboard."""
        super().focusInEvent(event)
        self._clicked_into = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The first click chooses all, unless it drew a selection."""
        super().mouseReleaseEvent(event)
        if self._clicked_into and not self.hasSelectedText():
            self.selectAll()
        self._clicked_into = False


class DayLine(QWidget):
    """The line keeps what was typed; ``day`` is what it means."""

    edited = Signal()

    def __init__(
        self, name: str, words: str, today: dt.date, lang: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._lang = lang
        self.line = _Line()
        self.line.setObjectName(name)
        self.line.setPlaceholderText(self.tr("3 Dec, Friday, +7"))
        self.line.setAccessibleName(words)
        self._understood = label("", "small")
        self._understood.setObjectName(f"{name}_understood")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._understood)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text_changed)

    @property
    def day(self) -> str | None:
        """The ISO (partial) day, "" for none, None for nonsense."""
        return due_day(self.line.text(), self._today)

    def show_day(self, day: str) -> None:
        """Put a day in, as it is typed."""
        short = format_short(day) if self._lang == "ko" and len(day) == _DAY else ""
        told = short and due_day(short, self._today) == day
        self.line.setText(short if told else date_text(day, self._lang) if day else "")

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        day = self.day
        restyle(self.line, "problem", "true" if day is None else "false")
        if day is None:
            words = self.tr("not a day")
        elif len(day) < _DAY:
            words = day
        elif self._lang == "ko":
            words = format_date_weekday(day)
        else:
            words = near_day(first_day(day))
        self._understood.setText(words if text.strip() else "")
        self.edited.emit()
