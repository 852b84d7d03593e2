"""What is known of the current meeting, beside the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.list_pages.due_words import due_words, nearness
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.widgets.parts import (
    button,
    chip,
    hline,
    label,
    link_value,
    record_name,
    tool,
    wrapped,
)
from desktop_app.widgets.words.value_text import Shown, shown
from resources.texts import fill

_FIELDS = ("starts_at", "place", "purpose", "officer")
_MOST = 6


class MeetingPanel(InspectorPanel):
    """Time, place, who comes, what is prepared, what is still open."""

    packet_requested = Signal(int)

    def __init__(
        self, context: AppContext, book: MeetingBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, book, parent)
        self._theme = context.theme
        self._texts = context.texts
        self._today = context.store.today()
        self._book = book
        self.column.setContentsMargins(16, 12, 12, 16)
        self.column.setSpacing(8)
        self._add_head()
        self._add_facts()
        self._add_attendees()
        self._add_agenda()
        self._add_follow_ups()
        self.column.addStretch(1)

    def _add_head(self) -> None:
        draft = self._book.draft
        close = tool(self._theme, "x", self.tr("Close"), name="close_panel")
        head = QHBoxLayout()
        head.addWidget(record_name(draft.text("title")), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        near = nearness(draft.text("starts_at"), self._today, self._texts)
        if near.word:
            row = QHBoxLayout()
            row.addWidget(chip(near.word, near.chip))
            row.addStretch(1)
            self.column.addLayout(row)
        packet = button(
            self.tr("Make meeting paper"), theme=self._theme, icon="file-text",
            name="panel_packet",
        )  # fmt: skip
        record = button(self.tr("Open"), name="panel_open")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(packet)
        row.addWidget(record)
        row.addStretch(1)
        self.column.addLayout(row)
        close.clicked.connect(self.close_requested)
        packet.clicked.connect(self._on_packet_clicked)
        record.clicked.connect(self.ask_open)

    def _add_facts(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 56)
        grid.setColumnStretch(1, 1)
        record_type, lang = catalogue(RecordKind.MEETING), self._texts.lang
        for key in _FIELDS:
            field = record_type.field(key)
            said = shown(field, self._book.draft.get(key), lang)
            self._add_fact(grid, field.label(lang), _value_label(said))
        for key, kind in (("organization", RecordKind.ORGANIZATION), ("case", RecordKind.CASE)):
            name = self._book.titles.get(kind, "")
            value: QWidget = _value_label(shown(record_type.field(key), None, lang))
            if name:
                link = link_value(name, f"panel_{key}")
                link.clicked.connect(
                    self._on_case_clicked if key == "case" else self._on_organization_clicked
                )
                value = link
            self._add_fact(grid, record_type.field(key).label(lang), value)
        self.column.addLayout(grid)

    def _add_fact(self, grid: QGridLayout, caption: str, value: QWidget) -> None:
        row = grid.rowCount()
        grid.addWidget(label(caption, "label"), row, 0)
        if isinstance(value, QLabel):
            grid.addWidget(value, row, 1)
        else:
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignLeft)

    def _add_block(self, title: str, count: int) -> None:
        self.column.addWidget(hline())
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label(title, "name"))
        row.addWidget(label(f"{count:,}" if count else "", "count"))
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_attendees(self) -> None:
        book = self._book
        self._add_block(self.tr("Attendees"), len(book.attendees))
        field = catalogue(RecordKind.ATTENDEE).field("side")
        for side in ("ours", "theirs"):
            people = ", ".join(
                _person(one) for one in book.side(side) if one.get("attends") != "no"
            )
            if people:
                caption = field.choice_label(side, self._texts.lang)
                self.column.addWidget(wrapped(f"{caption}: {people}"))
        if not book.attendees:
            self.column.addWidget(wrapped(self.tr("Nobody is written down yet."), "small"))

    def _add_agenda(self) -> None:
        book = self._book
        self._add_block(self.tr("Agenda, expected requests, issues"), len(book.agenda))
        field = catalogue(RecordKind.AGENDA_ITEM).field("kind")
        for one in book.agenda[:_MOST]:
            caption = field.choice_label(one.text("kind"), self._texts.lang)
            self.column.addWidget(wrapped(f"{caption}: {one.text('text')}"))
        if not book.agenda:
            self.column.addWidget(wrapped(self.tr("Nothing is written down yet."), "small"))

    def _add_follow_ups(self) -> None:
        book = self._book
        waiting = [one for one in book.follow_ups if not one.text("done_on")]
        self._add_block(self.tr("Open follow-ups"), len(waiting))
        field = catalogue(RecordKind.FOLLOW_UP).field("kind")
        for one in waiting[:_MOST]:
            due = due_words(one.text("due_on"), self._today, self._texts)
            row = QHBoxLayout()
            row.setSpacing(8)
            caption = field.choice_label(one.text("kind"), self._texts.lang)
            row.addWidget(wrapped(f"{caption}: {one.text('text')}"), 1)
            made = chip(due.word, due.chip) if due.chip else label(due.word, "small")
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)
        done = len(book.follow_ups) - len(waiting)
        if done:
            text = fill(self.tr("{count} done"), count=done)
            self.column.addWidget(label(text, "small"))
        elif not waiting:
            self.column.addWidget(wrapped(self.tr("None is open."), "small"))

    @Slot()
    def _on_packet_clicked(self) -> None:
        self.packet_requested.emit(self._book.id)

    @Slot()
    def _on_organization_clicked(self) -> None:
        self._ask_record(RecordKind.ORGANIZATION, "organization")

    @Slot()
    def _on_case_clicked(self) -> None:
        self._ask_record(RecordKind.CASE, "case")

    def _ask_record(self, kind: RecordKind, key: str) -> None:
        value = self._book.draft.get(key)
        if isinstance(value, int):
            self.record_requested.emit(kind, value)


def _value_label(said: Shown) -> QLabel:
    """A value, muted when it is a kind of empty."""
    return wrapped(said.whole, "small" if said.empty else "")


def _person(draft: Draft) -> str:
    """``전략산업과장 정하늘``; one known by office alone only once."""
    name, title = draft.text("name"), draft.text("title")
    return name if title in (name, "") else f"{title} {name}"
