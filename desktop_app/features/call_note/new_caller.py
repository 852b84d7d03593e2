"""A caller nobody knows yet: firm, person, telephone, and whether a case begins."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from db.domain.numbers import parse_phone
from desktop_app.features.call_note.callers import looks_like_number
from desktop_app.features.call_note.case_wish import CaseWish
from desktop_app.features.call_note.reading_line import NewCallerWords, read_new_caller
from desktop_app.theme import Theme
from desktop_app.widgets.parts import label, tool


class NewCaller(QWidget):
    """Four lines; only the firm must be there."""

    change_requested = Signal()

    def __init__(self, typed: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call_new")
        said = (
            NewCallerWords("", phone=typed) if looks_like_number(typed) else read_new_caller(typed)
        )
        self.firm = self._line("call_firm", self.tr("Firm"), said.firm)
        self.person = self._line("call_person", self.tr("Name"), said.person)
        self.title = self._line("call_title", self.tr("Title"), said.title)
        self.phone = self._line("call_phone", self.tr("Telephone"), said.phone)
        self.wish = CaseWish()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, line in enumerate((self.firm, self.person, self.title, self.phone)):
            grid.addWidget(label(line.accessibleName(), "label"), 0, place)
            grid.addWidget(line, 1, place)
        change = tool(theme, "x", self.tr("Somebody else"), name="call_change")
        change.clicked.connect(self.change_requested)
        grid.addWidget(change, 1, 4)
        grid.addWidget(self.wish, 2, 0, 1, 5)
        for place, stretch in enumerate((5, 3, 2, 4)):
            grid.setColumnStretch(place, stretch)
        self.phone.editingFinished.connect(self._on_phone_editing_finished)

    def _line(self, name: str, words: str, text: str = "") -> QLineEdit:
        made = QLineEdit(text)
        made.setObjectName(name)
        made.setAccessibleName(words)
        return made

    def begin(self) -> bool:
        """Put the cursor into the first line that is still empty; False when all are filled."""
        empty = (line for line in (self.firm, self.person, self.phone) if not line.text())
        first = next(empty, None)
        (first or self.firm).setFocus()
        return first is not None

    @Slot()
    def _on_phone_editing_finished(self) -> None:
        """Write the number as it will be stored."""
        if value := parse_phone(self.phone.text()).value:
            self.phone.setText(value)
