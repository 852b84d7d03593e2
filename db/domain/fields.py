"""The field catalogue: every field of every record, defined once.

Forms, list columns, filters, the import mapping, Excel headers, paper labels and the help read
their fields from here. To add a field: one ``Field`` in ``db/domain/catalogue``, one column in
``db/schema`` and one migration.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from db.domain.kinds import Kind, RecordKind


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a choice field may take, with the other words lists use for it."""

    code: str
    ko: str
    en: str
    synonyms: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """The word on screen and paper, in ``lang`` ("ko" or "en")."""
        return self.ko if lang == "ko" else self.en


class Searched(StrEnum):
    """How the search finds a field."""

    NAME = "name"
    """By keystroke letters and 초성, without legal form."""
    DIGITS = "digits"
    """By its digits alone, without hyphens."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one record.

    ``key`` is its fixed name in imports, exports, the command line and saved views; ``synonyms``
    are the other headers it has in Korean lists; ``source`` names the article or standard its
    rule comes from; ``help`` is one Korean sentence for F1.
    """

    key: str
    ko: str
    en: str
    kind: Kind = Kind.TEXT
    section: str = "main"
    required: bool = False
    choices: tuple[Choice, ...] = ()
    links_to: RecordKind | None = None
    synonyms: tuple[str, ...] = ()
    example: str = ""
    source: str = ""
    help: str = ""
    personal: bool = False
    internal: bool = False
    """Never for a counterpart's eyes (edition ③)."""
    searched: Searched | None = None
    default: str | bool | None = None
    dates: str = ""
    """The figure of the same record that is as of the day or year in this field: they go together."""
    own_unit: str = ""
    """The unit of its numbers where it is not the usual one of its kind: a price is "원/㎡"."""

    @property
    def counts_won(self) -> bool:
        """Whether bare numbers of a money field are won, whatever sums are counted in."""
        return self.own_unit.startswith("원")

    @property
    def column(self) -> str:
        """The attribute and database column that holds the value."""
        return f"{self.key}_id" if self.kind is Kind.LINK else self.key

    @property
    def unit(self) -> str:
        """The unit shown beside a value ("" for none): money is stored in won, area in ㎡."""
        return self.own_unit or _UNITS.get(self.kind, "")

    def label(self, lang: str) -> str:
        """The field's label in ``lang`` ("ko" or "en")."""
        return self.ko if lang == "ko" else self.en

    def choice(self, code: str) -> Choice | None:
        """The choice with this code, or None."""
        for choice in self.choices:
            if choice.code == code:
                return choice
        return None

    def choice_label(self, code: str, lang: str) -> str:
        """The choice's word, or the code itself when an older program wrote an unknown one."""
        choice = self.choice(code)
        return choice.label(lang) if choice else code


_UNITS = {Kind.MONEY: "억원", Kind.AREA: "㎡", Kind.PEOPLE: "명", Kind.PERCENT: "%"}


@dataclass(frozen=True)
class RecordType:
    """A kind of record: its names, its fields and the sections its form is parted into."""

    kind: RecordKind
    ko: str
    en: str
    plural: str
    """The name of its list on the command line and in saved views."""
    fields: tuple[Field, ...]
    title: str
    """Key of the field that names one record."""
    sections: tuple[tuple[str, str, str], ...] = (("main", "기본", "Main"),)
    """(key, Korean, English) in the order of the form."""
    only_for: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """(section, key of a choice, codes): what only records of these kinds have."""
    parent: str = ""
    """Key of the link field to the record this one belongs to, "" for a record of its own."""
    extra: tuple[str, ...] = field(default=())
    """Column names that are stored and ledgered but are nobody's input (order of cards …)."""

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """Fields by key."""
        return {entry.key: entry for entry in self.fields}

    @cached_property
    def by_column(self) -> dict[str, Field]:
        """Fields by column name."""
        return {entry.column: entry for entry in self.fields}

    @cached_property
    def column_of(self) -> dict[str, str]:
        """Column names by key, those that are nobody's input included."""
        return {
            **{name: name for name in self.extra},
            **{entry.key: entry.column for entry in self.fields},
        }

    @cached_property
    def defaults(self) -> dict[str, str | bool]:
        """What a new record holds before anybody says otherwise; not to be changed."""
        return {entry.key: entry.default for entry in self.fields if entry.default is not None}

    @cached_property
    def required(self) -> frozenset[str]:
        """Keys of the fields a record can't be without."""
        return frozenset(entry.key for entry in self.fields if entry.required)

    @property
    def naming(self) -> Field:
        """The field that names one record."""
        return self.by_key[self.title]

    def field(self, key: str) -> Field:
        """The field with this key; KeyError when the record has none."""
        return self.by_key[key]

    def label(self, lang: str) -> str:
        """The record's name in ``lang`` ("ko" or "en")."""
        return self.ko if lang == "ko" else self.en

    def one(self, lang: str) -> str:
        """The name of one record: Korean has no plural, English loses its ending."""
        if lang == "ko" or not self.en.endswith("s"):
            return self.label(lang)
        return f"{self.en[:-3]}y" if self.en.endswith("ies") else self.en[:-1]

    def within(self, lang: str) -> str:
        """The name of one record inside a sentence: English writes it small."""
        one = self.one(lang)
        return f"{one[:1].lower()}{one[1:]}"

    def section_label(self, key: str, lang: str) -> str:
        """The heading of a form section."""
        return next(ko if lang == "ko" else en for name, ko, en in self.sections if name == key)

    def in_section(self, key: str) -> Iterator[Field]:
        """The fields of one form section, in order."""
        return (entry for entry in self.fields if entry.section == key)
