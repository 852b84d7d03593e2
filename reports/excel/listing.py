"""What a list export is made of: typed columns and rows with the identity of their records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.domain.catalogue import catalogue
from db.domain.computed import computed_code
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value
from db.queries.lists import ListColumn as Computed
from resources.texts import Texts, mark

MARKER = "attraction-desk"
"""In the first hidden cell of an exported list: what wrote it."""
ID_CODE = "_id"
VERSION_CODE = "_version"
CODES_ROW = 3
"""Sheet row (1-based) of the hidden field codes; the head stands in the next one."""

_MEANING = mark("Computed from other records; left alone when the list is imported again.")
_WIDTHS = {
    Kind.LONG_TEXT: 40.0, Kind.MONEY: 13.0, Kind.AREA: 12.0, Kind.PEOPLE: 9.0, Kind.INTEGER: 9.0,
    Kind.PERCENT: 8.0, Kind.PARTIAL_DATE: 13.0, Kind.DATE_TIME: 18.0, Kind.YES_NO: 8.0,
    Kind.BUSINESS_NUMBER: 14.0, Kind.CORPORATE_NUMBER: 16.0, Kind.PHONE: 15.0, Kind.CHOICE: 14.0,
    Kind.URL: 26.0, Kind.EMAIL: 24.0, Kind.LINK: 22.0, Kind.TEXT_LIST: 20.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: ``code`` such as ``case.planned_investment`` finds its field on the way back.

    Choice values come as codes and are written as the words of ``choices`` (code, word).
    """

    code: str
    label: str
    kind: Kind = Kind.TEXT
    unit: str = ""
    width: float = 20.0
    choices: tuple[tuple[str, str], ...] = ()
    meaning: str = ""
    source: str = ""
    computed: bool = False
    """Made of other records: it says so in its head, and is not read on the way back."""

    @classmethod
    def of(cls, record: RecordType, field: Field, lang: str = "ko") -> ListColumn:
        """The column of a catalogue field."""
        return cls(
            code=f"{record.kind.value}.{field.key}",
            label=field.label(lang),
            kind=field.kind,
            unit=field.unit,
            width=_WIDTHS.get(field.kind, 20.0),
            choices=tuple((choice.code, choice.label(lang)) for choice in field.choices),
            meaning=field.help if lang == "ko" else "",
            source=field.source,
        )

    @classmethod
    def of_computed(cls, column: Computed, lang: str = "ko") -> ListColumn:
        """The column of a value that the list computes."""
        return cls(
            code=computed_code(column.key),
            label=column.label(lang),
            kind=column.kind,
            unit=column.unit,
            width=_WIDTHS.get(column.kind, 20.0),
            choices=tuple((one.code, one.label(lang)) for one in column.choices),
            meaning=Texts(lang)(_MEANING),
            computed=True,
        )


@dataclass(frozen=True, slots=True)
class ListRow:
    """The values of one record, in the order of the columns, with its identity."""

    id: int
    version: int
    values: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class ListExport:
    """A list as it is to be written."""

    title: str
    record: str
    """Kind of record, for the way back."""
    columns: tuple[ListColumn, ...]
    rows: Sequence[ListRow]
    as_of: str
    """ISO date of the data."""
    created_at: datetime
    source: str = ""
    office: str = ""
    definition: str = ""
    """What the list counts and leaves out, in a sentence."""
    conditions: str = ""
    """What chose the rows, in words; "" for all there are."""
    example: bool = False
    language: str = "ko"


def list_said(export: ListExport) -> str:
    """What a list of records is called where it is told that it left: ``투자 건 · 한빛 외 3건``.

    Nobody is named in it: what left can't be changed when the person is to be destroyed.
    """
    record_type = catalogue(RecordKind(export.record))
    title = record_type.title
    codes = [column.code for column in export.columns]
    place = codes.index(f"{export.record}.{title}") if f"{export.record}.{title}" in codes else -1
    named = export.rows and place >= 0 and not record_type.field(title).personal
    first = str(export.rows[0].values[place] or "") if named else ""
    more = len(export.rows) - 1
    said = f"{first} 외 {more:,}건" if first and more > 0 else first or f"{len(export.rows):,}건"
    return f"{export.title} · {said}"


@dataclass(frozen=True, slots=True)
class CutText:
    """A text longer than a cell can hold; the workbook has its beginning only."""

    record_id: int
    code: str
    length: int


@dataclass(frozen=True, slots=True)
class Workbook:
    """A written workbook and the texts that did not fit."""

    data: bytes
    cut: tuple[CutText, ...] = ()
