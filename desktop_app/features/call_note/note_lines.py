"""One line of what was said, the next step, and its day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from db.domain.catalogue import catalogue
from db.domain.dates import format_date_weekday
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.said_days import due_day
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, label, restyle
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, fill

_ICONS = {"call": "phone", "visit": "map-pin", "mail": "mail", "letter": "file-text"}


class NoteLines(QWidget):
    """The day is read as one says it; what was understood stands beside it."""

    edited = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._t = texts
        self._today = today
        self.text = self._line("call_text", self.tr("What was said, in one line"))
        self.step = self._line("call_step", self.tr("Next step"))
        self.due = self._line("call_due", self.tr("Until: 3 Dec, Friday, +7"))
        self.due.setFixedWidth(168)
        self._understood = label("", "small")
        self._understood.setObjectName("call_understood")
        self._understood.setFixedWidth(168)
        self._present = OneLine("small")
        self._present.setObjectName("call_present")
        self._kinds = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addLayout(self._kind_row(theme), 0, 0, 1, 2)
        grid.addWidget(self.text, 1, 0, 1, 2)
        grid.addWidget(self.step, 2, 0)
        grid.addWidget(self.due, 2, 1)
        grid.addWidget(self._present, 3, 0)
        grid.addWidget(self._understood, 3, 1)
        self.text.textChanged.connect(self.edited)
        self.due.textChanged.connect(self._on_due_text_changed)

    def _line(self, name: str, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        return made

    def _kind_row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        field = catalogue(RecordKind.ACTIVITY).field("kind")
        for place, choice in enumerate(field.choices):
            if choice.code not in _ICONS:
                continue
            made = button(choice.label(self._t.lang), "choice_chip", name=f"kind_{choice.code}")
            made.setIcon(theme.icon(_ICONS[choice.code], "ink2", on="accent", size=13))
            made.setCheckable(True)
            made.setProperty("code", choice.code)
            made.toggled.connect(self._on_kind_toggled)
            self._kinds.addButton(made, place)
            row.addWidget(made)
        row.addStretch(1)
        self._kinds.buttons()[0].setChecked(True)
        return row

    @property
    def kind(self) -> str:
        """How it was talked: call, visit, mail or letter."""
        chosen = self._kinds.checkedButton()
        return str(chosen.property("code")) if chosen is not None else "call"

    @property
    def due_day(self) -> str | None:
        """The day of the next step, "" for none, None for nonsense."""
        return due_day(self.due.text(), self._today)

    def show_present(self, case: Draft | None) -> None:
        """What the case says now of its next step: it will be replaced."""
        step = case.text("next_step") if case is not None else ""
        day = case.text("next_step_on") if case is not None else ""
        now = " ".join(part for part in (day and date_text(day, self._t.lang), step) if part)
        self._present.show_text(fill(self.tr("So far: {step}"), step=now) if now else "")

    @Slot(bool)
    def _on_kind_toggled(self, _on: bool) -> None:
        for made in self._kinds.buttons():
            restyle(made, "active", "true" if made.isChecked() else "false")

    @Slot(str)
    def _on_due_text_changed(self, text: str) -> None:
        day = self.due_day
        restyle(self.due, "problem", "true" if day is None else "false")
        if not day:
            words = ""
        elif self._t.lang == "ko":
            words = f"= {format_date_weekday(day)}"
        else:
            words = f"= {day}"
        self._understood.setText(words if text.strip() else "")
        self.edited.emit()
