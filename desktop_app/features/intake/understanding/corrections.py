"""Turns what an officer corrects about a list into choices for the next reading of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from db.domain.date_cells import parse_partial_date
from db.domain.kinds import Kind
from db.domain.values import Value
from db.intake.cells.units import area_unit, money_unit, unit_of
from db.intake.pipeline import Choices, PreparedFile
from db.intake.table import Table
from db.intake.tables.edges import without_edges
from db.intake.tables.understand import Wish

_RUN = re.compile(r"(\d+)(?:\s*[-–~]\s*(\d+))?")
_HIGHEST_BAND = 8


def rows_from(text: str) -> tuple[int, ...] | None:
    """``3-4`` or ``3, 4`` as rows, () for nothing, None when it can't be read."""
    rows: set[int] = set()
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        found = _RUN.fullmatch(part)
        if found is None:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last or last - first >= _HIGHEST_BAND:
            return None
        rows.update(range(first, last + 1))
    return tuple(sorted(rows))


def header_ok(text: str, height: int) -> bool:
    """Whether the answer names rows of the sheet that lie together, or none."""
    rows = rows_from(text)
    if rows is None:
        return False
    return not rows or (rows[-1] <= height and rows[-1] - rows[0] == len(rows) - 1)


def unit_ok(text: str) -> bool:
    """Whether a unit line names a unit of money or of area that we count in."""
    if not text:
        return True
    money = unit_of(Kind.MONEY, (), text, "").name
    area = unit_of(Kind.AREA, (), text, "").name
    return bool(money_unit(money) or area_unit(area))


def day_from(text: str) -> str:
    """A partial date as ISO text, "" when it can't be read."""
    return parse_partial_date(text).value or ""


def with_outline_turned(choices: Choices, table: Table) -> Choices:
    """Rows that stand under others stand for themselves, or are read as they were found again."""
    before = choices.wishes.get(table.place, Wish())
    return replace(
        choices, wishes={**choices.wishes, table.place: replace(before, flat=not before.flat)}
    )


def with_header(choices: Choices, table: Table, text: str) -> Choices:
    """The header's rows set by hand; the columns may mean something else then."""
    rows = rows_from(text) or ()
    wish = replace(_wish(choices, table), header_rows=rows or None, no_header=not rows)
    return replace(_with_wish(choices, table, wish), columns={}, units={})


def with_unit(choices: Choices, table: Table, text: str) -> Choices:
    """The list's own unit set by hand."""
    return _with_wish(choices, table, replace(_wish(choices, table), unit=text))


def with_day(choices: Choices, table: Table, text: str) -> Choices:
    """The list's own day set by hand."""
    return _with_wish(choices, table, replace(_wish(choices, table), as_of=day_from(text)))


def with_row(choices: Choices, table: Table, row: int, *, taken: bool) -> Choices:
    """One row taken in or left out by hand."""
    return with_rows(choices, table, (row,), taken=taken)


def with_rows(choices: Choices, table: Table, rows: tuple[int, ...], *, taken: bool) -> Choices:
    """Some rows taken in or left out by hand."""
    wish = _wish(choices, table)
    chosen = frozenset(rows)
    include = wish.include | chosen if taken else wish.include - chosen
    exclude = wish.exclude - chosen if taken else wish.exclude | chosen
    return _with_wish(choices, table, replace(wish, include=include, exclude=exclude))


def with_column(
    choices: Choices,
    prepared: PreparedFile,
    at: int,
    column: int,
    path: str,
    unit: str,
    *,
    beside: bool = False,
) -> Choices:
    """One column given a field, or two ("a+b"); whoever fed them before feeds none now, unless the
    text of the one goes on in the other."""
    columns = dict(choices.columns)
    mapping = prepared.tables[at].mapping
    for part in filter(None, path.split("+")):
        rival = mapping.column_of(part)
        if rival is not None and rival.index != column:
            columns[at, rival.index] = part if beside else ""
    columns[at, column] = path
    units: Mapping[tuple[int, int], str] = {
        place: name for place, name in choices.units.items() if place != (at, column)
    }
    if unit:
        units = {**units, (at, column): unit}
    return replace(choices, columns=columns, units=units)


def with_constant(choices: Choices, at: int, path: str, value: Value | None) -> Choices:
    """Every row of a table given one value; None takes it back."""
    constants = dict(choices.constants)
    constants[at, path] = value
    return replace(choices, constants=constants)


def with_found_edges(choices: Choices, table: Table) -> Choices:
    """The table as it is found without help; its columns may mean something else then."""
    wish = without_edges(_wish(choices, table))
    return replace(_with_wish(choices, table, wish), columns={}, units={})


def with_kind(choices: Choices, kind: str) -> Choices:
    """Another kind of list; columns chosen for the old kind may not exist in it."""
    return replace(choices, as_kind=kind, columns={}, units={})


def with_sheet(choices: Choices, sheet: str | None) -> Choices:
    """Only one sheet, or all of them; tables are counted anew then."""
    return replace(choices, sheet=sheet, columns={}, units={})


def _wish(choices: Choices, table: Table) -> Wish:
    return choices.wishes.get(table.place, Wish())


def _with_wish(choices: Choices, table: Table, wish: Wish) -> Choices:
    return replace(choices, wishes={**choices.wishes, table.place: wish})
