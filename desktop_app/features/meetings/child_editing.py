"""Adds, edits, ranks, ticks and deletes what hangs on a meeting: one operation each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value, is_empty
from db.queries.meeting_people import PersonKnown
from db.services.meetings import finish_follow_up, move_attendee, order_attendees
from db.services.records import Saved, save_record
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.meetings.reading import MeetingBook, next_rank
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape

_SHAPES = {
    RecordKind.ATTENDEE: FormShape(hidden=frozenset({"meeting"}), headings=False),
    RecordKind.AGENDA_ITEM: FormShape(
        hidden=frozenset({"meeting"}), wide=frozenset({"text"}), headings=False
    ),
    RecordKind.FOLLOW_UP: FormShape(
        hidden=frozenset({"meeting", "organization", "case"}),
        wide=frozenset({"text", "result"}),
        headings=False,
    ),
    RecordKind.TASK: FormShape(
        hidden=frozenset({"meeting", "organization", "case", "agreement", "plan"}),
        wide=frozenset({"text", "result"}),
        headings=False,
    ),
}

_FIRST = {
    RecordKind.ATTENDEE: "name",
    RecordKind.AGENDA_ITEM: "text",
    RecordKind.FOLLOW_UP: "text",
    RecordKind.TASK: "text",
}


class ChildEditing(QObject):
    """The dialogs and writes of a meeting's cards."""

    failed = Signal()
    """Something could not be written; the meeting is to be read again."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self.dialogs = ChildDialogs(context, shell, _SHAPES, parent)
        self._finished = False

    def add(self, book: MeetingBook, kind: RecordKind, choice: str) -> None:
        """Ask for a new one in a dialog, filled as far as the meeting tells."""
        if self._context.read_only:
            return
        values: dict[str, Value] = {"meeting": book.id}
        if kind is RecordKind.ATTENDEE:
            side = choice or "ours"
            values |= {"side": side, "rank": next_rank(book, side), "attends": "yes"}
        elif kind is RecordKind.AGENDA_ITEM:
            values |= {"kind": choice or "topic", "rank": len(book.agenda) + 1}
        else:
            values |= {"officer": book.draft.get("officer")}
            values |= {"kind": choice or "reply"} if kind is RecordKind.FOLLOW_UP else {}
            values |= {key: book.draft.get(key) for key in ("organization", "case")}
        known = {key: value for key, value in values.items() if not is_empty(value)}
        self.dialogs.open(new_draft(kind, **known), _FIRST[kind])  # what it is was chosen

    @Slot(int, int)
    def move_attendee(self, attendee_id: int, step: int) -> None:
        """Change the rank by one place."""
        if self._context.read_only:
            return
        store = self._context.store

        def body(_progress: Progress) -> ChangeSet:
            return move_attendee(store, attendee_id, step)

        self._context.jobs.write(body, done=self._on_written, failed=self._on_failed)

    @Slot(tuple)
    def order_attendees(self, ids: tuple[int, ...]) -> None:
        """Rank one side in this order."""
        store = self._context.store

        def body(_progress: Progress) -> ChangeSet:
            return order_attendees(store, ids)

        self._context.jobs.write(body, done=self._on_written, failed=self._on_failed)

    def add_person(self, book: MeetingBook, person: PersonKnown) -> None:
        """Put somebody at the end of their side."""
        draft = new_draft(
            RecordKind.ATTENDEE, meeting=book.id, side=person.side, name=person.name,
            title=person.title or Empty.NOT_STATED,
            affiliation=person.affiliation or Empty.NOT_STATED,
            rank=next_rank(book, person.side), attends="yes",
        )  # fmt: skip
        self._save(draft)

    def change_role(self, draft: Draft) -> None:
        """From attending to sitting in, and back."""
        role = "attendee" if draft.get("role") == "observer" else "observer"
        self._save(Draft(draft.kind, {"role": role}, draft.id, draft.version))

    def _save(self, draft: Draft) -> None:
        if self._context.read_only:
            return
        store = self._context.store

        def body(_progress: Progress) -> ChangeSet:
            return save_record(store, draft).changes

        self._context.jobs.write(body, done=self._on_written, failed=self._on_failed)

    def finish(self, draft: Draft) -> None:
        """Note a follow-up as done today, or as open again."""
        if self._context.read_only:
            return
        store, day = self._context.store, today()
        self._finished = not draft.text("done_on")

        def body(_progress: Progress) -> Saved:
            return finish_follow_up(store, draft, day)

        self._context.jobs.write(body, done=self._on_finished, failed=self._on_failed)

    # Slots.

    def _on_written(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes)

    def _on_finished(self, done: Saved) -> None:
        self._on_written(done.changes)
        text = self.tr("Noted as done today.") if self._finished else self.tr("Noted as open.")
        self._shell.toast(text, undo=True)

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)
        self.failed.emit()
