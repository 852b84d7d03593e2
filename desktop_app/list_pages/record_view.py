"""The page of one record: form left, what hangs on it right, saved, left and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import new_draft
from db.domain.values import Value
from db.errors import UserError
from db.queries.duplicates.rows import KINDS
from db.services.records import Saved
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.list_pages.attachments.actions import only_lists
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.kinds.hanging import Hanging
from desktop_app.list_pages.kinds.spec import CardSpec
from desktop_app.list_pages.record_body import RecordBody
from desktop_app.list_pages.record_head import RecordHead
from desktop_app.list_pages.record_reading import ReadRecord, read_or_follow
from desktop_app.list_pages.record_removal import RecordRemoval
from desktop_app.list_pages.record_sayings import met_words, saved_words, wrong_words
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_ways import RecordWays
from desktop_app.page import Page, Shell
from desktop_app.widgets.drop_hint import DropHint
from desktop_app.widgets.dropped_files import files_in, take_copy
from desktop_app.widgets.forms.field_histories import FieldHistories
from desktop_app.widgets.forms.field_jump import FieldJump
from desktop_app.widgets.forms.form import RecordForm
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.form_pane import FormPane
from desktop_app.widgets.forms.leaving import Leaving
from desktop_app.widgets.forms.new_record_warning import NewRecordWarning
from desktop_app.widgets.forms.record_editing import RecordEditing
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from resources.texts import fill

R = TypeVar("R", bound=ReadRecord)
_LEAST_FORM = 380


class RecordView(QWidget, Generic[R]):
    """Loads, edits, saves and deletes one record.

    A feature puts facts and buttons into ``head`` and a widget into ``put_related``, and shows its
    record in ``show_record`` and ``show_new``.
    """

    back_requested = Signal()
    saved = Signal(int)
    deleted = Signal(int)

    def __init__(
        self, context: AppContext, shell: Shell, spec: RecordSpec[R], origin: Page
    ) -> None:
        super().__init__(origin)
        self.setObjectName(f"{spec.kind.value}_record")
        self.context = context
        self.shell = shell
        self.head = RecordHead(context.theme, read_only=context.read_only)
        self.head.finds_doubles = spec.kind in KINDS
        self.shown: R | None = None
        self._asked = 0
        self._gone_name = ""
        self._removal = RecordRemoval(context, spec.kind, origin, self)
        writable = not context.read_only
        self._ways = RecordWays(
            shell, spec.kind, self.head, self._shown_id, self, writable=writable
        )
        self._spec = spec
        self._origin = origin
        self.form = RecordForm(
            catalogue(spec.kind), form_kit(context), context.texts, spec.shape
        )  # fmt: skip
        self.form.set_read_only(context.read_only)
        self._pane = FormPane(self.form, context.lang)
        self._jump = FieldJump(self.form, context.lang, self._pane.area)
        self._editing = RecordEditing(context, self.form, origin, self)
        self._histories = FieldHistories(context, self.form)
        self._doubles = NewRecordWarning(context, self.form, self)
        self._leaving = Leaving(self.form, self._editing, self)
        self._related: QWidget | None = None
        self.attachments = AttachmentCard(context, shell, self)
        self._hanging = self._make_hanging()
        self.setAcceptDrops(True)
        self._body = RecordBody(context.theme)
        self.column = self._body.column
        """The page from its head down."""
        self._split = QSplitter()
        self._compose()
        self._hint = DropHint(context.theme, self)
        self._connect()

    def _compose(self) -> None:
        surface = QWidget()
        surface.setProperty("panel", "surface")
        surface.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        surface.setMinimumWidth(_LEAST_FORM)
        inner = QVBoxLayout(surface)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._pane)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(surface)
        flush(QVBoxLayout(self)).addWidget(self._body)
        self.column.addWidget(self.head)
        self.column.addWidget(hline())
        self.column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self._body.back_requested.connect(self.back_requested)
        self._body.again_requested.connect(self.refresh)
        self.head.revert_requested.connect(self.revert)
        self.head.save_requested.connect(self.save)
        self.head.delete_requested.connect(self.delete)
        self._removal.about_to_tell.connect(self._on_about_to_tell)
        self._removal.deleted.connect(self._on_deleted)
        self._removal.brought_back.connect(self.refresh)
        self._removal.refused.connect(self._on_refused)
        self.form.binder.draft_edited.connect(self._show_edits)
        self.form.binder.problems_shown.connect(self._show_status)
        self._editing.saved.connect(self._on_saved)
        self._editing.unchanged.connect(self._show_edits)
        self._editing.refused.connect(self._on_refused)
        self._editing.conflicted.connect(self._on_conflicted)
        self._editing.joined.connect(self._on_joined)
        self._editing.busy_changed.connect(self._on_busy_changed)
        self._leaving.discarded.connect(self._show_loaded)
        self._doubles.open_requested.connect(self._on_double_requested)

    def _make_hanging(self) -> Hanging | None:
        spec = self._spec
        if not spec.hanging:
            return None
        cards = tuple(CardSpec(link) for link in spec.hanging)
        return Hanging(self.context, self.shell, spec.kind, cards, self, always=False)

    # What a feature gives.

    def put_related(self, related: QWidget) -> None:
        """The right half: hidden while the record is new. The files of the record stand in it."""
        self._related = related
        if isinstance(related, CardColumn):
            if self._hanging is not None:
                related.add_before_last(self._hanging)
            related.add_before_last(self.attachments)
        related.setMinimumWidth(self._spec.least_related)
        self._split.addWidget(related)
        self._split.setSizes(list(self._spec.sizes))

    def show_record(self, record: R) -> None:
        """Show what hangs on the record, and what the head says of it."""

    def show_new(self) -> None:
        """Show that there is no record yet."""

    # What is shown.

    @property
    def record_id(self) -> int | None:
        """The record on the page or on its way to it, None for a new one."""
        return self._asked if self._body.waits else self.form.binder.base.id

    def _shown_id(self) -> int | None:
        return self.record_id

    @property
    def name(self) -> str:
        """The stored name of the record, or what a new one is called."""
        base = self.form.binder.base
        return base.text(base.record_type.title) or self.tr(self._spec.new_title)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return self.form.binder.dirty

    def open_new(self, **values: Value) -> None:
        """An empty form, but for what is known already."""
        self.shown = None
        self._asked = 0
        self.form.binder.load(new_draft(self._spec.kind, **values))
        self._histories.put(())
        self.head.show_name(self.tr(self._spec.new_title), new=True)
        self.show_new()
        if self._related is not None:
            self._related.hide()
        self._pane.to_top()
        self._body.show_whole()
        self._show_loaded()
        self.form.focus_first()

    def open(self, record_id: int) -> None:
        """Read one record and show it."""
        if record_id != self.record_id:
            self._body.wait()
        elif not self.form.isAncestorOf(self.focusWidget()):
            self.form.focus_first()
        with self.context.jobs.answered_soon():
            self._read(record_id)

    @Slot()
    def refresh(self) -> None:
        """Something that it shows was changed elsewhere."""
        if self.record_id is not None:
            self._read(self.record_id)

    def _read(self, record_id: int) -> None:
        store, read, kind = self.context.store, self._spec.read, self._spec.kind
        self._asked = record_id

        def body(_progress: Progress) -> R | None:
            return read_or_follow(store, kind, record_id, read)

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_unread, key=f"record-{id(self)}"
        )

    def _on_unread(self, error: BaseException) -> None:
        told = tell(error, self.context.texts) if self._body.waits else None
        if told is None:
            self._on_refused(error)
        else:
            self._body.show_failed(told)

    def _on_read(self, record: R | None) -> None:
        binder = self.form.binder
        if not self._asked:
            return  # a new record was begun before this one came
        if record is None:
            self._on_gone()
            return
        if record.id != self._asked:
            self._asked = record.id
            said = self.tr("The record was joined to {name}, which is shown here.")
            self.shell.toast(fill(said, name=record.draft.text(record.draft.record_type.title)))
        same = self.shown is not None and self.shown.id == record.id
        if binder.base.id != record.id or not self.dirty:
            binder.load(record.draft)
        elif record.draft.version != binder.base.version:
            binder.meet(record.draft)
        self.shown = record
        if not same:
            self._pane.to_top()
            self.shell.note_opened(self._spec.kind, record.id)
        if self._related is not None:
            self._related.show()
        self.head.show_name(self.name)
        self._histories.put(record.changes)
        self.attachments.show_of(self._spec.kind, record.id)
        if self._hanging is not None:
            self._hanging.read(record.id)
        self.show_record(record)
        waited = self._body.show_whole()
        self._show_loaded()
        if waited:
            self.form.focus_first()

    @Slot()
    def _show_loaded(self) -> None:
        self._doubles.forget()
        self._pane.show_filled()
        self._show_edits()

    @Slot()
    def _show_edits(self) -> None:
        binder = self.form.binder
        count = len(binder.changed_keys)
        self.head.show_edits(count, new=binder.base.id is None, busy=self._editing.busy)
        self._show_status()

    @Slot()
    def _show_status(self) -> None:
        binder, texts, left = self.form.binder, self.context.texts, ""
        if self.shown is not None:
            left = saved_words(self.name, binder.base.version or 1, self.shown.detail, texts)
        self.shell.say(left, wrong_words(binder.error_count(), texts))

    # What can be done.

    @Slot()
    def save(self) -> None:
        """Save the form."""
        if not self.context.read_only and not self._body.waits:
            self._editing.save()

    @Slot()
    def find_field(self) -> None:
        """Go to a field by its name."""
        if not self._body.waits:
            self._jump.open()

    @Slot()
    def revert(self) -> None:
        """Throw the edits away."""
        self.form.binder.load(self.form.binder.base)
        self._show_loaded()

    @Slot()
    def delete(self) -> None:
        """Move it to the bin; the toast offers the way back."""
        self._removal.delete(self.record_id)

    @Slot(int)
    def _on_double_requested(self, record_id: int) -> None:
        """What is typed is asked about first, as on every way out of the form."""
        self.shell.open_record(self._spec.kind, record_id)

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then``; when there are edits, only after they were saved or thrown away."""
        self._leaving.leave(then, self.name)

    def save_first(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once what is edited was saved."""
        self._leaving.save_first(then)

    # Files dropped anywhere on the page.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome once the record is stored."""
        stored = self.record_id is not None and not self._body.waits
        if stored and self.attachments.takes(event.mimeData()):
            take_copy(event)
            lists = only_lists(files_in(event.mimeData()))
            more = self.tr("A list can be imported instead afterwards: the note below offers it.")
            self._hint.say(self.tr("Let go here to attach it to the record"), more if lists else "")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach them."""
        self._hint.hide()
        take_copy(event)
        self.attachments.take(event.mimeData())

    # Slots.

    def _on_gone(self) -> None:
        """Somebody else deleted it: what was typed stays, and the record can be brought back."""
        if not self.dirty:
            self.form.binder.load(self.form.binder.base)
            self._on_refused(UserError("record.gone"))
            self.back_requested.emit()
            return
        said = self.tr("{name} was deleted by somebody else. What you typed is still here.")
        self.shell.toast(
            fill(said, name=self.name), action=self.tr("Bring it back"), run=self.bring_back
        )

    def bring_back(self) -> None:
        """Restore the record that somebody else deleted, to go on editing it."""
        self._removal.bring_back(self.record_id)

    @Slot()
    def _on_about_to_tell(self) -> None:
        self._gone_name = self.name
        self.revert()

    @Slot(int)
    def _on_deleted(self, record_id: int) -> None:
        said = fill(self.tr("{name} was deleted."), name=self._gone_name)
        self.shell.toast(said, undo=True)
        self.deleted.emit(record_id)

    @Slot(object)
    def _on_saved(self, done: Saved) -> None:
        if self.shown is None:
            self.shell.toast(fill(self.tr("{name} was registered."), name=self.name), undo=True)
        self.saved.emit(done.id)
        if self._leaving.under_way and not self.dirty:
            self._leaving.go_on()
        else:
            self._leaving.stop()
            self._read(done.id)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot(int)
    def _on_conflicted(self, count: int) -> None:
        self.shell.toast(met_words(count, self.context.texts))
        self.form.focus_problem()
        self._show_edits()

    @Slot(str)
    def _on_joined(self, said: str) -> None:
        self.shell.toast(said)

    @Slot(bool)
    def _on_busy_changed(self, _busy: bool) -> None:
        self._show_edits()
