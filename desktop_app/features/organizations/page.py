"""기업·기관: the list with its inspector, and the record page behind it."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.organizations.doubles_button import DoublesButton
from desktop_app.features.organizations.inspector import OrganizationPanel
from desktop_app.features.organizations.reading import read_organization
from desktop_app.features.organizations.record_view import OrganizationRecord
from desktop_app.features.organizations.views import ORGANIZATIONS
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.record_parts import RecordParts
from desktop_app.page import Shell

PARTS = RecordParts(read_organization, OrganizationPanel, OrganizationRecord)


class OrganizationsPage(ListPage):
    """Shows the list or one organization."""

    record: OrganizationRecord | None
    watches = frozenset(
        {
            RecordKind.ORGANIZATION,
            RecordKind.CONTACT,
            RecordKind.CERTIFICATE,
            RecordKind.CASE,
            RecordKind.MILESTONE,
            RecordKind.AGREEMENT,
            RecordKind.PARTY,
            RecordKind.ACTIVITY,
            RecordKind.MEETING,
        }
    )

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell, ORGANIZATIONS, PARTS)
        head = self.list_panel.head
        made = head.add_button(
            self.tr("Possible duplicates"), "git-merge", "organizations_duplicates", first=True
        )
        self._doubles = DoublesButton(context, shell, made)
        context.changes.changed.connect(self._on_any_changed)

    def reload(self) -> None:
        """Ask for the list anew, and count what may be one."""
        super().reload()
        self._doubles.count_soon()

    @Slot(object)
    def _on_any_changed(self, announcement: Announcement) -> None:
        if self.isVisible() and announcement.ids(RecordKind.ORGANIZATION):
            self._doubles.count_soon()
