"""Looks at a change to many records on a reader lane, and writes it after a backup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.backups.before_much import back_up_before_much
from db.changes import ChangeSet
from db.domain.edit_plans import EditPlan
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import ConflictError, UserError
from db.queries.edit_plans import Wishes, link_titles, plan_edits
from db.services.many import apply_edits
from desktop_app.clock import local_now
from desktop_app.context import AppContext
from desktop_app.jobs import Progress


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A plan, and the names of the records that its values point to."""

    plan: EditPlan
    titles: Mapping[RecordKind, Mapping[int, str]]


class PlanWriting(QObject):
    """One plan at a time; what changed is announced to everyone."""

    looked = Signal(object)
    """A ``LookedAt``."""
    written = Signal(object)
    """A ``ChangeSet``."""
    stale = Signal()
    """Somebody changed one of the records since; nothing was written."""
    refused = Signal(object)

    def __init__(self, context: AppContext, label: Label, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._label = label

    def look(self, kind: RecordKind, wishes: Wishes) -> None:
        """Make the plan; the newest wish wins."""
        store = self._context.store

        def body(progress: Progress) -> LookedAt:
            progress.report()
            with store.read() as session:
                plan = plan_edits(session, kind, wishes)
                return LookedAt(plan, link_titles(session, plan))

        self._context.jobs.run(
            body, done=self._on_looked, failed=self._on_failed, key=f"plan-{id(self)}"
        )

    def write(self, plan: EditPlan, *, without_wrong: bool) -> None:
        """Write it, after a backup when the newest is over an hour old (design §9)."""
        store, folder, label = self._context.store, self._context.folder, self._label

        def body(_progress: Progress) -> ChangeSet:
            back_up_before_much(store, folder, local_now())
            return apply_edits(store, plan, without_wrong=without_wrong, label=label)

        self._context.jobs.write(
            body, done=self._on_written, failed=self._on_failed, label=self.tr("Saving…")
        )

    def _on_looked(self, looked: LookedAt) -> None:
        self.looked.emit(looked)

    def _on_written(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes)
        self.written.emit(changes)

    def _on_failed(self, error: BaseException) -> None:
        gone = isinstance(error, UserError) and error.code == "record.gone"
        if gone or isinstance(error, ConflictError):
            self.stale.emit()
        else:
            self.refused.emit(error)
