"""Says when minutes are a duty, and what they still lack: a notice, never a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.store import now_kst
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.theme import Theme
from desktop_app.widgets.parts import wrapped
from resources.texts import Texts, fill

_BEFORE = frozenset({"discussion", "decisions"})
"""Nobody can have written these before the meeting."""


class MinutesDuty(QFrame):
    """Hidden unless the mayor sits at the table (공공기록물 관리에 관한 법률 시행령 제18조)."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minutes_duty")
        self.setProperty("panel", "warn")
        self._lang = texts.lang
        mark = QLabel()
        mark.setPixmap(theme.pixmap("info", "warn", 16))
        self._words = wrapped("")
        self._words.setObjectName("minutes_duty_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._words, 1)
        self.hide()

    def put(self, book: MeetingBook) -> None:
        """Name what is missing; before the meeting only what can be known before."""
        lacks = book.minutes_lack
        if not book.is_over(now_kst()[:16]):
            lacks = tuple(one for one in lacks if one not in _BEFORE)
        self.setVisible(book.with_mayor and bool(lacks))
        names = ", ".join(self._name(one) for one in lacks)
        text = self.tr("The mayor attends: minutes are a duty. Still missing: {what}")
        self._words.setText(fill(text, what=names))

    def _name(self, key: str) -> str:
        if key in ("ours", "theirs"):
            attendee = catalogue(RecordKind.ATTENDEE)
            side = attendee.field("side").choice_label(key, self._lang)
            return fill(self.tr("Attendees ({side})"), side=side)
        if key == "agenda":
            return catalogue(RecordKind.AGENDA_ITEM).label(self._lang)
        return catalogue(RecordKind.MEETING).field(key).label(self._lang)
