"""The destruction itself: finds where the data of the chosen lie, asks, carries it out, says how it ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.personal.destroying import Destroyed, destroy
from db.personal.places import Places
from db.personal.plan import Plan, plan_destruction
from desktop_app.context import AppContext
from desktop_app.features.destruction.question import DestroyQuestion
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from resources.texts import fill


class Destroying(QObject):
    """One for the page; it asks over the page, and tells its changes in the page's name."""

    ended = Signal()
    """Something is gone, or was gone already: what is due is another list now."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._plan: Plan | None = None

    def ask(self, ids: tuple[int, ...]) -> None:
        """Look for where the data of these contacts lie, then ask."""
        store, places = self._context.store, places_of(self._context)
        if not ids or self._context.read_only:
            return

        def body(_progress: Progress) -> Plan:
            return plan_destruction(store, places, ids)

        self._context.jobs.write(
            body, done=self._on_planned, failed=self._shell.show_error,
            label=self.tr("Looking for where it lies…"),
        )  # fmt: skip

    def _on_planned(self, plan: Plan) -> None:
        self._plan = plan
        if plan.empty:
            self.ended.emit()
            return
        question = DestroyQuestion(self._page, plan)
        question.destroy_chosen.connect(self._on_confirmed)
        question.open()

    @Slot(bool)
    def _on_confirmed(self, keep_files: bool) -> None:
        store, places, plan = self._context.store, places_of(self._context), self._plan
        if plan is None:
            return
        keep = [one.digest for one in plan.attachments] if keep_files else []

        def body(_progress: Progress) -> Destroyed:
            return destroy(store, places, plan, keep=keep)

        self._context.jobs.write(
            body, done=self._on_destroyed, failed=self._shell.show_error,
            label=self.tr("Destroying, then searching every byte…"),
        )  # fmt: skip

    def _on_destroyed(self, done: Destroyed) -> None:
        ids = frozenset(self._plan.ids) if self._plan is not None else frozenset()
        self._plan = None
        self._context.changes.announce(ChangeSet({RecordKind.CONTACT: ids}), self._page)
        self.ended.emit()
        self._shell.toast(self._how_it_ended(done))

    def _how_it_ended(self, done: Destroyed) -> str:
        left = len(done.proof.hits) + len(done.proof.unread)
        if done.proved:
            said = self.tr(
                "{persons:person's|persons'} data was destroyed; {files:file was|files were} searched"
                " byte by byte and hold nothing of it."
            )
        else:
            said = self.tr(
                "{persons:person's|persons'} data was destroyed, but {left:file|files} may still"
                " hold something of it."
            )
        return fill(said, persons=done.persons, files=done.proof.files, left=left)


def places_of(context: AppContext) -> Places:
    """Where personal data can lie in files."""
    return Places(context.folder, context.settings.now.second_backup)
