"""Rows that an officer left out by hand stay out of the next issue of their list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from db.intake.coercion.coerce import coerce
from db.intake.mapping import Mapping
from db.intake.row_keys import row_key
from db.intake.rows import CoercedTable
from db.intake.table import ExcludedRow, Table

_BY_HAND = ("by_hand", "left_before")
_SEPARATOR = "|"


def without_left(
    table: Table, coerced: CoercedTable, keys: Collection[str], taken: Collection[int]
) -> Table:
    """The table without the rows of these keys, but with those that are ``taken`` again."""
    again = [
        ExcludedRow(row.number, "left_before")
        for row in coerced.rows
        if row.number not in taken and _SEPARATOR.join(row_key(row)) in keys
    ]
    out = {one.row for one in again}
    excluded = tuple(sorted((*table.excluded, *again), key=lambda one: one.row))
    rows = tuple(row for row in table.rows if row not in out)
    return replace(table, rows=rows, excluded=excluded) if again else table


def keys_of(coerced: CoercedTable) -> frozenset[str]:
    """What names the rows that are taken in."""
    return frozenset(map(_SEPARATOR.join, map(row_key, coerced.rows))) - {""}


def left_keys(table: Table, mapping: Mapping, coerced: CoercedTable) -> frozenset[str]:
    """What names the rows left out by hand, now or before, unless another row of it is taken in."""
    left = tuple(one.row for one in table.excluded if one.reason in _BY_HAND)
    if not left or mapping.identity is not None:  # a record of ours is known by its id
        return frozenset()
    return keys_of(coerce(replace(table, rows=left), mapping)) - keys_of(coerced)
