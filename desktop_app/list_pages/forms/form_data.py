"""What a form of the office's own is filled with: the rows of a list, or the tables of a paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from db.domain.access import Reason
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.store import Store
from desktop_app.list_pages.exporting import ExportWish, gather_list
from reports.content.model import Document
from reports.excel.listing import ListExport, list_said


class FormData(Protocol):
    """Gathered off the GUI thread; what a dialog says of it is known before."""

    @property
    def key(self) -> str:
        """What the forms for it are kept under."""

    @property
    def rows(self) -> int:
        """How many there are."""

    @property
    def conditions(self) -> str:
        """Which they are, "" for all."""

    def example(self, lang: str) -> str:
        """A field that a form may ask for."""

    @property
    def about(self) -> tuple[RecordKind | None, int]:
        """The record it is of, for the print log; None for many."""

    @property
    def reason(self) -> Reason | None:
        """Why phones and mails of persons are in it; None when they are not."""

    def said(self, data: ListExport | Document) -> str:
        """What the print log calls it."""

    def gather(self, store: Store, office: str, lang: str) -> ListExport | Document:
        """All of it."""

    def sample(self, store: Store, office: str, lang: str) -> ListExport | Document:
        """What shows at once how a filled form will begin."""

    def beginning(self, store: Store, office: str, lang: str) -> ListExport | None:
        """What a workbook to begin a form with is made of, None where there is no such thing."""


@dataclass(frozen=True, slots=True)
class ListData:
    """The rows of a list as they are shown."""

    wish: ExportWish
    reason: Reason | None = None

    @property
    def key(self) -> str:
        """The kind of its records."""
        return self.wish.shown.kind.value

    @property
    def about(self) -> tuple[RecordKind | None, int]:
        """The one row; several are about no one record."""
        ids = self.wish.ids
        return (self.wish.shown.kind, ids[0]) if len(ids) == 1 else (None, 0)

    def said(self, data: ListExport | Document) -> str:
        """``투자 건 · ㈜한빛정밀 외 3건``."""
        assert isinstance(data, ListExport)
        return list_said(data)

    @property
    def rows(self) -> int:
        """Those that are shown or chosen."""
        return len(self.wish.ids)

    @property
    def conditions(self) -> str:
        """What the list is narrowed by."""
        return self.wish.conditions

    def example(self, lang: str) -> str:
        """The name of a record."""
        record_type = catalogue(self.wish.shown.kind)
        return record_type.field(record_type.title).label(lang)

    def gather(self, store: Store, office: str, lang: str) -> ListExport:
        """All rows."""
        return gather_list(store, self.wish, office=office, lang=lang)

    def sample(self, store: Store, office: str, lang: str) -> ListExport:
        """The first row stands for all of them."""
        found = self.beginning(store, office, lang)
        return replace(found, rows=[*found.rows] * len(self.wish.ids))

    def beginning(self, store: Store, office: str, lang: str) -> ListExport:
        """The columns with one row."""
        first = replace(self.wish, ids=self.wish.ids[:1])
        return gather_list(store, first, office=office, lang=lang)


@dataclass(frozen=True, slots=True)
class PaperData:
    """A paper that is made already; ``code`` is its name among all papers."""

    code: str
    document: Document
    about: tuple[RecordKind | None, int] = (None, 0)
    title: str = ""
    """What the print log calls it, its own title when it is ""."""
    reason: None = None

    @property
    def key(self) -> str:
        """Apart from the kinds of records."""
        return f"paper:{self.code}"

    @property
    def rows(self) -> int:
        """Of its first table, which a form repeats most often."""
        tables = self.document.tables()
        return len(tables[0][1].rows) if tables else 0

    @property
    def conditions(self) -> str:
        """Which paper."""
        return self.document.title

    def said(self, _data: ListExport | Document) -> str:
        """Its title, with whom it is about."""
        return self.title or self.document.title

    def example(self, _lang: str) -> str:
        """The first column of its first table."""
        columns = (one.label for _, table in self.document.tables() for one in table.columns)
        return next(columns, "")

    def gather(self, _store: Store, _office: str, _lang: str) -> Document:
        """As it is."""
        return self.document

    sample = gather

    def beginning(self, _store: Store, _office: str, _lang: str) -> None:
        """A paper has tables of many shapes: none of them is a form's beginning."""
        return
