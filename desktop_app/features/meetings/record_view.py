"""The record page of one meeting: form left, who and what right; or its minutes in front."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.meeting_people import PersonKnown
from desktop_app.context import AppContext
from desktop_app.features.meetings.child_editing import ChildEditing
from desktop_app.features.meetings.minutes import MinutesView
from desktop_app.features.meetings.reading import MeetingBook, read_meeting
from desktop_app.features.meetings.record_head import HeadFacts
from desktop_app.features.meetings.related import RelatedPanel
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.menu_entries import MenuEntry
from resources.texts import mark

SPEC = RecordSpec(
    RecordKind.MEETING,
    read_meeting,
    mark("New meeting"),
    FormShape(wide=frozenset({"title", "case", "purpose", "order_of_events"})),
    sizes=(600, 740),
    least_related=380,
)


class MeetingRecord(RecordView[MeetingBook]):
    """Adds who sits at the table, what will be asked, what was promised, minutes and paper."""

    calendar_requested = Signal()

    def __init__(self, context: AppContext, shell: Shell, origin: Page) -> None:
        super().__init__(context, shell, SPEC, origin)
        self._facts = HeadFacts(context, self.head)
        self.related = RelatedPanel(context)
        self.put_related(self.related)
        self._children = ChildEditing(context, shell, self)
        self.minutes = MinutesView(context, shell, self)
        self.minutes.hide()
        self._begins_minutes = False
        self.column.addWidget(self.minutes)
        self.head.offer(MenuEntry("ics", self.tr("Export to a calendar (.ics)…"), "calendar-days"))
        self._connect_meeting()

    def _connect_meeting(self) -> None:
        related = self.related
        self._facts.packet.clicked.connect(self.make_packet)
        self._facts.minutes.clicked.connect(self.write_minutes)
        related.add_requested.connect(self._on_add_requested)
        related.edit_requested.connect(self._on_edit_requested)
        related.delete_requested.connect(self._children.dialogs.delete)
        related.attendee_move_requested.connect(self._children.move_attendee)
        related.attendee_order_requested.connect(self._children.order_attendees)
        related.person_chosen.connect(self._on_person_chosen)
        related.role_requested.connect(self._on_role_requested)
        related.finish_requested.connect(self._on_finish_requested)
        related.done_requested.connect(self._on_done_requested)
        self._children.failed.connect(self.refresh)
        self.minutes.changed.connect(self.refresh)
        self.minutes.close_requested.connect(self.close_minutes)
        self.minutes.open_requested.connect(self._on_edit_requested)
        self.back_requested.connect(self.close_minutes)
        self.head.chosen.connect(self._on_head_chosen)

    @Slot(str)
    def _on_head_chosen(self, key: str) -> None:
        if key == "ics":
            self.calendar_requested.emit()

    def show_record(self, record: MeetingBook) -> None:
        """Show what hangs on it."""
        self._facts.show_book(record)
        self.related.put(record)
        if self._begins_minutes:
            self._begins_minutes = False
            self._show_minutes(record)
        elif self.minutes.isVisibleTo(self):
            if self.minutes.meeting_id == record.id:
                self.minutes.put(record)
            else:
                self.close_minutes()

    @property
    def writes_minutes(self) -> bool:
        """Whether the minutes are in front."""
        return self.minutes.isVisibleTo(self)

    @Slot()
    def write_minutes(self) -> None:
        """Open the minutes; edits of the form are saved first."""
        if self.record_id is not None and not self.writes_minutes:
            self.save_first(self._begin_minutes)

    def write_minutes_of(self, meeting_id: int) -> None:
        """The same of a meeting that may still be on its way from the file."""
        if self.record_id == meeting_id:
            self.write_minutes()
        else:
            self._begins_minutes = True

    def _begin_minutes(self) -> None:
        self._begins_minutes = True
        self.refresh()

    def _show_minutes(self, record: MeetingBook) -> None:
        self._split.hide()
        self._facts.minutes.hide()
        self.minutes.show()
        self.minutes.begin(record)

    @Slot()
    def close_minutes(self) -> None:
        """Back to the form; what is noted is saved."""
        if self.writes_minutes:
            self.minutes.hide()
            self._facts.minutes.show()
            self._split.show()
            self.form.focus_first()
            if self.minutes.noted:
                self.shell.toast(
                    self.tr("The minutes were saved."), action=self.tr("Set up a plan…"),
                    run=self.offer_plan,
                )  # fmt: skip

    def offer_plan(self) -> None:
        """Bundles of dated steps, counted from the day of the meeting."""
        if self.record_id is not None:
            self.shell.offer_plan(RecordKind.MEETING, self.record_id)

    @Slot()
    def save(self) -> None:
        """Save what is in front: the minutes, or the form."""
        if self.writes_minutes:
            self.minutes.save_all()
        else:
            super().save()

    @Slot()
    def make_packet(self) -> None:
        """The 면담자료; edits are saved first, so that it says what stands here."""
        if self.record_id is not None:
            self.save_first(self._open_packet)

    def _open_packet(self) -> None:
        self.refresh()
        self.shell.open_page("packet", meeting_id=self.record_id)

    # Slots.

    @Slot(object, str)
    def _on_add_requested(self, kind: RecordKind, choice: str) -> None:
        if self.shown is not None:
            self._children.add(self.shown, kind, choice)

    @Slot(object, int)
    def _on_edit_requested(self, kind: RecordKind, record_id: int) -> None:
        if (draft := self._child(kind, record_id)) is not None:
            self._children.dialogs.open(draft)

    @Slot(object)
    def _on_person_chosen(self, person: PersonKnown) -> None:
        if self.shown is not None:
            self._children.add_person(self.shown, person)

    @Slot(int)
    def _on_role_requested(self, record_id: int) -> None:
        if (draft := self._child(RecordKind.ATTENDEE, record_id)) is not None:
            self._children.change_role(draft)

    @Slot(object, int)
    def _on_finish_requested(self, kind: RecordKind, record_id: int) -> None:
        if (draft := self._child(kind, record_id)) is not None:
            self._children.finish(draft)

    @Slot(object, int)
    def _on_done_requested(self, kind: RecordKind, record_id: int) -> None:
        self.shell.finish_step(kind, record_id)

    def _child(self, kind: RecordKind, record_id: int) -> Draft | None:
        return None if self.shown is None else self.shown.child(kind, record_id)
