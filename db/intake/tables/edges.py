"""Where a person put the edges of a table, told so that they fit the next list of the same shape."""

from __future__ import annotations

import json
from dataclasses import replace

from db.intake.table import Table
from db.intake.tables.understand import Wish


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
    list may have a longer title and more entries.
    """
    base = _base(found)
    header = [row - base for row in wish.header_rows] if wish.header_rows else None
    return json.dumps(
        {
            "header": [] if wish.no_header else header,
            "first": wish.first_row - base if wish.first_row else None,
            "cut": found.last_row - wish.last_row if wish.last_row else None,
            "columns": [wish.first_column, wish.last_column],
        },
        ensure_ascii=False,
    )


def wish_from(text: str, found: Table) -> Wish:
    """The same edges on the table of another list."""
    edges = json.loads(text)
    base, header = _base(found), edges["header"]
    first_column, last_column = edges["columns"]
    return Wish(
        header_rows=tuple(base + row for row in header) if header else None,
        no_header=header == [],
        first_row=base + edges["first"] if edges["first"] is not None else 0,
        last_row=max(1, found.last_row - edges["cut"]) if edges["cut"] is not None else 0,
        first_column=first_column,
        last_column=last_column,
    )


def _base(found: Table) -> int:
    return found.header_rows[0] if found.header_rows else found.first_row
