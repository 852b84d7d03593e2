"""The record page of one meeting: form left, attendees, agenda and follow-ups right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.features.meetings.child_editing import ChildEditing
from desktop_app.features.meetings.reading import MeetingBook, read_meeting
from desktop_app.features.meetings.record_head import RecordHead
from desktop_app.features.meetings.related import RelatedPanel
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.weak import WeakCallback
from desktop_app.widgets.ask import LeaveQuestion
from desktop_app.widgets.field_history import FieldHistoryPopup
from desktop_app.widgets.form import FormShape, RecordForm
from desktop_app.widgets.form_kit import form_kit
from desktop_app.widgets.form_pane import FormPane
from desktop_app.widgets.parts import hline
from desktop_app.widgets.record_editing import RecordEditing
from desktop_app.widgets.value_text import date_text
from resources.texts import fill

_SHAPE = FormShape(wide=frozenset({"title", "case", "purpose"}))


class MeetingRecord(QWidget):
    """Loads, edits, saves and deletes one meeting."""

    back_requested = Signal()
    packet_requested = Signal(int)
    saved = Signal(int)
    deleted = Signal(int)

    def __init__(
        self, context: AppContext, shell: Shell, origin: object, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_record")
        self._context = context
        self._shell = shell
        self._origin = origin
        self._book: MeetingBook | None = None
        self._then = ""
        self._leaving: WeakCallback | None = None
        record_type = catalogue(RecordKind.MEETING)
        self.form = RecordForm(record_type, form_kit(context), context.texts, _SHAPE)
        self.form.set_read_only(context.read_only)
        self._pane = FormPane(self.form, context.lang)
        self._editing = RecordEditing(context, self.form, origin, self)
        self._head = RecordHead(context.theme, context.texts, read_only=context.read_only)
        self.related = RelatedPanel(context.theme, context.texts, read_only=context.read_only)
        self._children = ChildEditing(context, shell, self)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        surface = QWidget()
        surface.setProperty("panel", "surface")
        surface.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(surface)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._pane)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(surface)
        split.addWidget(self.related)
        split.setSizes([600, 740])
        surface.setMinimumWidth(380)
        self.related.setMinimumWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(hline())
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.back_requested)
        self._head.revert_requested.connect(self.revert)
        self._head.save_requested.connect(self.save)
        self._head.packet_requested.connect(self.make_packet)
        self._head.delete_requested.connect(self.delete)
        self.form.binder.draft_edited.connect(self._show_edits)
        self.form.history_requested.connect(self._on_history_requested)
        self._editing.saved.connect(self._on_saved)
        self._editing.unchanged.connect(self._show_edits)
        self._editing.refused.connect(self._on_refused)
        self._editing.conflicted.connect(self._on_conflicted)
        self._editing.busy_changed.connect(self._on_busy_changed)
        self.related.add_requested.connect(self._on_add_requested)
        self.related.edit_requested.connect(self._on_edit_requested)
        self.related.delete_requested.connect(self._children.delete)
        self.related.attendee_move_requested.connect(self._children.move_attendee)
        self.related.finish_requested.connect(self._on_finish_requested)
        self._children.changed.connect(self.refresh)

    # What is shown.

    @property
    def record_id(self) -> int | None:
        """The meeting on the page."""
        return self.form.binder.base.id

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return self.form.binder.dirty

    def open(self, meeting_id: int) -> None:
        """Read one meeting and show it."""
        if meeting_id != self.record_id:
            self.form.focus_first()
        store = self._context.store

        def body(_progress: Progress) -> MeetingBook | None:
            return read_meeting(store, meeting_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._on_refused, key=f"meeting-record-{id(self)}"
        )

    @Slot()
    def refresh(self) -> None:
        """Something that it shows was changed."""
        if self.record_id is not None:
            self.open(self.record_id)

    def _on_read(self, book: MeetingBook | None) -> None:
        if book is None:
            self.form.binder.load(self.form.binder.base)
            self._on_refused(UserError("record.gone"))
            self.back_requested.emit()
            return
        same = self._book is not None and self._book.id == book.id
        if not same or not self.dirty:
            self.form.binder.load(book.draft)
        elif book.draft.version != self.form.binder.base.version:
            self.form.binder.meet(book.draft)
        self._book = book
        if not same:
            self._pane.to_top()
        updated = {change.key for change in book.changes if change.action == "update"}
        self.form.show_history_of(updated)
        self.related.put(book)
        self._head.show_book(book)
        self._pane.show_filled()
        self._show_edits()

    @Slot()
    def _show_edits(self) -> None:
        binder = self.form.binder
        self._head.show_edits(len(binder.changed_keys), busy=self._editing.busy)
        if self._book is None:
            return
        detail = self._book.detail
        day = date_text(detail.updated_at[:10], self._context.lang)
        said = self.tr("{name} · version {version} · last saved {day} {who}")
        left = fill(
            said, name=binder.base.text("title"), version=binder.base.version or 1, day=day,
            who=detail.updated_by,
        )  # fmt: skip
        wrong = binder.error_count()
        mend = self.tr("Wrong fields: {count} · mend or empty them to save")
        self._shell.say(left, fill(mend, count=wrong) if wrong else "")

    # What can be done.

    @Slot()
    def save(self) -> None:
        """Save the form."""
        if not self._context.read_only:
            self._editing.save()

    @Slot()
    def revert(self) -> None:
        """Throw the edits away."""
        self.form.binder.load(self.form.binder.base)
        self._pane.show_filled()
        self._show_edits()

    @Slot()
    def make_packet(self) -> None:
        """The 면담자료; edits are saved first, so that it says what stands here."""
        if self.record_id is None:
            return
        if self.dirty and not self._context.read_only:
            self._then = "packet"
            if not self._editing.save():
                self._then = ""
            return
        self.packet_requested.emit(self.record_id)

    @Slot()
    def delete(self) -> None:
        """Move it to the bin; the toast offers the way back."""
        meeting_id, store = self.record_id, self._context.store
        if meeting_id is None or self._context.read_only:
            return

        def body(_progress: Progress) -> Saved:
            return delete_record(store, RecordKind.MEETING, meeting_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_refused)

    def leave_then(self, run: Callable[[], object]) -> None:
        """Run now, or once the officer has decided about the edits; a save must succeed first."""
        if not self.dirty:
            run()
            return
        binder = self.form.binder
        self._leaving = WeakCallback(run)
        question = LeaveQuestion(
            self, binder.base.text("title"), len(binder.changed_keys),
            can_save=not self._context.read_only,
        )  # fmt: skip
        question.save_chosen.connect(self._on_leave_save_chosen)
        question.discard_chosen.connect(self._on_leave_discard_chosen)
        question.open()

    # Slots.

    @Slot()
    def _on_leave_save_chosen(self) -> None:
        self._then = "leave"
        if not self._editing.save():
            self._then = ""

    @Slot()
    def _on_leave_discard_chosen(self) -> None:
        self.revert()
        self._leave()

    def _leave(self) -> None:
        run, self._leaving = self._leaving, None
        if run is not None:
            run()

    def _on_deleted(self, gone: Saved) -> None:
        title = self.form.binder.base.text("title")
        self.form.binder.load(self.form.binder.base)
        self._context.changes.announce(gone.changes, self._origin)
        self._shell.toast(fill(self.tr("{name} was deleted."), name=title), undo=True)
        self.deleted.emit(gone.id)

    @Slot(object)
    def _on_saved(self, done: Saved) -> None:
        self.form.binder.load(self.form.binder.draft())
        self.saved.emit(done.id)
        then, self._then = self._then, ""
        if then == "leave":
            self._leave()
            return
        self.open(done.id)
        if then == "packet":
            self.packet_requested.emit(done.id)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._then = ""
        self._shell.show_error(error)

    @Slot(int)
    def _on_conflicted(self, count: int) -> None:
        self._then = ""
        mild = self.tr("Somebody else saved this record. Nothing of yours is lost; save again.")
        text = self.tr("Somebody else saved this record. {count} fields wait for a choice.")
        self._shell.toast(fill(text, count=count) if count else mild)
        self._show_edits()

    @Slot(bool)
    def _on_busy_changed(self, _busy: bool) -> None:
        self._show_edits()

    @Slot(str)
    def _on_history_requested(self, key: str) -> None:
        if self._book is None:
            return
        changes = tuple(change for change in self._book.changes if change.key == key)
        field = self.form.record_type.field(key)
        popup = FieldHistoryPopup(
            field, changes, self._context.theme, self._context.lang, parent=self
        )
        popup.revert_requested.connect(self._on_field_revert_requested)
        popup.open_below(self.form.cells[key].editor)

    @Slot(str, object)
    def _on_field_revert_requested(self, key: str, value: Value) -> None:
        if not self._context.read_only:
            self.form.cells[key].edit(value)

    @Slot(object, str)
    def _on_add_requested(self, kind: RecordKind, choice: str) -> None:
        if self._book is not None:
            self._children.add(self._book, kind, choice)

    @Slot(object, int)
    def _on_edit_requested(self, kind: RecordKind, record_id: int) -> None:
        draft = self._book.child(kind, record_id) if self._book is not None else None
        if draft is not None:
            self._children.edit(draft)

    @Slot(int)
    def _on_finish_requested(self, record_id: int) -> None:
        if self._book is None:
            return
        draft = self._book.child(RecordKind.FOLLOW_UP, record_id)
        if draft is not None:
            self._children.finish(draft)
