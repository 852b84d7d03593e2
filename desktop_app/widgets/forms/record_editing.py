"""Saves what a form holds: one operation, its problems beside the fields, conflicts per field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft, Problem
from db.errors import ConflictError, UserError
from db.queries.records import RecordDetail, load_detail
from db.services.records import Saved, save_record
from db.services.save_over import SavedOver, Write, save_over
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.forms.form import RecordForm
from resources.texts import fill

_NAMED = 5


class RecordEditing(QObject):
    """The saving of one form, for record pages and dialogs alike."""

    saved = Signal(object)
    """Carries ``Saved``, after everyone was told what changed. What was typed since it was sent is an
    edit still."""
    unchanged = Signal()
    """There was nothing to save."""
    refused = Signal(object)
    """An error that the form cannot show beside a field."""
    conflicted = Signal(int)
    """Somebody else saved meanwhile; so many fields wait for a choice."""
    joined = Signal(str)
    """Saved beside what somebody else had changed; says whose, and which fields."""
    busy_changed = Signal(bool)

    def __init__(
        self,
        context: AppContext,
        form: RecordForm,
        origin: object,
        parent: QObject,
        write: Write = save_record,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._origin = origin
        self._write = write
        self._sent = form.binder.base
        """The record as it is once what is being saved is saved."""
        self.busy = False

    @property
    def kind(self) -> RecordKind:
        """What is being edited."""
        return self._form.record_type.kind

    def save(self) -> bool:
        """Check and save; False when a problem stands beside a field or a save is under way."""
        binder = self._form.binder
        if self.busy:
            return False
        if not binder.validate():
            self._form.focus_problem()
            return False
        draft = binder.changed()
        if draft.id is not None and not draft.values:
            self.unchanged.emit()
            return True
        store, write, opened = self._context.store, self._write, binder.base

        def body(_progress: Progress) -> SavedOver[Saved]:
            return save_over(store, draft, opened, write)

        self._sent = opened.with_values(**draft.values)
        self._set_busy(True)
        self._context.jobs.write(body, done=self._on_save_done, failed=self._on_save_failed)
        return True

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)

    def _on_save_done(self, done: SavedOver[Saved]) -> None:
        self._form.binder.keep(replace(self._sent, id=done.saved.id))
        self._set_busy(False)
        self._context.changes.announce(done.saved.changes, self._origin)
        self.saved.emit(done.saved)
        if done.theirs:
            self.joined.emit(self._theirs(done))

    def _theirs(self, done: SavedOver[Saved]) -> str:
        record_type = self._form.record_type
        labels = [record_type.field(key).label(self._context.lang) for key in done.theirs]
        said = self.tr("Saved. What {who} changed meanwhile stays as well: {fields}.")
        return fill(said, who=done.who, fields=", ".join(labels[:_NAMED]))

    def _on_save_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidDraft):
            self._form.binder.show_problems(error.problems)
            self._form.focus_problem()
        elif isinstance(error, ConflictError):
            self._read_stored(error.record_id)
        elif isinstance(error, UserError) and self._is_ours(error):
            self._form.binder.show_problems((Problem(str(error.params["key"]), "not_unique"),))
            self._form.focus_problem()
        else:
            self.refused.emit(error)

    def _is_ours(self, error: UserError) -> bool:
        return error.code == "record.not_unique" and error.params.get("key") in self._form.cells

    def _read_stored(self, record_id: int) -> None:
        store, kind = self._context.store, self.kind

        def body(_progress: Progress) -> RecordDetail | None:
            with store.read() as session:
                return load_detail(session, kind, record_id)

        self._context.jobs.run(body, done=self._on_stored_read, failed=self._on_save_failed)

    def _on_stored_read(self, detail: RecordDetail | None) -> None:
        if detail is None or detail.deleted:
            self.refused.emit(UserError("record.gone"))
            return
        stored: Draft = detail.draft
        found = self._form.binder.meet(stored)
        if found:
            self._form.focus_problem()
        self.conflicted.emit(len(found))
