"""The record page of any kind: the catalogue's form left, what hangs on it right."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind
from db.queries.records import link_id
from desktop_app.context import AppContext
from desktop_app.list_pages.kinds.reading import KindBook, KindReader
from desktop_app.list_pages.kinds.related import KindRelated
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.list_pages.kinds.words import new_title
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.parts import chip, name_link, restyle
from desktop_app.widgets.words.value_text import shown

_SAID_BY_LANGUAGE = (Kind.CHOICE, Kind.PARTIAL_DATE, Kind.DATE_TIME)
"""Titles of these kinds are said otherwise in each language."""


class KindRecord(RecordView[KindBook]):
    """Adds chips, the way to the record it is a part of, and what hangs on it."""

    def __init__(self, context: AppContext, shell: Shell, spec: KindSpec, origin: Page) -> None:
        record_type = catalogue(spec.kind)
        self._kind_spec = spec
        super().__init__(
            context,
            shell,
            RecordSpec(
                spec.kind,
                KindReader(spec.kind, spec.links, spec.alike),
                new_title(record_type, context.texts),
                FormShape(wide=spec.wide | {record_type.title}),
            ),
            origin,
        )
        self._chips = {key: chip("") for key in spec.heads}
        self._parent = name_link("", "record_parent")
        self.head.add_facts(self._parent, *self._chips.values())
        self.related = KindRelated(context, shell, spec, self)
        self.put_related(self.related)
        self._parent.clicked.connect(self._on_parent_clicked)

    @property
    def name(self) -> str:
        """What names the record in words: a title may be a choice, a day or another record."""
        record_type, lang = catalogue(self._kind_spec.kind), self.context.lang
        field, title = record_type.naming, self.form.binder.base.get(record_type.title)
        if field.kind in _SAID_BY_LANGUAGE and title:
            return shown(field, title, lang).text
        if self.shown is not None and self.shown.title:
            return self.shown.title
        if field.links_to is not None and isinstance(title, int):
            return record_type.within(lang)  # what it is named by is not read yet
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

    @Slot()
    def _on_parent_clicked(self) -> None:
        record_type = catalogue(self._kind_spec.kind)
        if self.shown is None or not record_type.parent:
            return
        parent = link_id(self.shown.draft, record_type.parent)
        target = record_type.field(record_type.parent).links_to
        if parent is not None and target is not None:
            self.shell.open_record(target, parent)
