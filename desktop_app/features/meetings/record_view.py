"""The record page of one meeting: form left, attendees, agenda and follow-ups right."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.meetings.child_editing import ChildEditing
from desktop_app.features.meetings.reading import MeetingBook, read_meeting
from desktop_app.features.meetings.record_head import HeadFacts
from desktop_app.features.meetings.related import RelatedPanel
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.form import FormShape
from resources.texts import mark

SPEC = RecordSpec(
    RecordKind.MEETING,
    read_meeting,
    mark("New meeting"),
    FormShape(wide=frozenset({"title", "case", "purpose"})),
    sizes=(600, 740),
    least_related=380,
)


class MeetingRecord(RecordView[MeetingBook]):
    """Adds who sits at the table, what will be asked, what was promised, and the paper."""

    def __init__(self, context: AppContext, shell: Shell, origin: Page) -> None:
        super().__init__(context, shell, SPEC, origin)
        self._facts = HeadFacts(context, self.head)
        self.related = RelatedPanel(context.theme, context.texts, read_only=context.read_only)
        self.put_related(self.related)
        self._children = ChildEditing(context, shell, self)
        self._facts.packet.clicked.connect(self.make_packet)
        self.related.add_requested.connect(self._on_add_requested)
        self.related.edit_requested.connect(self._on_edit_requested)
        self.related.delete_requested.connect(self._children.dialogs.delete)
        self.related.attendee_move_requested.connect(self._children.move_attendee)
        self.related.finish_requested.connect(self._on_finish_requested)
        self._children.failed.connect(self.refresh)

    def show_record(self, record: MeetingBook) -> None:
        """Show what hangs on it."""
        self._facts.show_book(record)
        self.related.put(record)

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
        draft = self.shown.child(kind, record_id) if self.shown is not None else None
        if draft is not None:
            self._children.dialogs.open(draft)

    @Slot(int)
    def _on_finish_requested(self, record_id: int) -> None:
        if self.shown is None:
            return
        draft = self.shown.child(RecordKind.FOLLOW_UP, record_id)
        if draft is not None:
            self._children.finish(draft)
