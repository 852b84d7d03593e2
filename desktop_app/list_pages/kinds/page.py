"""A page of the rail, or under one, for any kind of record: made from the catalogue and its spec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.list_pages.kinds.beginning import begun
from desktop_app.list_pages.kinds.columns import KindColumns
from desktop_app.list_pages.kinds.panel import KindPanel
from desktop_app.list_pages.kinds.reading import KindBook, KindReader
from desktop_app.list_pages.kinds.record import KindRecord
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.list_pages.kinds.words import kind_words
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.list_pages.record_parts import RecordParts
from desktop_app.page import Page, Shell
from resources.texts import Texts


class KindPage(ListPage):
    """Shows the list of one kind or one record of it."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        spec: KindSpec,
        record_class: type[KindRecord] = KindRecord,
    ) -> None:
        self.kind_spec = spec
        parts = _Parts(spec, record_class)
        self.watches = parts.watched()
        super().__init__(context, shell, list_spec(spec, context.texts), parts.parts())

    def create_record(self, **values: Any) -> None:
        """Show a form with what is known already."""
        draft = begun(self.context, self.kind_spec.kind, self.kind_spec.begins, **values)
        super().create_record(**draft.values)


def list_spec(spec: KindSpec, texts: Texts) -> ListSpec:
    """The list page of a kind."""
    return ListSpec(
        spec.kind,
        spec.page,
        spec.icon,
        kind_words(catalogue(spec.kind), texts),
        spec.views,
        KindColumns(spec),
        spec.usual_sort,
        tabs=f"{spec.page}_view",
        always=(*(spec.due or ()), *(choice for _, choice, _ in catalogue(spec.kind).only_for)),
        group_keys=spec.groups,
        imports=spec.imports,
        counts_in_view=True,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """How one kind is read and shown."""

    spec: KindSpec
    record_class: type[KindRecord]

    def parts(self) -> RecordParts[KindBook]:
        return RecordParts(
            KindReader(self.spec.kind, self.spec.links, self.spec.alike), self.panel, self.record
        )

    def panel(self, context: AppContext, book: KindBook) -> InspectorPanel:
        return KindPanel(context, book, self.spec)

    def record(self, context: AppContext, shell: Shell, origin: Page) -> KindRecord:
        return self.record_class(context, shell, self.spec, origin)

    def watched(self) -> frozenset[RecordKind]:
        """The kind, what its rows name, and what hangs on them."""
        fields = catalogue(self.spec.kind).fields
        named = {field.links_to for field in fields if field.links_to is not None}
        hanging = {link.kind for link in self.spec.links}
        return frozenset({self.spec.kind, *named, *hanging})
