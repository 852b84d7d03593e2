"""What stands in the cells of a list as text: how wide its columns and how high its rows must be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from db.domain.kinds import Kind
from db.domain.values import Empty, Value
from reports.excel.listing import ListColumn, ListExport
from reports.excel.measures import column_width, text_width

_SAMPLE: Final = 300
"""Rows that the widths are measured on."""
_LEAST: Final = 11.0
_MOST: Final = {Kind.LONG_TEXT: 44.0}
_USUAL_MOST: Final = 34.0
_KINDS: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.LINK, Kind.TEXT_LIST, Kind.CHOICE})
_AROUND: Final = 1.5


def is_text(column: ListColumn) -> bool:
    """Whether its cells may need more than one line."""
    return column.kind in _KINDS


def list_widths(export: ListExport, heads: Sequence[str]) -> tuple[float, ...]:
    """A width for each column: texts by what stands in them, the rest by their kind; no word of a
    head is broken."""
    widths = []
    for at, (column, head) in enumerate(zip(export.columns, heads, strict=True)):
        words = max(map(text_width, head.split(" "))) + _AROUND
        own = column.width
        if is_text(column):
            texts = (cell_text(column, row.values[at]) for row in islice(export.rows, _SAMPLE))
            own = max(column_width(texts, _MOST.get(column.kind, _USUAL_MOST)), _LEAST)
        widths.append(max(own, words))
    return tuple(widths)


def cell_text(column: ListColumn, value: Value | None) -> str:
    """What a cell of texts shows; "" for an empty one, whose word is short."""
    if value is None or isinstance(value, Empty):
        return ""
    if isinstance(value, tuple):
        return ", ".join(value)
    if column.kind is Kind.CHOICE:
        return dict(column.choices).get(str(value), str(value))
    return str(value)
