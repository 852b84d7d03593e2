"""Below the sections: the mark that every sheet carries; 대외비 only with the day until which it holds."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.widgets.combo import Combo
from desktop_app.widgets.day_line import DayLine
from desktop_app.widgets.parts import label, wrapped
from reports.content.facts import DISCLOSURE
from reports.content.looks import SECRET, secret_mark

MARKS = (
    DISCLOSURE,
    "비공개(정보공개법 §9①5호)·내부검토용",
    "비공개(정보공개법 §9①5·7호)·내부검토용",
    "공개",
)
"""What may stand in the mark box. Source: 공공기관의 정보공개에 관한 법률 제9조제1항."""
_DAY = len("2026-12-31")


class MarkBox(QWidget):
    """A mark that is chosen is told at once, 대외비 as soon as its day can be read."""

    mark_chosen = Signal(str)

    def __init__(self, today: dt.date, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = Combo()
        self._marks.setObjectName("mark")
        self._marks.setAccessibleName(self.tr("Mark on every sheet"))
        self._marks.addItems((*MARKS, SECRET))
        self._until = DayLine("mark_until", self.tr("Confidential until which day"), today, lang)
        self._ask = label(self.tr("Confidential until which day"), "small")
        self._compose()
        self._marks.activated.connect(self._on_marks_activated)
        self._until.line.editingFinished.connect(self._on_day_finished)
        self._show_secret(secret=False)

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Mark on every sheet"), "small"))
        column.addWidget(self._marks)
        column.addWidget(self._ask)
        column.addWidget(self._until)
        column.addWidget(
            wrapped(self.tr("Phones and mail addresses stand on paper only for a reason."), "small")
        )

    def show_mark(self, mark: str) -> None:
        """The mark in use; one that an older paper had, or with its day, stands as it is."""
        secret = mark.startswith(SECRET)
        known = self._marks.findText(mark, Qt.MatchFlag.MatchExactly)
        self._marks.setCurrentIndex(len(MARKS) if secret else max(0, known))
        self._show_secret(secret=secret)

    def enable(self, *, enabled: bool) -> None:
        """Edition ③ carries none of them."""
        self._marks.setEnabled(enabled)
        self._until.setEnabled(enabled)

    def _show_secret(self, *, secret: bool) -> None:
        self._ask.setVisible(secret)
        self._until.setVisible(secret)

    @Slot(int)
    def _on_marks_activated(self, place: int) -> None:
        secret = place == len(MARKS)
        self._show_secret(secret=secret)
        if not secret:
            self.mark_chosen.emit(MARKS[place])
        elif self._until.day:
            self._on_day_finished()
        else:
            self._until.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_day_finished(self) -> None:
        day = self._until.day
        if day is not None and len(day) == _DAY and self._marks.currentIndex() == len(MARKS):
            self.mark_chosen.emit(secret_mark(day))
