"""The record page of one organization: form left, what hangs on it right."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.domain.addresses import region_of
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.related import Link
from desktop_app.context import AppContext
from desktop_app.features.organizations.reading import OrganizationView, read_organization
from desktop_app.features.organizations.record_head import HeadFacts
from desktop_app.features.organizations.related import RelatedPanel
from desktop_app.features.organizations.related_actions import RelatedActions
from desktop_app.list_pages.diligence_card import DiligenceCard
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from resources.texts import mark

SPEC = RecordSpec(
    RecordKind.ORGANIZATION,
    read_organization,
    mark("New organization"),
    FormShape(wide=frozenset({"address"})),
    hanging=(
        Link(RecordKind.CONCERN, "organization"),
        Link(RecordKind.TASK, "organization"),
        Link(RecordKind.FOLLOW_UP, "organization"),
        Link(RecordKind.OCCUPANCY, "organization"),
        Link(RecordKind.APPLIED_INCENTIVE, "organization"),
        Link(RecordKind.PARTNERSHIP, "organization"),
        Link(RecordKind.PARTNERSHIP, "partner"),
        Link(RecordKind.GROUP_MEMBER, "organization"),
        Link(RecordKind.PROJECT_PARTNER, "organization"),
    ),
)


class OrganizationRecord(RecordView[OrganizationView]):
    """Adds cases, agreements, certificates, contacts, the timeline and the paper."""

    def __init__(self, context: AppContext, shell: Shell, origin: Page) -> None:
        super().__init__(context, shell, SPEC, origin)
        self._facts = HeadFacts(context, self.head)
        self._actions = RelatedActions(context, shell, self)
        self._cards = RelatedPanel(context)
        self.diligence = DiligenceCard(context, shell, self)
        self._cards.add_before_last(self.diligence)
        self.put_related(self._cards)
        self._members = self.head.add_action(
            self.tr("Members on lists"), "telescope", "record_members"
        )
        self._members.hide()
        self._members.clicked.connect(self._on_members_clicked)
        self._facts.packet.clicked.connect(self._actions.make_packet)
        self._cards.add_requested.connect(self._actions.add)
        self._cards.edit_requested.connect(self._actions.edit)
        self._cards.delete_requested.connect(self._actions.dialogs.delete)
        self._cards.open_requested.connect(self._actions.open)
        self._cards.note_requested.connect(self._actions.note)
        self.form.cells["address"].left.connect(self._on_address_left)

    def show_record(self, record: OrganizationView) -> None:
        """Show what hangs on it."""
        self._facts.show_view(record)
        self._cards.put(record)
        self._actions.put(record)
        self.diligence.show_of(record.id)
        self._members.setVisible(record.draft.text("org_type") == "association")

    def show_new(self) -> None:
        """Nothing hangs on it yet."""
        self._facts.show_new()
        self._actions.put(None)

    @Slot()
    def _on_members_clicked(self) -> None:
        """The members of an association among the firms of lists."""
        if self.shown is not None:
            self.shell.open_page("prospects", association=self.shown.id)

    @Slot(str)
    def _on_address_left(self, _key: str) -> None:
        """지역 follows from the address while nobody has written one."""
        address = self.form.cells["address"].reading().value
        region = self.form.cells["region"]
        if isinstance(address, str) and region.reading().value is Empty.NOT_STATED:
            found = " ".join(part for part in region_of(address) if part)
            if found:
                region.edit(found)
