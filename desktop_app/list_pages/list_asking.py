"""What a list asks the engine: columns, conditions and order as they stand on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.queries.lists import ListFilter, ListQuery, ListScope, ListSort, list_column
from desktop_app.context import AppContext
from desktop_app.list_pages.grouping import Grouping
from desktop_app.list_pages.list_aside import ListAside
from desktop_app.list_pages.list_spec import ListSpec, QuickView
from desktop_app.list_pages.list_words import condition_words
from desktop_app.widgets.lists.filter_units import in_own_units
from desktop_app.widgets.lists.list_feed import CountsWish
from desktop_app.widgets.lists.list_view import ListView


@dataclass(frozen=True)
class ListAsking:
    """Reads the boxes, the tree and what stands beside; says nothing by itself."""

    context: AppContext
    spec: ListSpec
    view: ListView
    grouping: Grouping
    aside: ListAside | None

    @property
    def day(self) -> str:
        """The day the list is drawn up on."""
        return self.context.store.today()

    def query(self, base: QuickView, sort: ListSort) -> ListQuery:
        """The list as it is asked for now."""
        shown = [self.view.model.columns[at].key for at in self.view.visible_columns()]
        columns = tuple(dict.fromkeys((*shown, *self.spec.always)))
        filters = (*self._filters_beside_tree(base), *self.grouping.filters)
        sorts = (sort, *(one for one in self.spec.then if one.key != sort.key))
        return ListQuery(
            self.spec.kind, columns, filters, sorts, today=self.context.store.day,
            scope=self._scope(),
        )  # fmt: skip

    def counts(self, base: QuickView) -> CountsWish:
        """What stands beside the rows, to be counted after them."""
        everything = self._everything(self.spec.views[0].key)
        views = tuple(
            (one.key, replace(self._everything(one.key), filters=one.filters_on(self.day)))
            for one in self.spec.views
        )
        if not self.grouping.shown:
            return CountsWish(everything, views)
        filters = self._filters_beside_tree(base)
        inside = replace(everything, filters=filters, scope=self._scope())
        return CountsWish(everything, views, inside, self.grouping.key)

    def narrowed(self, base: QuickView) -> bool:
        """Whether anything but the quick view hides rows."""
        beside = self.aside is not None and self.aside.narrows(base.key)
        return bool(self.view.filters() or self.grouping.branch) or beside

    def conditions(self, base: QuickView) -> str:
        """What chose the rows, in words."""
        branch = (self.grouping.key, self.grouping.branch)
        texts = self.context.texts
        said = condition_words(self.spec, base, self.view.filters(), branch, texts)
        ticked = self.aside.words() if self.aside is not None else ""
        return " · ".join(filter(None, (ticked, said)))

    def _scope(self) -> ListScope | None:
        return self.aside.scope() if self.aside is not None else None

    def _everything(self, view: str) -> ListQuery:
        scope = self.aside.scope_of(view) if self.aside is not None else None
        return replace(self.spec.everything, today=self.day, scope=scope)

    def _filters_beside_tree(self, base: QuickView) -> tuple[ListFilter, ...]:
        kind, lang = self.spec.kind, self.context.lang
        boxes = tuple(
            ListFilter(key, in_own_units(list_column(kind, key), text, lang))
            for key, text in self.view.filters().items()
        )
        return (*base.filters_on(self.day), *boxes)
