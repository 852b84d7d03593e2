"""What is done from the record page with what hangs on the organization."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.features.organizations.certificates import today
from desktop_app.features.organizations.reading import OrganizationView, live_case, next_meeting
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.form import FormShape
from desktop_app.widgets.record_dialog import RecordDialog

_SHAPE = FormShape(hidden=frozenset({"organization"}), headings=False)
_PAGES = {RecordKind.CASE: "cases", RecordKind.MEETING: "meetings"}
"""What has a page of its own is created there; the rest in a dialog here."""


class RelatedActions(QObject):
    """What is saved is announced to everyone, the record page with them."""

    refused = Signal(object)

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._view: OrganizationView | None = None

    def put(self, view: OrganizationView | None) -> None:
        """The organization it is about; None for one that is not there yet."""
        self._view = view

    @Slot(object)
    def add(self, kind: RecordKind) -> None:
        """A new record of ``kind`` that belongs to the organization."""
        if self._view is None:
            return
        if page := _PAGES.get(kind):
            self._shell.open_page(page, new=True, organization=self._view.id)
        else:
            self._open_dialog(new_draft(kind, organization=self._view.id))

    @Slot(object, int)
    def edit(self, kind: RecordKind, record_id: int) -> None:
        """The form of a contact or a certificate."""
        if self._view is None:
            return
        drafts = self._view.contacts if kind is RecordKind.CONTACT else self._view.certificates
        draft = next((entry for entry in drafts if entry.id == record_id), None)
        if draft is not None:
            self._open_dialog(draft)

    @Slot(object, int)
    def open(self, kind: RecordKind, record_id: int) -> None:
        """A record on its own page."""
        self._shell.open_record(kind, record_id)

    @Slot()
    def note(self) -> None:
        """A call note about the organization."""
        if self._view is not None:
            self._shell.note_call(organization_id=self._view.id)

    @Slot()
    def make_packet(self) -> None:
        """The paper for the next meeting, else for the newest live case."""
        if self._view is None:
            return
        meeting, case = next_meeting(self._view, today().isoformat()), live_case(self._view)
        if meeting is not None:
            self._shell.open_page("packet", meeting_id=meeting.id)
        elif case is not None:
            self._shell.open_page("packet", case_id=case.id)

    def _open_dialog(self, draft: Draft) -> None:
        dialog = RecordDialog(self._context, draft, shape=_SHAPE, parent=self._page)
        dialog.refused.connect(self.refused)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.open()

    @Slot(object)
    def _on_delete_requested(self, draft: Draft) -> None:
        store, kind, record_id = self._context.store, draft.kind, draft.id
        if record_id is None:
            return

        def body(_progress: Progress) -> Saved:
            return delete_record(store, kind, record_id)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_failed)

    def _on_deleted(self, gone: Saved) -> None:
        self._context.changes.announce(gone.changes)
        self._shell.toast(self.tr("Deleted."), undo=True)

    def _on_failed(self, error: BaseException) -> None:
        self.refused.emit(error)
