"""A card with the records that refer to one by one link."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.kinds.columns import CardColumns
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.spec import CardSpec
from desktop_app.list_pages.kinds.specs import SPECS


class LinkCard(ChildCard):
    """Says by which link a new one is to refer."""

    link_requested = Signal(object)

    def __init__(self, card: CardSpec, kind: RecordKind, nothing: str, context: AppContext) -> None:
        self.card = card
        self._columns = CardColumns(
            card, SPECS.get(card.link.kind), context.texts, context.store.today
        )
        super().__init__(
            card.link.kind,
            card_title(card, kind, context.lang),
            nothing,
            self._columns.columns(),
            context.theme,
            context.lang,
            name=f"card_{card.link.kind.value}_{card.link.key}",
        )
        self.add_requested.connect(self._on_add_requested)

    def show_book(self, book: KindBook) -> int:
        """Show those of this link; returns how many there are."""
        part = next(part for part in book.referring if part.link == self.card.link)
        self._columns.titles = book.titles
        self.put(part.drafts)
        self.show_count(part.count)
        return part.count

    @Slot(object, str)
    def _on_add_requested(self, _kind: RecordKind, _choice: str) -> None:
        self.link_requested.emit(self.card.link)


def card_title(card: CardSpec, kind: RecordKind, lang: str) -> str:
    """The name of what refers; with the link's own name where a kind refers in several ways."""
    record_type = catalogue(card.link.kind)
    ways = [one for one in record_type.fields if one.links_to is kind]
    name = record_type.label(lang)
    return name if len(ways) == 1 else f"{name} · {record_type.field(card.link.key).label(lang)}"
