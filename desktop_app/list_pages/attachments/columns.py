"""The columns of a record's files."""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.list_pages.attachments.reading import FileLine, size_text
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark


class FileColumns:
    """Name, size, when and by whom, whether it may be shown; in the inspector name and size."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._type = catalogue(RecordKind.ATTACHMENT)

    def columns(self, *, narrow: bool) -> tuple[Column, ...]:
        """Made once."""
        t, none, lang = self._texts, Filter.NONE, self._texts.lang
        name = Column("name", self._type.field("name").label(lang), self._name, strong=True,
                      filter=none)  # fmt: skip
        size = Column("size", t(mark("Size")), self._size, width=72, right=True, filter=none)
        if narrow:
            return (name, size)
        disclosure = self._type.field("disclosure").label(lang)
        return (
            name,
            size,
            Column("disclosure", disclosure, self._disclosure, width=80, filter=none),
            Column("added", t(mark("Added")), self._added, width=168, filter=none),
        )

    def _name(self, line: FileLine) -> Cell:
        role = line.row.draft.text("role")
        use = self._type.field("role").choice_label(role, self._texts.lang) if role else ""
        note = " · ".join(part for part in (use, line.row.draft.text("note")) if part)
        if not line.there:
            return Cell(line.row.name, after=self._texts(mark("the file is missing")), tip=note)
        return Cell(line.row.name, after=note, tip=note or line.row.name)

    def _size(self, line: FileLine) -> Cell:
        return Cell(size_text(line.row.size))

    def _disclosure(self, line: FileLine) -> Cell:
        field = self._type.field("disclosure")
        code = line.row.draft.text("disclosure")
        chip = {"closed": "warn", "partly": "soft"}.get(code, "")
        return Cell(field.choice_label(code, self._texts.lang) if code else "", chip=chip)

    def _added(self, line: FileLine) -> Cell:
        return Cell(date_text(line.row.added_at[:10], self._texts.lang), after=line.row.added_by)
