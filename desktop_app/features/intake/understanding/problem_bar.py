"""The foot of the understanding step: what could not be read, what is asked, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.features.intake.strip import Strip
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, chip, key_cap, label, wrapped
from resources.texts import fill


class ProblemBar(Strip):
    """Two counts, a sentence, F8, and the buttons."""

    next_requested = Signal()
    mend_requested = Signal()
    """The cell one is at is to say something else."""
    back_requested = Signal()
    plan_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", "t", parent)
        self.setObjectName("problem_bar")
        self.setMinimumHeight(52)
        self._unread = chip("", "danger")
        self._asked = chip("", "warn")
        self._left = chip("", "plain")
        self._fine = chip(self.tr("Everything could be read"), "ok")
        self._sentence = wrapped("", "muted")
        self._sentence.setObjectName("problem_sentence")
        self._mend = button(self.tr("Correct the value…"), "link", name="mend_cell")
        self._mend_key = key_cap("F2")
        self.show_mending(False)
        self._next = button(self.tr("Next"), "link", name="next_problem")
        self._key = key_cap("F8")
        self._columns = label("", "small")
        self._back = button(self.tr("Back"), name="understand_back")
        self._plan = button(self.tr("Next: compare"), "primary", name="understand_next")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(8)
        for part in (self._unread, self._asked, self._left, self._fine):
            row.addWidget(part)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._mend)
        row.addWidget(self._mend_key)
        row.addWidget(self._next)
        row.addWidget(self._key)
        row.addSpacing(8)
        row.addWidget(self._columns)
        row.addSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._plan)
        self._mend.clicked.connect(self.mend_requested)
        self._next.clicked.connect(self.next_requested)
        self._back.clicked.connect(self.back_requested)
        self._plan.clicked.connect(self._on_plan_clicked)

    def show_counts(self, unread: int, asked: int, left: int, known: bool) -> None:
        """How much could not be read, is asked or is left aside, and whether one can go on."""
        self._unread.setText(fill(self.tr("{count:cell|cells} not read"), count=unread))
        self._asked.setText(fill(self.tr("{count:column|columns} to decide"), count=asked))
        self._unread.setVisible(unread > 0)
        self._left.setText(fill(self.tr("{count:column|columns} not taken in"), count=left))
        open_ones = unread + asked + left
        for part, count in (
            (self._unread, unread), (self._asked, asked), (self._left, left),
            (self._next, open_ones), (self._key, open_ones),
        ):  # fmt: skip
            part.setVisible(count > 0)
        self._fine.setVisible(known and not open_ones)
        self._plan.setEnabled(known)

    def show_columns(self, columns: int, mapped: int, rows: int) -> None:
        """How much of the table is used."""
        text = self.tr("{rows:row|rows} · {mapped} of {columns} columns used")
        self._columns.setText(fill(text, rows=rows, mapped=mapped, columns=columns))

    def show_reading(self, words: str) -> None:
        """How far the reading of the rest is."""
        self._columns.setText(words)

    def show_mending(self, mending: bool) -> None:
        """Whether one is at a cell that could not be read."""
        for part in (self._mend, self._mend_key):
            part.setVisible(mending)

    def show_busy(self, busy: bool) -> None:
        """Whether a correction is being worked in."""
        if busy:
            self._plan.setEnabled(False)

    def say(self, sentence: str) -> None:
        """Speak of one problem."""
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)

    @Slot()
    def _on_plan_clicked(self) -> None:
        self.plan_requested.emit()
