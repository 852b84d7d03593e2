"""The right half of a meeting's page: attendees in rank order, agenda, follow-ups."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.meetings.attendee_card import AttendeeCard
from desktop_app.features.meetings.child_columns import ChildColumns
from desktop_app.features.meetings.minutes_duty import MinutesDuty
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.due_words import due_words
from desktop_app.widgets.parts import wrapped
from resources.texts import fill


class RelatedPanel(CardColumn):
    """Shows; every change is a wish of one of its cards."""

    add_requested = Signal(object, str)
    edit_requested = Signal(object, int)
    delete_requested = Signal(object, int)
    attendee_move_requested = Signal(int, int)
    attendee_order_requested = Signal(tuple)
    person_chosen = Signal(object)
    role_requested = Signal(int)
    finish_requested = Signal(object, int)
    """Done today, or open again."""
    done_requested = Signal(object, int)
    """What came of it and what comes next are to be asked for."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, texts = context.theme, context.texts
        self._texts, self._today = texts, context.store.today
        columns, lang = ChildColumns(texts, self._today), texts.lang
        self.duty = MinutesDuty(theme, texts)
        self.attendees = AttendeeCard(
            self.tr("Attendees"), self.tr("Nobody is written down yet. Paper lists them by rank."),
            columns.attendees(), theme, lang,
        )  # fmt: skip
        self.earlier = ChildCard(
            RecordKind.FOLLOW_UP, self.tr("Follow-ups of past meetings"), "",
            columns.follow_ups(), theme, lang, name="meeting_earlier", adds=False,
        )  # fmt: skip
        self.tasks = ChildCard(
            RecordKind.TASK, self.tr("Tasks"), self.tr("No task waits."), columns.tasks(), theme,
            lang, name="meeting_task",
        )  # fmt: skip
        self.agenda = ChildCard(
            RecordKind.AGENDA_ITEM, self.tr("Agenda, expected requests, issues"),
            self.tr("Nothing is written down yet."), columns.agenda(), theme, lang,
            name="meeting_agenda_item",
        )  # fmt: skip
        self.follow_ups = ChildCard(
            RecordKind.FOLLOW_UP, self.tr("Follow-ups"),
            self.tr("Nothing was promised or asked for yet."), columns.follow_ups(), theme, lang,
            name="meeting_follow_up",
        )  # fmt: skip
        self.attendees.offer(self._choices(RecordKind.ATTENDEE, "side"))
        self.agenda.offer(self._choices(RecordKind.AGENDA_ITEM, "kind"))
        self.follow_ups.offer(self._choices(RecordKind.FOLLOW_UP, "kind"))
        keys = self.tr(
            "Enter opens · Insert adds · Alt+↑↓ changes the rank · "
            "Space: done, or sits in · Ctrl+D: done, and what comes next"
        )
        self.add_cards(
            self.duty, self.attendees, self.earlier, self.agenda, self.follow_ups, self.tasks,
            wrapped(keys, "small"),
        )  # fmt: skip
        self._connect()
        for made in self._cards_with_children:
            made.set_read_only(context.read_only)

    @property
    def _cards_with_children(self) -> tuple[ChildCard, ...]:
        return (self.attendees, self.earlier, self.agenda, self.follow_ups, self.tasks)

    def _choices(self, kind: RecordKind, key: str) -> tuple[tuple[str, str], ...]:
        field = catalogue(kind).field(key)
        return tuple((one.code, one.label(self._texts.lang)) for one in field.choices)

    def _connect(self) -> None:
        for made in self._cards_with_children:
            made.add_requested.connect(self.add_requested)
            made.edit_requested.connect(self.edit_requested)
            made.delete_requested.connect(self.delete_requested)
        for made in (self.earlier, self.follow_ups, self.tasks):
            made.tick_requested.connect(self._on_tick_requested)
            made.done_requested.connect(self.done_requested)
        self.attendees.move_requested.connect(self.attendee_move_requested)
        self.attendees.order_requested.connect(self.attendee_order_requested)
        self.attendees.person_chosen.connect(self.person_chosen)
        self.attendees.tick_requested.connect(self.role_requested)

    def put(self, book: MeetingBook) -> None:
        """Show everything anew."""
        self.duty.put(book)
        self.attendees.put_people(book.attendees, book.people)
        earlier = [one for one in book.earlier if one.kind is RecordKind.FOLLOW_UP]
        self.earlier.put(earlier)
        self.earlier.setVisible(bool(earlier))
        tasks = [one for one in book.earlier if one.kind is RecordKind.TASK]
        self.tasks.put((*book.tasks, *tasks))
        self.agenda.put(book.agenda)
        self.follow_ups.put(book.follow_ups)
        late = [
            one
            for one in book.follow_ups
            if not one.text("done_on")
            and due_words(one.text("due_on"), self._today(), self._texts).chip == "danger"
        ]
        text = fill(self.tr("{count} overdue"), count=len(late)) if late else ""
        self.follow_ups.show_chip(text, "danger")

    @Slot(int)
    def _on_tick_requested(self, record_id: int) -> None:
        card = self.sender()
        if isinstance(card, ChildCard):
            self.finish_requested.emit(card.kind, record_id)
