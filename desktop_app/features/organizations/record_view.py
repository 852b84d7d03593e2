"""The record page of one organization: form left, what hangs on it right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.addresses import region_of
from db.domain.catalogue import catalogue
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.features.organizations.reading import (
    OrganizationView,
    read_organization,
)
from desktop_app.features.organizations.record_head import RecordHead
from desktop_app.features.organizations.related import RelatedPanel
from desktop_app.features.organizations.related_actions import RelatedActions
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.field_histories import FieldHistories
from desktop_app.widgets.form import FormShape, RecordForm
from desktop_app.widgets.form_kit import form_kit
from desktop_app.widgets.form_pane import FormPane
from desktop_app.widgets.leaving import Leaving
from desktop_app.widgets.record_editing import RecordEditing
from desktop_app.widgets.value_text import date_text
from resources.texts import fill

_SHAPE = FormShape(wide=frozenset({"address"}))


class OrganizationRecord(QWidget):
    """Loads, edits, saves and deletes one organization."""

    back_requested = Signal()
    saved = Signal(int)
    deleted = Signal(int)

    def __init__(
        self, context: AppContext, shell: Shell, origin: object, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("organization_record")
        self._context = context
        self._shell = shell
        self._origin = origin
        self._view: OrganizationView | None = None
        record_type = catalogue(RecordKind.ORGANIZATION)
        self.form = RecordForm(record_type, form_kit(context), context.texts, _SHAPE)
        self.form.set_read_only(context.read_only)
        self._pane = FormPane(self.form, context.lang)
        self._editing = RecordEditing(context, self.form, origin, self)
        self._histories = FieldHistories(context, self.form)
        self._leaving = Leaving(self.form, self._editing, self)
        self._actions = RelatedActions(context, shell, self)
        self._head = RecordHead(context.theme, context.texts, read_only=context.read_only)
        self._related = RelatedPanel(context.theme, context.texts, read_only=context.read_only)
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
        split.addWidget(self._related)
        split.setSizes([640, 700])
        surface.setMinimumWidth(380)
        self._related.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.back_requested)
        self._head.revert_requested.connect(self.revert)
        self._head.save_requested.connect(self.save)
        self._head.delete_requested.connect(self.delete)
        self._head.packet_requested.connect(self._actions.make_packet)
        self.form.binder.draft_edited.connect(self._on_draft_edited)
        self.form.binder.problems_shown.connect(self._show_status)
        self.form.cells["address"].left.connect(self._on_address_left)
        self._editing.saved.connect(self._on_saved)
        self._editing.unchanged.connect(self._on_unchanged)
        self._editing.refused.connect(self._on_refused)
        self._editing.conflicted.connect(self._on_conflicted)
        self._editing.busy_changed.connect(self._on_busy_changed)
        self._leaving.discarded.connect(self._show_loaded)
        self._actions.refused.connect(self._on_refused)
        self._related.add_requested.connect(self._actions.add)
        self._related.edit_requested.connect(self._actions.edit)
        self._related.open_requested.connect(self._actions.open)
        self._related.note_requested.connect(self._actions.note)

    # What is shown.

    @property
    def record_id(self) -> int | None:
        """The organization on the page, None for a new one."""
        return self.form.binder.base.id

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return self.form.binder.dirty

    def open_new(self) -> None:
        """An empty form."""
        self._view = None
        self.form.binder.load(new_draft(RecordKind.ORGANIZATION))
        self._histories.put(())
        self._actions.put(None)
        self._head.show_new()
        self._related.hide()
        self._pane.to_top()
        self._pane.show_filled()
        self._show_edits()
        self.form.focus_first()

    def open(self, record_id: int) -> None:
        """Read one organization and show it."""
        self.form.focus_first()
        self._read(record_id)

    def refresh(self) -> None:
        """Something that it shows was changed elsewhere."""
        if self.record_id is not None:
            self._read(self.record_id)

    def _read(self, record_id: int) -> None:
        store = self._context.store

        def body(_progress: Progress) -> OrganizationView | None:
            return read_organization(store, record_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._on_refused, key="organization-record"
        )

    def _on_read(self, view: OrganizationView | None) -> None:
        if view is None:
            self._on_refused(UserError("record.gone"))
            self.back_requested.emit()
            return
        same = self._view is not None and self._view.id == view.id
        stored = view.draft
        if not same or not self.dirty:
            self.form.binder.load(stored)
        elif stored.version != self.form.binder.base.version:
            self.form.binder.meet(stored)
        self._view = view
        if not same:
            self._pane.to_top()
        self._related.show()
        self._related.put(view)
        self._head.show_view(view)
        self._pane.show_filled()
        self._histories.put(view.changes)
        self._actions.put(view)
        self._show_edits()

    def _show_edits(self) -> None:
        binder = self.form.binder
        count = len(binder.changed_keys)
        self._head.show_edits(count, new=binder.base.id is None, busy=self._editing.busy)
        self._show_status()

    @Slot()
    def _show_status(self) -> None:
        binder = self.form.binder
        wrong = binder.error_count()
        left = ""
        if self._view is not None:
            detail = self._view.detail
            day = date_text(detail.updated_at[:10], self._context.lang)
            left = fill(
                self.tr("{name} · version {version} · last saved {day} {who}"),
                name=binder.base.text("name"), version=binder.base.version or 1, day=day,
                who=detail.updated_by,
            )  # fmt: skip
        said = self.tr("Wrong fields: {count} · mend or empty them to save")
        self._shell.say(left, fill(said, count=wrong) if wrong else "")

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
        self._show_loaded()

    @Slot()
    def _show_loaded(self) -> None:
        self._pane.show_filled()
        self._show_edits()

    @Slot()
    def delete(self) -> None:
        """Move it to the bin; the toast offers the way back."""
        record_id, store = self.record_id, self._context.store
        if record_id is None or self._context.read_only:
            return

        def body(_progress: Progress) -> Saved:
            return delete_record(store, RecordKind.ORGANIZATION, record_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_refused)

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then``; when there are edits, only after they were saved or thrown away."""
        name = self.form.binder.base.text("name") or self.tr("New organization")
        self._leaving.leave(then, name)

    # Slots.

    def _on_deleted(self, gone: Saved) -> None:
        name = self.form.binder.base.text("name")
        self.revert()
        self._context.changes.announce(gone.changes, self._origin)
        self._shell.toast(fill(self.tr("{name} was deleted."), name=name), undo=True)
        self.deleted.emit(gone.id)

    @Slot(object)
    def _on_saved(self, done: Saved) -> None:
        name = self.form.binder.draft().text("name")
        new = self.form.binder.base.id is None
        self.form.binder.load(self.form.binder.draft())
        if new:
            self._shell.toast(fill(self.tr("{name} was registered."), name=name), undo=True)
        self.saved.emit(done.id)
        if self._leaving.under_way:
            self._leaving.go_on()
        else:
            self._read(done.id)

    @Slot()
    def _on_unchanged(self) -> None:
        self._show_edits()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)

    @Slot(int)
    def _on_conflicted(self, count: int) -> None:
        mild = self.tr("Somebody else saved this record. Nothing of yours is lost; save again.")
        text = self.tr("Somebody else saved this record. {count} fields wait for a choice.")
        self._shell.toast(fill(text, count=count) if count else mild)
        self._show_edits()

    @Slot(bool)
    def _on_busy_changed(self, _busy: bool) -> None:
        self._show_edits()

    @Slot()
    def _on_draft_edited(self) -> None:
        self._show_edits()

    @Slot(str)
    def _on_address_left(self, _key: str) -> None:
        """지역 follows from the address while nobody has written one."""
        address = self.form.cells["address"].reading().value
        region = self.form.cells["region"]
        if isinstance(address, str) and region.reading().value is Empty.NOT_STATED:
            found = " ".join(part for part in region_of(address) if part)
            if found:
                region.edit(found)
