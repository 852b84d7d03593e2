"""The record page of any kind: the catalogue's form left, a card for each link right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot

from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.queries.records import link_id
from db.queries.related import Link
from desktop_app.context import AppContext
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.list_pages.kinds.beginning import begun_on
from desktop_app.list_pages.kinds.reading import KindBook, KindReader
from desktop_app.list_pages.kinds.related import KindRelated
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec
from desktop_app.list_pages.kinds.words import new_title
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.form import FormShape
from desktop_app.widgets.parts import button, chip, restyle

_ON_OWN_PAGE: Mapping[RecordKind, str] = {
    RecordKind.CASE: "cases",
    RecordKind.AGREEMENT: "agreements",
    RecordKind.MEETING: "meetings",
}
"""Kinds that are begun on their page, not in a dialog."""


class KindRecord(RecordView[KindBook]):
    """Adds chips, the way to the record it is a part of, and what hangs on it."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        spec: KindSpec,
        cards: tuple[CardSpec, ...],
        specs: Mapping[RecordKind, KindSpec],
        origin: Page,
    ) -> None:
        record_type = catalogue(spec.kind)
        read = KindReader(spec.kind, tuple(card.link for card in cards))
        super().__init__(
            context, shell,
            RecordSpec(spec.kind, read, new_title(record_type, context.texts), _shape(spec)),
            origin,
        )  # fmt: skip
        self._kind_spec = spec
        self._specs = specs
        self._chips = {key: chip("") for key in spec.heads}
        self._parent = button("", "link", name="record_parent")
        self.head.add_facts(self._parent, *self._chips.values())
        self.related = KindRelated(context, spec.kind, cards, specs)
        self.put_related(self.related)
        self._dialogs = ChildDialogs(context, shell, _dialog_shapes(spec.kind, cards), self)
        self._parent.clicked.connect(self._on_parent_clicked)
        self.related.add_requested.connect(self._on_add_requested)
        self.related.edit_requested.connect(self._on_edit_requested)
        self.related.delete_requested.connect(self._dialogs.delete)

    @property
    def name(self) -> str:
        """What names the record in words: a title may be a choice, a day or another record."""
        if self.shown is not None and self.shown.title:
            return self.shown.title
        return super().name

    def show_record(self, record: KindBook) -> None:
        """Show what hangs on it."""
        self.related.put(record)
        self._parent.setText(record.parent_title)
        self._parent.setVisible(bool(record.parent_title))
        fields, lang = catalogue(self._kind_spec.kind), self.context.lang
        for key, made in self._chips.items():
            code = record.draft.text(key)
            made.setText(fields.field(key).choice_label(code, lang) if code else "")
            made.setVisible(bool(code))
            restyle(made, "chip", self._kind_spec.chips.get(key, {}).get(code) or "plain")

    def show_new(self) -> None:
        """Nothing is known yet."""
        for made in (self._parent, *self._chips.values()):
            made.hide()

    # Slots.

    @Slot()
    def _on_parent_clicked(self) -> None:
        record_type = catalogue(self._kind_spec.kind)
        if self.shown is None or not record_type.parent:
            return
        parent = link_id(self.shown.draft, record_type.parent)
        target = record_type.field(record_type.parent).links_to
        if parent is not None and target is not None:
            self.shell.open_record(target, parent)

    @Slot(object)
    def _on_add_requested(self, link: Link) -> None:
        if self.shown is None:
            return
        draft = begun_on(self.context, self._specs.get(link.kind), link, self.shown.draft)
        if page := _ON_OWN_PAGE.get(link.kind):
            self.shell.open_page(page, new=True, **draft.values)
        else:
            self._dialogs.open(draft)

    @Slot(object, int)
    def _on_edit_requested(self, kind: RecordKind, record_id: int) -> None:
        draft = self.shown.child(kind, record_id) if self.shown is not None else None
        if kind in self._specs or kind in _ON_OWN_PAGE:
            self.shell.open_record(kind, record_id)
        elif draft is not None:
            self._dialogs.open(draft)


def _shape(spec: KindSpec) -> FormShape:
    return FormShape(wide=spec.wide | {catalogue(spec.kind).title})


def _dialog_shapes(kind: RecordKind, cards: tuple[CardSpec, ...]) -> Mapping[RecordKind, FormShape]:
    """The link to the page's own record needs no field, unless there are several such links."""
    shapes: dict[RecordKind, FormShape] = {}
    for card in cards:
        record_type = catalogue(card.link.kind)
        ways = [one.key for one in record_type.fields if one.links_to is kind]
        shapes[card.link.kind] = FormShape(
            hidden=frozenset(ways) if len(ways) == 1 else frozenset(),
            wide=frozenset({record_type.title}),
            headings=_has_parts(record_type),
        )
    return shapes


def _has_parts(record_type: RecordType) -> bool:
    return len(record_type.sections) > 1
