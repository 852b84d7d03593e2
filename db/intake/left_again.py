"""Rows that an officer left out by hand or skipped stay out of the next issue of their list."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from db.intake.coercion.coerce import coerce
from db.intake.mapping import Mapping
from db.intake.row_keys import RowName, row_name
from db.intake.rows import CoercedRow, CoercedTable
from db.intake.table import ExcludedRow, Table

_BY_HAND = ("by_hand", "left_before")


class LeftRow(NamedTuple):
    """A row that was left out."""

    name: RowName
    alone: bool
    """Whether no other row of its list bore its name: then it is known wherever its firm moved."""


def left_from(text: str | None) -> tuple[LeftRow, ...]:
    """The rows as they are kept with an import."""
    return tuple(LeftRow(RowName(*name), alone) for name, alone in json.loads(text or "[]"))


def left_text(left: Collection[LeftRow]) -> str:
    """How they are kept."""
    return json.dumps(sorted(set(left)))


def without_left(
    table: Table, coerced: CoercedTable, left: Sequence[LeftRow], taken: Collection[int]
) -> Table:
    """The table without these rows, but with those that are ``taken`` again."""
    if not left or table.is_correction:
        return table
    names = [row_name(row, coerced.list_kind) for row in coerced.rows]
    found = {place for one in left for place in places_of(one, names)}
    again = [
        ExcludedRow(coerced.rows[place].number, "left_before")
        for place in found
        if coerced.rows[place].number not in taken
    ]
    out = {one.row for one in again}
    excluded = tuple(sorted((*table.excluded, *again), key=lambda one: one.row))
    rows = tuple(row for row in table.rows if row not in out)
    return replace(table, rows=rows, excluded=excluded) if again else table


def places_of(left: LeftRow, names: Sequence[RowName]) -> tuple[int, ...]:
    """Which of the rows of another issue it is: the one of its number; else of its name, where no
    number speaks against it, in its province, or wherever there is only one."""
    meant = [at for at, one in enumerate(names) if one.which == left.name.which]
    if left.name.number:
        numbered = tuple(at for at in meant if names[at].number == left.name.number)
        if numbered:
            return numbered
    if not left.name.name:
        return ()
    of_name = [
        at
        for at in meant
        if names[at].name == left.name.name and not (names[at].number and left.name.number)
    ]
    here = tuple(at for at in of_name if names[at].region == left.name.region)
    return here or (tuple(of_name) if left.alone and len(of_name) == 1 else ())


def left_now(
    table: Table, mapping: Mapping, coerced: CoercedTable, skipped: Collection[int]
) -> tuple[LeftRow, ...]:
    """The rows left out by hand or skipped, now or before; none that nothing tells from one that is
    taken in. A record of ours is known by its id."""
    out = tuple(one.row for one in table.excluded if one.reason in _BY_HAND)
    if mapping.identity is not None or table.is_correction or not (out or skipped):
        return ()
    left = [row for row in coerced.rows if row.number in skipped]
    left += coerce(replace(table, rows=out), mapping).rows if out else ()
    taken = [row for row in coerced.rows if row.number not in skipped]
    names, others = _names(left, coerced.list_kind), _names(taken, coerced.list_kind)
    bearing = Counter((one.name, one.which) for one in (*names, *others))
    return tuple(
        LeftRow(one, bearing[one.name, one.which] == 1)
        for one in names
        if (one.name or one.number) and one not in others
    )


def still_left(
    before: Sequence[LeftRow], coerced: Sequence[CoercedTable], now: Collection[LeftRow]
) -> tuple[LeftRow, ...]:
    """What is left out from now on: also what was left out before and has no row this time."""
    if not before:
        return tuple(now)
    names = [row_name(row, table.list_kind) for table in coerced for row in table.rows]
    names += [one.name for one in now]
    return (*now, *(one for one in before if not places_of(one, names)))


def _names(rows: Sequence[CoercedRow], kind: str) -> list[RowName]:
    return [row_name(row, kind) for row in rows]
