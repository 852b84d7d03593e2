"""The band that says what a list is and what it goes without, before any of its rows is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.features.intake.strip import Strip
from desktop_app.features.intake.understanding.odd_rows import BEFORE, OddRowsNotice
from desktop_app.features.intake.work import Understood
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button
from resources.texts import Texts, fill

_HEIGHT = 40


class ListNotice(Strip):
    """Rows that were mended after an import could not take them in, and rows left out as before."""

    turned = Signal(object)
    """How the list is to be read instead."""
    asked_again = Signal()
    """What was answered of the issue before is to be asked anew."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "soft", "b", parent)
        self.setObjectName("list_notice")
        self.setFixedHeight(_HEIGHT)
        icon = QLabel()
        icon.setPixmap(theme.pixmap("info", "accent"))
        self._mended = OneLine("notice")
        self._mended.setObjectName("mended_rows")
        self._left = OddRowsNotice(texts, (BEFORE,))
        self._answered = OneLine("notice")
        self._answered.setObjectName("answered_rows")
        self._again = button(self.tr("Ask them again"), "link", name="ask_again")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(icon)
        row.addWidget(self._mended)
        row.addWidget(self._left)
        row.addWidget(self._answered)
        row.addWidget(self._again)
        row.addStretch(1)
        self._left.turned.connect(self.turned)
        self._again.clicked.connect(self.asked_again)

    def show_list(self, understood: Understood | None, *, left: bool) -> None:
        """Say it of a list; hidden where there is nothing to say. ``left`` tells whether the rows
        left out are said here."""
        tables = [entry.table for entry in understood.prepared.tables] if understood else []
        mended = [table for table in tables if table.is_correction]
        count = sum(len(table.rows) for table in mended)
        if mended:
            text = self.tr("{count:row|rows} of {list} mended and brought back")
            self._mended.show_text(fill(text, count=count, list=mended[0].title))
        self._mended.setVisible(bool(mended))
        if understood is not None:
            self._left.show_rows(tables if left else (), understood.prepared.choices)
        self._left.setVisible(left and not self._left.is_empty)
        answers = len(understood.prepared.answers) if understood else 0
        text = self.tr("{count:row is|rows are} decided as last time.")
        self._answered.show_text(fill(text, count=answers))
        for part in (self._answered, self._again):
            part.setVisible(answers > 0)
        self.setVisible(bool(mended) or not self._left.isHidden() or answers > 0)
