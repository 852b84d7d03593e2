"""The inspector of a record of any kind: its facts, and the newest of what hangs on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.queries.records import title_text
from db.queries.related import Referring
from desktop_app.context import AppContext
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.list_pages.kinds.link_card import card_title
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.words.value_text import date_text

_MOST = 3


class KindPanel(InspectorPanel):
    """Facts, long texts, then a part for each link with its newest records."""

    def __init__(
        self, context: AppContext, book: KindBook, spec: KindSpec, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, book, parent)
        self._book = book
        name = catalogue(spec.kind).one(context.lang)
        self.add_head(book.title, f"{name} · {book.parent_title}" if book.parent_title else name)
        facts = [key for key in spec.shown_facts if not book.draft.lacks(key)]
        self.add_facts(facts, book.titles)
        for part in book.referring:
            if part.count:
                self._add_referring(part)
        self.column.addStretch(1)

    def _add_referring(self, part: Referring) -> None:
        lang = self.context.lang
        box = self.add_part(
            card_title(CardSpec(part.link), self._book.draft.kind, lang), part.count
        )
        for draft in part.drafts[:_MOST]:
            box.addWidget(wrapped(self._line(draft)))
        if part.count > _MOST:
            more = self.context.texts("and {count} more", count=part.count - _MOST)
            box.addWidget(label(more, "small"))

    def _line(self, draft: Draft) -> str:
        naming = draft.record_type.naming
        value = draft.get(naming.key)
        if naming.links_to is not None and isinstance(value, int):
            return self._book.titles.get(naming.links_to, {}).get(value, "")
        if naming.choices:
            return naming.choice_label(str(value), self.context.lang)
        named = title_text(naming, value)
        return date_text(str(value), self.context.lang) if named != str(value) else named
