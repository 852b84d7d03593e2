"""The right half of the record page: what hangs on the organization."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.domain.masking import MASKED_KEYS
from desktop_app.context import AppContext
from desktop_app.features.organizations.certificates import newest_certificate, standing
from desktop_app.features.organizations.reading import OrganizationView
from desktop_app.features.organizations.related_columns import RelatedColumns
from desktop_app.features.organizations.timeline import TimelineView, events
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.draft_columns import rows_of
from desktop_app.list_pages.record_reading import newest
from desktop_app.sight import sight_of
from desktop_app.widgets.forms.reason_menu import reason_menu
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, hline
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

_TABS = ("timeline", "meetings", "contacts", "history")


class RelatedPanel(CardColumn):
    """Cases, agreements, certificates; below them timeline, contacts and history as tabs."""

    add_requested = Signal(object, str)
    """The kind to add."""
    edit_requested = Signal(object, int)
    delete_requested = Signal(object, int)
    open_requested = Signal(object, int)
    note_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, texts, read_only = context.theme, context.texts, context.read_only
        self._theme, self._texts, self._read_only = theme, texts, read_only
        self._today = context.store.today
        lang = texts.lang
        self._sight = sight_of(context)
        self._seen: set[int] = set()
        self._view: OrganizationView | None = None
        columns = RelatedColumns(theme, lang, texts, self._today, self._sees)
        self._cases = ChildCard(
            RecordKind.CASE, self.tr("Cases"), self.tr("No case yet."), columns.cases(), theme,
            lang, name="related_cases",
        )  # fmt: skip
        self._agreements = ChildCard(
            RecordKind.AGREEMENT, self.tr("Agreements"), self.tr("No agreement yet."),
            columns.agreements(), theme, lang, name="related_agreements", adds=False,
        )  # fmt: skip
        self._certificates = ChildCard(
            RecordKind.CERTIFICATE, self.tr("Venture certificates"),
            self.tr("No certificate is known."), columns.certificates(), theme, lang,
            name="related_certificates",
        )  # fmt: skip
        self._cards_above = (self._cases, self._agreements, self._certificates)
        self._meetings = MiniTable(columns.meetings(), theme, lang, "related_meetings")
        self._contacts = MiniTable(columns.contacts(), theme, lang, "related_contacts", most=12)
        changes = ChangeColumns(RecordKind.ORGANIZATION, lang, texts).columns()
        self._history = MiniTable(changes, theme, lang, "related_history", most=14)
        self._timeline = TimelineView(theme, lang)
        self.add_cards(*self._cards_above, last=self._compose_tabs())
        for made in self._cards_above:
            made.set_read_only(read_only)
        self._on_tab_chosen("timeline")
        self._connect()

    def _compose_tabs(self) -> QWidget:
        self._tabs = TabStrip("related")
        for key, title in (
            ("timeline", self.tr("Timeline")),
            ("meetings", self.tr("Meetings")),
            ("contacts", self.tr("Contacts")),
            ("history", self.tr("Change history")),
        ):
            self._tabs.add(key, title)
        self._note = button(
            self.tr("Call note"), "link", theme=self._theme, icon="plus", name="add_note"
        )
        self._add_contact = button(
            self.tr("Add a contact"), "link", theme=self._theme, icon="plus", name="add_contact"
        )
        self._add_meeting = button(
            self.tr("Add a meeting"), "link", theme=self._theme, icon="plus", name="add_meeting"
        )
        self._reveal = button(
            self.tr("Show…"), "link", theme=self._theme, icon="eye", name="reveal_contacts"
        )
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 8, 0)
        head.addWidget(self._tabs, 1)
        for link in (self._note, self._add_meeting, self._reveal, self._add_contact):
            head.addWidget(link)
        self._stack = QStackedWidget()
        for page in (self._timeline, *map(_top, (self._meetings, self._contacts, self._history))):
            self._stack.addWidget(page)
        card = QFrame()
        card.setProperty("panel", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hline())
        column.addWidget(self._stack, 1)
        return card

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._on_tab_chosen)
        for made in self._cards_above:
            made.add_requested.connect(self.add_requested)
        self._cases.edit_requested.connect(self.open_requested)
        self._agreements.edit_requested.connect(self.open_requested)
        self._certificates.edit_requested.connect(self.edit_requested)
        self._certificates.delete_requested.connect(self.delete_requested)
        self._add_contact.clicked.connect(self._on_add_contact_clicked)
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self._add_meeting.clicked.connect(self._on_add_meeting_clicked)
        self._meetings.opened.connect(self._on_meeting_opened)
        self._contacts.opened.connect(self._on_contact_opened)
        self._note.clicked.connect(self.note_requested)

    def put(self, view: OrganizationView) -> None:
        """Show everything anew."""
        self._cases.put(view.cases)
        self._agreements.put(view.agreements)
        self._certificates.put(view.certificates)
        self._show_standing(view)
        self._meetings.put(rows_of(newest(view.meetings, "starts_at")))
        self._tabs.show_count("meetings", len(view.meetings))
        self._note_own(view)
        self._contacts.put(rows_of(view.contacts))
        self._show_reveal()
        changes = change_rows(view.changes)
        self._history.put(changes)
        self._timeline.put(events(view, self._texts.lang, self._texts), self._today())
        self._tabs.show_count("contacts", len(view.contacts))
        self._tabs.show_count("history", len(changes))

    def _show_standing(self, view: OrganizationView) -> None:
        newest = newest_certificate(view.certificates)
        if newest is None:
            self._certificates.show_chip("", "ok")
            return
        stands = standing(newest, self._today(), self._texts)
        left = stands.days
        beside = (
            fill(self.tr("{days:day|days} until it ends"), days=left) if left and left > 0 else ""
        )
        word = stands.word if stands.chip != "warn" else self.tr("ends soon")
        self._certificates.show_chip(word, stands.chip, beside)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(_TABS.index(key))
        for link, tab in (
            (self._note, "timeline"),
            (self._add_meeting, "meetings"),
            (self._add_contact, "contacts"),
        ):
            link.setVisible(key == tab and not self._read_only)
        self._show_reveal()

    # Masked phones and mails.

    def _sees(self) -> bool:
        """Whether the contacts of the firm at hand are shown in full."""
        return self._view is not None and self._view.id in self._seen

    def _note_own(self, view: OrganizationView) -> None:
        """One's own cases: shown at once, and written down once while the window is open."""
        self._view = view
        if view.own and view.contacts and self._sight is not None and view.id not in self._seen:
            self._seen.add(view.id)
            self._sight.note(self._access(Deed.VIEW, view))

    def _access(self, deed: Deed, view: OrganizationView, reason: Reason | None = None) -> Access:
        keys = MASKED_KEYS[RecordKind.CONTACT]
        return Access(
            deed, RecordKind.CONTACT, None, keys, len(view.contacts), reason,
            f"organization #{view.id}",
        )  # fmt: skip

    def _show_reveal(self) -> None:
        masked = self._view is not None and bool(self._view.contacts) and not self._sees()
        at_contacts = self._stack.currentIndex() == _TABS.index("contacts")
        self._reveal.setVisible(masked and at_contacts and self._sight is not None)

    @Slot()
    def _on_reveal_clicked(self) -> None:
        menu = reason_menu(self, self._texts.lang)
        menu.triggered.connect(self._on_reason_chosen)
        menu.popup(self._reveal.mapToGlobal(self._reveal.rect().bottomLeft()))

    @Slot(QAction)
    def _on_reason_chosen(self, action: QAction) -> None:
        if self._view is None or self._sight is None or not action.data():
            return
        self._seen.add(self._view.id)
        self._sight.note(self._access(Deed.REVEAL, self._view, Reason(action.data())))
        self._contacts.put(rows_of(self._view.contacts))
        self._show_reveal()

    @Slot()
    def _on_add_meeting_clicked(self) -> None:
        self.add_requested.emit(RecordKind.MEETING, "")

    @Slot(int)
    def _on_meeting_opened(self, record_id: int) -> None:
        self.open_requested.emit(RecordKind.MEETING, record_id)

    @Slot()
    def _on_add_contact_clicked(self) -> None:
        self.add_requested.emit(RecordKind.CONTACT, "")

    @Slot(int)
    def _on_contact_opened(self, record_id: int) -> None:
        self.edit_requested.emit(RecordKind.CONTACT, record_id)


def _top(widget: QWidget) -> QWidget:
    """``widget`` at the top of its tab."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
