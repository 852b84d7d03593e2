"""One line becomes a follow-up or a task: its words, whose it is, and its day as people say it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.said_days import split_due
from db.services.meetings import Outcome
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.day_line import DayLine
from desktop_app.widgets.parts import button

TASK = ""


def outcome_kinds() -> tuple[str, ...]:
    """The four kinds of follow-up, then a task: what Alt+1 to Alt+5 mean."""
    choices = catalogue(RecordKind.FOLLOW_UP).field("kind").choices
    return (*(one.code for one in choices), TASK)


class OutcomeStrip(QFrame):
    """Enter registers, Esc goes back to the notes."""

    registered = Signal(object)
    """Carries an ``Outcome`` whose meeting and agenda line are still to be named."""
    cancelled = Signal()

    def __init__(self, today: dt.date, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome_strip")
        self.setProperty("panel", "sunken")
        self._today = today
        field = catalogue(RecordKind.FOLLOW_UP).field("kind")
        self._kind = ChoiceChips(
            "outcome",
            tuple(
                (code, field.choice_label(code, lang) if code else self.tr("Task"))
                for code in outcome_kinds()
            ),
        )
        self.text = self._line("outcome_text", self.tr("What is to be done"))
        self.officer = self._line("outcome_officer", self.tr("Responsible"))
        self.officer.setFixedWidth(96)
        self.due = DayLine("outcome_due", self.tr("Until when"), today, lang)
        self.due.setFixedWidth(150)
        register = button(self.tr("Register"), "small", name="outcome_register")
        register.setToolTip("Enter")
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, stretch in ((self.text, 1), (self.officer, 0), (self.due, 0), (register, 0)):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._kind)
        column.addLayout(row)
        register.clicked.connect(self.register)

    def _line(self, name: str, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        return made

    def begin(self, kind: str, line: str, officer: str) -> None:
        """Take a line of the notes; a day at its end is understood."""
        self._kind.choose(kind)
        text, day = split_due(line, self._today)
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.officer.setText("" if kind == "promise" else officer)
        self.due.show_day(day)
        self.show()
        (self.due if text else self.text).setFocus()

    @Slot()
    def register(self) -> bool:
        """Say what is to be registered; a day that can't be read keeps the cursor."""
        day, text = self.due.day, self.text.text().strip()
        if not text or day is None:
            (self.due if text else self.text).setFocus()
            return False
        self.registered.emit(
            Outcome(0, None, self._kind.code, text, day, self.officer.text().strip())
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter registers, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.register()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
