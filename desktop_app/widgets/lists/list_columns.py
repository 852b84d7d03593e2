"""Columns of a list page, made from what the list engine can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.queries.lists import ListColumn, ListQuery, ListRow, default_columns, list_columns
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, field_cell, field_column


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list, its values by column key."""

    id: int
    version: int
    values: Mapping[str, Value]
    links: Mapping[str, int] = field(default_factory=dict)
    day: str = ""
    """The day the list is drawn up on, ISO: what is overdue, and how near a day is."""


_NOBODYS: tuple[str, tuple[str, ...]] = ("", ())
_UNSAID = (None, Empty.NOT_STATED)
Decorate = Callable[[Line, Cell], Cell]
"""Makes a chip or a square of a plain cell."""


def lines_of(query: ListQuery, rows: tuple[ListRow, ...]) -> tuple[Line, ...]:
    """The engine's rows with their values by key."""
    keys = [column.key for column in query.shown]
    return tuple(
        Line(row.id, row.version, dict(zip(keys, row.values, strict=True)), row.links, query.day)
        for row in rows
    )


def as_field(column: ListColumn) -> Field:
    """A computed column as if the catalogue had it, so that it is shown like any other."""
    if column.field is not None:
        return column.field
    return Field(column.key, column.ko, column.en, column.kind, choices=column.choices)


def list_page_columns(
    kind: RecordKind,
    lang: str,
    *,
    widths: Mapping[str, int] | None = None,
    decorate: Mapping[str, Decorate] | None = None,
    usual: tuple[str, ...] = (),
    scope: str = "",
) -> tuple[Column, ...]:
    """Every column a list of ``kind`` can show within ``scope``; the usual ones, the kind's own
    unless they are named, are shown and stand first.
    """
    usual = usual or default_columns(kind)
    by_key = {column.key: column for column in list_columns(kind, scope)}
    order = [*usual, *(key for key in by_key if key not in usual)]
    named = _name_column(kind, usual)
    owners = _owners(kind)
    made = []
    for key in order:
        entry = as_field(by_key[key])
        reader = _LineReader(key, entry, lang, (decorate or {}).get(key), owners.get(key, _NOBODYS))
        plain = field_column(
            entry,
            lang,
            reader.value,
            width=(widths or {}).get(key, 0),
            shown=key in usual,
            strong=key == named,
        )
        made.append(replace(plain, cell=reader.cell))
    return tuple(made)


def _owners(kind: RecordKind) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The fields that not every record has, with those that do: of a plot no floors are missing."""
    return {
        field.key: (choice, codes)
        for section, choice, codes in catalogue(kind).only_for
        for field in catalogue(kind).in_section(section)
    }


def _name_column(kind: RecordKind, usual: tuple[str, ...]) -> str:
    """The column that names a row and takes what room is left: a title that is a mere choice
    (the kind of a certificate) leaves it to the first name or link.
    """
    fields, title = catalogue(kind).by_key, catalogue(kind).title
    wordy = (Kind.TEXT, Kind.LINK)
    if fields[title].kind in wordy:
        return title
    return next((key for key in usual if key in fields and fields[key].kind in wordy), title)


@dataclass(frozen=True, slots=True)
class _LineReader:
    key: str
    field: Field
    lang: str
    decorate: Decorate | None
    owner: tuple[str, tuple[str, ...]]
    """The choice and its codes that alone have the field."""

    def value(self, line: Line) -> Value | None:
        return line.values.get(self.key)

    def cell(self, line: Line) -> Cell:
        if self.key not in line.values:
            return BLANK
        value = line.values[self.key]
        # A link's value is the name that stands for the linked record.
        if self.field.links_to is not None and type(value) is str:
            cell = Cell(value)
        else:
            cell = field_cell(self.field, value, self.lang)
        if cell.empty:
            choice, codes = self.owner
            lacks = bool(choice) and line.values.get(choice) not in codes
            return replace(cell, text="-") if lacks and value in _UNSAID else cell
        return self.decorate(line, cell) if self.decorate else cell
