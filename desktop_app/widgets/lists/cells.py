"""What a table shows: cells and columns as data, made from catalogue fields or by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from db.domain.fields import Choice, Field
from db.domain.kinds import Kind
from db.domain.values import Value
from desktop_app.widgets.words.value_text import shown, unit_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One drawn cell. ``square`` is a stage colour before the text, ``chip`` its kind."""

    text: str
    empty: bool = False
    """One of the four kinds of empty: small and muted."""
    chip: str = ""
    """ok, warn, danger, teal, soft, plain, outline; "" for plain text."""
    square: str = ""
    """Colour of an 8-px square before the text, as ``#RRGGBB``."""
    after: str = ""
    """Small muted words after the text."""
    tip: str = ""
    tick: bool | None = None
    """Whether the box before the text is ticked, None for no box."""


BLANK = Cell("")


class Filter(Enum):
    """What the box under a column's head takes."""

    NONE = auto()
    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    key: str
    title: str
    cell: Callable[[Any], Cell]
    unit: str = ""
    width: int = 120
    right: bool = False
    filter: Filter = Filter.TEXT
    choices: tuple[Choice, ...] = ()
    sortable: bool = True
    shown: bool = True
    """Whether it stands there before anybody chose columns."""
    strong: bool = False
    """The name: bold in the current row, never hidden."""
    hint: str = ""
    """What the empty filter box says."""
    words: tuple[str, ...] = ()
    """What its cells may say where that is a handful of texts: at first none of them is cut."""
    prose: bool = False
    """Whether it may lose its end where there is little room."""


def plain_column(
    key: str, title: str, cell: Callable[[Any], Cell], width: int, *,
    right: bool = False, strong: bool = False, words: Sequence[str] = (),
) -> Column:  # fmt: skip
    """A column of a table that is only read: neither filtered nor sorted."""
    return Column(
        key, title, cell, width=width, right=right, filter=Filter.NONE, sortable=False,
        strong=strong, words=tuple(words),
    )  # fmt: skip


_WIDTHS = {
    Kind.MONEY: 120,
    Kind.AREA: 100,
    Kind.PEOPLE: 88,
    Kind.INTEGER: 80,
    Kind.PARTIAL_DATE: 112,
    Kind.CHOICE: 104,
    Kind.YES_NO: 72,
    Kind.BUSINESS_NUMBER: 120,
    Kind.CORPORATE_NUMBER: 136,
    Kind.PHONE: 124,
    Kind.EMAIL: 190,
    Kind.LONG_TEXT: 240,
    Kind.TEXT_LIST: 128,
}
_PROSE = (Kind.TEXT, Kind.LONG_TEXT, Kind.TEXT_LIST)


def field_cell(field: Field, value: Value | None, lang: str, *, whole: bool = False) -> Cell:
    """A value of the catalogue as a cell; the unit stands in the column's head. Phones and mails of
    persons are masked unless ``whole``."""
    text = shown(field, value, lang, whole=whole)
    return Cell(text.text.replace("\n", " "), empty=text.empty, tip=text.tip)


def filter_of(field: Field) -> Filter:
    """What the filter box of a field takes."""
    if field.choices or field.kind is Kind.YES_NO:
        return Filter.CHOICE
    if field.kind.is_number:
        return Filter.NUMBER
    return Filter.DATE if field.kind in (Kind.PARTIAL_DATE, Kind.DATE_TIME) else Filter.TEXT


def field_column(
    field: Field,
    lang: str,
    value: Callable[[Any], Value | None],
    *,
    width: int = 0,
    shown: bool = True,
    strong: bool = False,
) -> Column:
    """The column of a catalogue field; ``value`` takes it out of a row."""
    reader = _FieldReader(field, lang, value)
    return Column(
        field.key,
        field.label(lang),
        reader.cell,
        unit_of(field, lang),
        width or _WIDTHS.get(field.kind, 140),
        field.kind.is_number,
        filter_of(field),
        field.choices,
        shown=shown,
        strong=strong,
        prose=field.kind in _PROSE,
    )


@dataclass(frozen=True, slots=True)
class _FieldReader:
    field: Field
    lang: str
    value: Callable[[Any], Value | None]

    def cell(self, row: Any) -> Cell:
        return field_cell(self.field, self.value(row), self.lang)
