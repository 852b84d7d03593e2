"""What hangs on a record: a card for each way others refer to it, and a line to begin the missing.

Stands on the pages the catalogue makes and, below what is their own, on those made by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.queries.related import Link, parent_kind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.list_pages.kinds.beginning import begun_on
from desktop_app.list_pages.kinds.link_card import LinkCard, card_title
from desktop_app.list_pages.kinds.reading import KindBook, KindReader
from desktop_app.list_pages.kinds.spec import CardSpec
from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.page import Shell
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.parts import button, label

_ON_OWN_PAGE: Mapping[RecordKind, str] = {
    RecordKind.CASE: "cases",
    RecordKind.AGREEMENT: "agreements",
    RecordKind.MEETING: "meetings",
}
"""Kinds that are begun on their page, not in a dialog."""


class Hanging(QWidget):
    """Parts of the record always have a card; other kinds only once there is one of them."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        kind: RecordKind,
        cards: Sequence[CardSpec],
        origin: QWidget,
        *,
        always: bool = True,
    ) -> None:
        """``always`` keeps the cards of parts in sight while there is none of them."""
        super().__init__(origin)
        self._always = always
        self._record_id: int | None = None
        self._context = context
        self._shell = shell
        self._kind = kind
        self._book: KindBook | None = None
        self._read = KindReader(kind, tuple(card.link for card in cards))
        nothing = self.tr("No entry yet.")
        self.cards = tuple(LinkCard(card, kind, nothing, context) for card in cards)
        self._missing = QWidget()
        self._links = {card.card.link: self._link(card) for card in self.cards}
        self._dialogs = ChildDialogs(context, shell, _dialog_shapes(kind, cards), origin)
        self._compose()
        context.changes.changed.connect(self._on_changes_changed)
        for made in self.cards:
            made.set_read_only(context.read_only)
            made.link_requested.connect(self.begin)
            made.edit_requested.connect(self.edit)
            made.delete_requested.connect(self._dialogs.delete)

    def _compose(self) -> None:
        self._flow = FlowLayout(self._missing, spacing=4)
        self._flow.setContentsMargins(0, 0, 0, 0)
        before = label(self.tr("Add:"), "small")
        before.setFixedHeight(28)  # as high as the links beside it
        self._flow.addWidget(before)
        for made in self._links.values():
            self._flow.addWidget(made)
        self._flow.addWidget(QWidget())  # takes what is left of the last line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in self.cards:
            column.addWidget(card)
        column.addWidget(self._missing)

    def _link(self, card: LinkCard) -> QPushButton:
        name = card_title(card.card, self._kind, self._context.lang)
        link = card.card.link
        made = button(name, "link", name=f"begin_{link.kind.value}_{link.key}")
        made.clicked.connect(self._on_link_clicked)
        return made

    # What is shown.

    def show_book(self, book: KindBook) -> None:
        """Show what hangs on it."""
        self._book = book
        missing = 0
        for card in self.cards:
            count = card.show_book(book)
            there = bool(count) or (self._always and card.card.link.belongs)
            card.setVisible(there)
            self._links[card.card.link].setVisible(not there)
            missing += not there
        offers = bool(missing) and not self._context.read_only
        self._missing.setVisible(offers)
        self.setVisible(offers or missing < len(self.cards))  # else it would be a gap
        self._flow.invalidate()

    def read(self, record_id: int) -> None:
        """Read what hangs on a record of a page made by hand, and show it."""
        self._record_id = record_id
        store, read = self._context.store, self._read

        def body(_progress: Progress) -> KindBook | None:
            return read(store, record_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._shell.show_error, key=f"hanging-{id(self)}"
        )

    def _on_read(self, book: KindBook | None) -> None:
        if book is not None:
            self.show_book(book)

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        kinds = {card.card.link.kind for card in self.cards}
        if self._record_id is not None and announcement.touches(kinds):
            self.read(self._record_id)

    # What can be done.

    @Slot(object)
    def begin(self, link: Link) -> None:
        """A new record that refers to this one: on its page where it has a large one."""
        if self._book is None or self._context.read_only:
            return
        draft = begun_on(self._context, SPECS.get(link.kind), link, self._book.draft)
        if page := _ON_OWN_PAGE.get(link.kind):
            self._shell.open_page(page, new=True, **draft.values)
        else:
            self._dialogs.open(draft)

    @Slot(object, int)
    def edit(self, kind: RecordKind, record_id: int) -> None:
        """A part without a page of its own in a dialog, everything else where it stands."""
        draft = self._book.child(kind, record_id) if self._book is not None else None
        if draft is not None and kind not in SPECS and parent_kind(kind) is self._kind:
            self._dialogs.open(draft)
        else:
            self._shell.open_record(kind, record_id)

    @Slot()
    def _on_link_clicked(self) -> None:
        made = self.sender()
        link = next((link for link, button in self._links.items() if button is made), None)
        if link is not None:
            self.begin(link)


def _dialog_shapes(kind: RecordKind, cards: Sequence[CardSpec]) -> Mapping[RecordKind, FormShape]:
    """The link to the page's own record needs no field, unless there are several such links."""
    shapes: dict[RecordKind, FormShape] = {}
    for card in cards:
        record_type = catalogue(card.link.kind)
        ways = [one.key for one in record_type.fields if one.links_to is kind]
        shapes[card.link.kind] = FormShape(
            hidden=frozenset(ways) if len(ways) == 1 else frozenset(),
            wide=frozenset({record_type.title}),
            headings=len(record_type.sections) > 1,
        )
    return shapes
