"""Where a person put the edges of a table, told so that they fit the next list of the same shape."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

from db.intake.table import Table
from db.intake.tables.understand import Wish
from db.intake.words import header_key


def has_edges(wish: Wish) -> bool:
    """Whether a person moved any edge of the table."""
    return without_edges(wish) != wish


def without_edges(wish: Wish) -> Wish:
    """The other corrections alone."""
    return replace(
        wish, header_rows=None, no_header=False, first_row=0, last_row=0, first_column=-1,
        last_column=-1,
    )  # fmt: skip


def told(wish: Wish, found: Table) -> str:
    """The edges against the table as it is found without help, as JSON.

    Rows are counted from the header that was found, and from the last entry upwards: the next
    list may have a longer title and more entries. Columns are found by their headers: it may have a
    column more before them.
    """
    base = _base(found)
    header = [row - base for row in wish.header_rows] if wish.header_rows else None
    return json.dumps(
        {
            "header": [] if wish.no_header else header,
            "first": wish.first_row - base if wish.first_row else None,
            "cut": found.last_row - wish.last_row if wish.last_row else None,
            "columns": [wish.first_column, wish.last_column],
            "over": [_over(found, wish.first_column), _over(found, wish.last_column)],
        },
        ensure_ascii=False,
    )


def wish_from(text: str, found: Table) -> Wish:
    """The same edges on the table of another list."""
    edges = json.loads(text)
    base, header = _base(found), edges["header"]
    over = edges.get("over", ("", ""))
    first_column, last_column = map(partial(_column, found), edges["columns"], over)
    return Wish(
        header_rows=tuple(base + row for row in header) if header else None,
        no_header=header == [],
        first_row=base + edges["first"] if edges["first"] is not None else 0,
        last_row=max(1, found.last_row - edges["cut"]) if edges["cut"] is not None else 0,
        first_column=first_column,
        last_column=last_column,
    )


def _over(found: Table, index: int) -> str:
    """What stands over a column that no other has over it, "" outside the table that was found."""
    keys = [header_key(column.header) for column in found.columns]
    own = next((key for at, key in zip(found.columns, keys, strict=True) if at.index == index), "")
    return own if keys.count(own) == 1 else ""


def _column(found: Table, index: int, over: str) -> int:
    named = [column.index for column in found.columns if header_key(column.header) == over]
    return named[0] if over and len(named) == 1 else index


def _base(found: Table) -> int:
    return found.header_rows[0] if found.header_rows else found.first_row
