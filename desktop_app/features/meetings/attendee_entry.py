"""Puts somebody at the table: chosen with one keystroke from those who are known, or typed freely."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from db.queries.meeting_people import PersonKnown


class AttendeeEntry(QLineEdit):
    """ "홍길동 과장" and Enter; Down offers who is known, in the order of rank."""

    chosen = Signal(object)
    """Carries a ``PersonKnown``; one typed freely has no affiliation."""

    def __init__(self, side: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"add_{side}")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._side = side
        self._known: tuple[PersonKnown, ...] = ()
        self._names = QStringListModel(self)
        self._offers = QCompleter(self._names, self)
        self._offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offers.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offers.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._offers.setMaxVisibleItems(10)
        self._offers.setWidget(self)
        self._offers.activated.connect(self._on_activated)
        popup = self._offers.popup()
        assert popup is not None
        popup.setParent(self, popup.windowFlags())  # it looks like the rest of the window
        self._popup = popup
        self.textEdited.connect(self._on_text_edited)

    def offer(self, people: Sequence[PersonKnown]) -> None:
        """Who is known and not at the table yet."""
        self._known = tuple(one for one in people if one.side == self._side)
        self._names.setStringList([_said(one) for one in self._known])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers everyone; Enter takes what is chosen, else what is typed."""
        popup = self._popup
        if event.key() == Qt.Key.Key_Down and not popup.isVisible():
            self._show("")
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = popup.currentIndex()
            if popup.isVisible() and index.isValid():
                event.ignore()  # the popup tells which one
                return
            self._take_typed()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the line adds nobody."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()

    def _show(self, text: str) -> None:
        self._offers.setCompletionPrefix(text)
        if self._offers.completionCount():
            self._offers.complete()

    def _take_typed(self) -> None:
        words = self.text().split(maxsplit=1)
        if not words:
            return
        known = next((one for one in self._known if one.name == words[0]), None)
        person = PersonKnown(self._side, words[0], words[1] if len(words) > 1 else "", "")
        if known is not None and len(words) == 1:
            person = known
        self._finish(person)

    def _finish(self, person: PersonKnown) -> None:
        self._popup.hide()
        self.clear()
        self.chosen.emit(person)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        bare = text.strip()
        if bare:
            self._show(bare)
        else:
            self._popup.hide()

    @Slot(str)
    def _on_activated(self, said: str) -> None:
        for one in self._known:
            if _said(one) == said:
                self._finish(one)
                return


def _said(person: PersonKnown) -> str:
    return " ".join(part for part in (person.name, person.title, person.affiliation) if part)
