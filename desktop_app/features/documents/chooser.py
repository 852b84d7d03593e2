"""Which meeting is the paper for? Shown when nothing was chosen yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.dates import format_datetime
from db.queries.meetings import MeetingLine
from desktop_app.context import AppContext
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import card, label, wrapped

_WIDTH = 640


class MeetingChooser(QWidget):
    """A short list of the next meetings; Enter or a double click takes one."""

    chosen = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_chooser")
        self._table = MiniTable(
            self._columns(context.lang), context.theme, context.lang, "meetings_to_choose"
        )
        self._nothing = wrapped(self.tr("No meeting is registered yet."), "muted")
        self._compose(context.theme)
        self._table.opened.connect(self.chosen)

    def _columns(self, lang: str) -> tuple[Column, ...]:
        when = _When(lang)
        return (
            Column("when", self.tr("When"), when.cell, width=176, filter=Filter.NONE),
            Column("title", self.tr("Meeting"), _title, width=200, filter=Filter.NONE, strong=True),
            Column("place", self.tr("Place"), _place, width=150, filter=Filter.NONE),
        )

    def _compose(self, _theme: Theme) -> None:
        holder = card()
        holder.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 1)
        inner.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 12)
        head.addWidget(label(self.tr("Which meeting is the paper for?"), "section"))
        head.addWidget(
            wrapped(
                self.tr("Enter opens it. A case's own page makes one without a meeting."), "muted"
            )
        )
        inner.addLayout(head)
        inner.addWidget(self._table)
        self._nothing.setContentsMargins(16, 8, 16, 16)
        inner.addWidget(self._nothing)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def put(self, lines: tuple[MeetingLine, ...]) -> None:
        """Offer these meetings."""
        self._table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self._table.put(lines)
        if lines:
            self._table.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._table.table.selectRow(0)


class _When:
    """The time as the language writes it."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def cell(self, row: MeetingLine) -> Cell:
        """The cell of one meeting."""
        if not row.starts_at:
            return Cell("")
        ko = self._lang == "ko"
        return Cell(format_datetime(row.starts_at) if ko else row.starts_at.replace("T", " "))


def _title(row: MeetingLine) -> Cell:
    return Cell(row.title)


def _place(row: MeetingLine) -> Cell:
    return Cell(row.place)
