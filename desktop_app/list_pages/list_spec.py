"""What one list is: its kind, its words, its views, its columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListQuery, ListSort
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Column
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class QuickView:
    """A tab: a name and the filters behind it. ``{day}`` in a filter is the day of the list."""

    key: str
    title: str
    """English source, marked with ``mark(…)``."""
    filters: tuple[ListFilter, ...] = ()
    sort: ListSort | None = None
    """The order that suits it; None leaves the officer's."""

    def filters_on(self, day: str) -> tuple[ListFilter, ...]:
        """The filters on ``day`` (ISO)."""
        return tuple(replace(one, text=one.text.replace("{day}", day)) for one in self.filters)


@dataclass(frozen=True, slots=True)
class ListWords:
    """What the list says of its records: English sources, marked with ``mark(…)``."""

    title: str
    new: str
    """The button."""
    choose_columns: str
    register: str
    """The button of an empty list."""
    none_yet: str
    none_yet_detail: str
    none_found: str
    """With ``{total}``."""
    deleted: str
    """With ``{count}``."""


@dataclass(frozen=True, slots=True)
class ListSpec:
    """One list page."""

    kind: RecordKind
    name: str
    """Key of its page, and how the names of its widgets and its layout begin."""
    icon: str
    words: ListWords
    views: tuple[QuickView, ...]
    """The first is shown at first; the one with the key ``all`` hides nothing."""
    columns: Callable[[Theme, Texts], tuple[Column, ...]]
    sort: ListSort
    then: tuple[ListSort, ...] = ()
    """What orders rows that are equal."""
    scope: str = ""
    """Of lists that show more of a kind than its ordinary list: whose columns they have."""
    tabs: str = "view"
    """How the names of the tabs begin."""
    always: tuple[str, ...] = ()
    """Columns that are read even while they are hidden."""
    group_keys: tuple[str, ...] = ()
    """What the rows can be grouped by; with none there is no tree."""
    not_summed: frozenset[str] = frozenset()
    files: bool = True
    """Whether the head offers import and export."""
    imports: bool = True
    """Whether lists of this kind can come in from files."""
    new_is_primary: bool = True
    creates: bool = True
    """Whether new records are made here."""
    counts_in_view: bool = False
    """Whether "2 / 5" counts the rows of the view, not all there are."""
    begins_with_first: bool = False
    """Whether the first row is current as soon as the list is read."""

    @property
    def everything(self) -> ListQuery:
        """The list without any condition."""
        return ListQuery(self.kind)

    def view(self, key: str) -> QuickView:
        """The view with this key, else the first."""
        return next((view for view in self.views if view.key == key), self.views[0])
