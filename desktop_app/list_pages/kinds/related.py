"""The right half of a kind's page: a card for each way others refer to it, and its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.kinds.columns import CardColumns
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec
from desktop_app.widgets.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard


class LinkCard(ChildCard):
    """The records that refer to one by one link."""

    def __init__(
        self, card: CardSpec, title: str, columns: CardColumns, nothing: str, context: AppContext
    ) -> None:
        kind = card.link.kind
        super().__init__(
            kind, title, nothing, columns.columns(), context.theme, context.lang,
            name=f"card_{kind.value}_{card.link.key}",
        )  # fmt: skip
        self.card = card
        self._columns = columns

    def show_book(self, book: KindBook) -> None:
        """Show those of this link."""
        part = next(part for part in book.referring if part.link == self.card.link)
        self._columns.titles = book.titles
        self.put(part.drafts)
        self.show_count(part.count)


class KindRelated(CardColumn):
    """Shows; every change is a wish of one of its cards."""

    add_requested = Signal(object)
    """The link by which the new record is to refer to this one."""
    edit_requested = Signal(object, int)
    delete_requested = Signal(object, int)

    def __init__(
        self,
        context: AppContext,
        kind: RecordKind,
        cards: Sequence[CardSpec],
        specs: Mapping[RecordKind, KindSpec],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        nothing = self.tr("Nothing is written down yet.")
        self.cards = tuple(
            LinkCard(
                card,
                card_title(card, kind, context.lang),
                CardColumns(card, specs.get(card.link.kind), context.texts),
                nothing,
                context,
            )
            for card in cards
        )
        columns = ChangeColumns(kind, context.lang, context.texts).columns()
        self._history = MiniTable(columns, context.theme, context.lang, "record_history", most=10)
        self._changes = RelatedCard(
            self.tr("Change history"), self._history, self.tr("Nothing has happened yet.")
        )
        self.add_cards(*self.cards, self._changes)
        for made in self.cards:
            made.set_read_only(context.read_only)
            made.add_requested.connect(self._on_add_requested)
            made.edit_requested.connect(self.edit_requested)
            made.delete_requested.connect(self.delete_requested)

    def put(self, book: KindBook) -> None:
        """Show everything anew."""
        for made in self.cards:
            made.show_book(book)
        changes = change_rows(book.changes)
        self._history.put(changes)
        self._changes.show_count(len(changes))

    @Slot(object, str)
    def _on_add_requested(self, _kind: RecordKind, _choice: str) -> None:
        made = self.sender()
        if isinstance(made, LinkCard):
            self.add_requested.emit(made.card.link)


def card_title(card: CardSpec, kind: RecordKind, lang: str) -> str:
    """The name of what refers; with the link's own name where a kind refers in several ways."""
    record_type = catalogue(card.link.kind)
    ways = [one for one in record_type.fields if one.links_to is kind]
    name = record_type.label(lang)
    return name if len(ways) == 1 else f"{name} · {record_type.field(card.link.key).label(lang)}"
