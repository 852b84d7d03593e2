"""What one kind's list and page are, as data: icon, views, chips, cards, what a new one begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.queries.lists import ListSort, default_columns
from db.queries.related import Link, links_into
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

EVERYTHING = QuickView("all", mark("Everything"))
Chips = Mapping[str, Mapping[str, str]]
"""Choice field → code → kind of chip; a code that is not there is plain text."""


@dataclass(frozen=True, slots=True)
class CardSpec:
    """What hangs on a record: the records that refer to it by one link."""

    link: Link
    columns: tuple[str, ...] = ()
    """Keys; the usual ones when none are named."""


@dataclass(frozen=True, slots=True)
class KindSpec:
    """One kind of record as an officer meets it. Everything but kind, page and icon may be left."""

    kind: RecordKind
    page: str
    """Key of its page."""
    icon: str
    views: tuple[QuickView, ...] = (EVERYTHING,)
    sort: ListSort | None = None
    chips: Chips = field(default_factory=dict)
    due: tuple[str, str] | None = None
    """Keys of the day something is due and of the day it was done, for red and amber days."""
    widths: Mapping[str, int] = field(default_factory=dict)
    usual: tuple[str, ...] = ()
    """Columns of the list before anybody chose; the kind's own when none are named."""
    groups: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """What the inspector shows; the usual columns when none are named."""
    heads: tuple[str, ...] = ()
    """Choice fields that stand as chips beside the name on the page."""
    wide: frozenset[str] = frozenset()
    """Fields over both columns of the form; the one that names the record always is."""
    cards: tuple[CardSpec, ...] | None = None
    """In their order; everything that refers to the kind when None."""
    alike: str = ""
    """A text field: other records with the same text stand in a card of their own."""
    alike_columns: tuple[str, ...] = ()
    begins: Mapping[str, str] = field(default_factory=dict)
    """What a new record begins with: a value, ``{officer}``, ``{office}`` or ``{today}``."""
    imports: bool = False

    @property
    def usual_sort(self) -> ListSort:
        """The order of the list before anybody chose one."""
        if self.sort is not None:
            return self.sort
        dated = (one.key for one in catalogue(self.kind).fields if one.kind is Kind.PARTIAL_DATE)
        title = catalogue(self.kind).title
        return ListSort(title) if (day := next(dated, None)) is None else ListSort(day, True)

    @property
    def shown_cards(self) -> tuple[CardSpec, ...]:
        """What hangs on a record: as the spec says, else everything that refers to the kind."""
        if self.cards is not None:
            return self.cards
        return tuple(CardSpec(link) for link in links_into(self.kind))

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of its cards."""
        return tuple(card.link for card in self.shown_cards)

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """Keys of the inspector's facts."""
        fields = catalogue(self.kind).by_key
        usual = (key for key in default_columns(self.kind) if key in fields)
        title = catalogue(self.kind).title
        return self.facts or tuple(key for key in usual if key != title)
