"""Minutes that were typed and never saved: gone on with, or thrown away."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.unsaved import KeptNotes
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill


class UnsavedCard(QFrame):
    """A line a meeting; hidden while there is none."""

    open_requested = Signal(int)
    """Carries the meeting."""
    discard_requested = Signal(int)

    def __init__(self, lang: str, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_card")
        self.setProperty("panel", "card")
        self._lang, self._writable = lang, writable
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        said = self.tr("Typed in a window that ended before they were saved. Opening them goes on.")
        column.addWidget(wrapped(said, "small"))
        column.addLayout(self._lines)

    def put(self, notes: tuple[KeptNotes, ...], titles: Mapping[int, str]) -> None:
        """Show these; ``titles`` are those of the meetings that are still here."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in notes:
            self._lines.addWidget(self._line(one, titles.get(one.meeting_id, "")))

    def _line(self, one: KeptNotes, title: str) -> QWidget:
        named = title or self.tr("A meeting that is not here any more")
        day = f"{date_text(one.at.date().isoformat(), self._lang)} {one.at:%H:%M}"
        told = fill(self.tr("{day}, {count:letter|letters}"), day=day, count=f"{one.letters:,}")
        go_on = button(self.tr("Go on"), name=f"unsaved_open_{one.meeting_id}")
        go_on.setEnabled(bool(title) and self._writable)
        go_on.clicked.connect(self._on_open_clicked)
        throw = button(self.tr("Throw away"), name=f"unsaved_discard_{one.meeting_id}")
        throw.setEnabled(self._writable)
        throw.clicked.connect(self._on_discard_clicked)
        for made in (go_on, throw):
            made.setProperty("meeting_id", one.meeting_id)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(wrapped(named), 1)
        row.addWidget(label(told, "small"))
        row.addWidget(go_on)
        row.addWidget(throw)
        return holder

    @Slot()
    def _on_open_clicked(self) -> None:
        if (sender := self.sender()) is not None:
            self.open_requested.emit(int(sender.property("meeting_id")))

    @Slot()
    def _on_discard_clicked(self) -> None:
        if (sender := self.sender()) is not None:
            self.discard_requested.emit(int(sender.property("meeting_id")))
