"""What is done from the record page with what hangs on the organization."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.organizations.reading import OrganizationView, live_case, next_meeting
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape

_SHAPE = FormShape(hidden=frozenset({"organization"}), headings=False)
_HERE = "organizations"
_PAGES = {RecordKind.CASE: "cases", RecordKind.MEETING: "meetings"}


class RelatedActions(QObject):
    """What has a page of its own is made and opened there, the rest in a dialog here."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        shapes = dict.fromkeys((RecordKind.CONTACT, RecordKind.CERTIFICATE), _SHAPE)
        self.dialogs = ChildDialogs(context, shell, shapes, page)
        self._view: OrganizationView | None = None

    def put(self, view: OrganizationView | None) -> None:
        """The organization it is about; None for one that is not there yet."""
        self._view = view

    @Slot(object, str)
    def add(self, kind: RecordKind, _choice: str) -> None:
        """A new record of ``kind`` that belongs to the organization."""
        if self._view is None:
            return
        if page := _PAGES.get(kind):
            self._shell.open_page(page, new=True, organization=self._view.id)
        else:
            self.dialogs.open(new_draft(kind, organization=self._view.id))

    @Slot(object, int)
    def edit(self, kind: RecordKind, record_id: int) -> None:
        """The form of a contact or a certificate."""
        if self._view is None:
            return
        drafts = self._view.contacts if kind is RecordKind.CONTACT else self._view.certificates
        draft = next((entry for entry in drafts if entry.id == record_id), None)
        if draft is not None:
            self.dialogs.open(draft)

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
        meeting, case = next_meeting(self._view, self._context.store.today()), live_case(self._view)
        if meeting is not None:
            self._shell.open_page("packet", meeting_id=meeting.id, back=_HERE)
        elif case is not None:
            self._shell.open_page("packet", case_id=case.id, back=_HERE)
