"""The head of a table, the same for every renderer: one row, or two where columns belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reports.content.blocks import Column


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a head: the first column it stands over (from 0), and what it spans."""

    text: str
    first: int
    columns: int = 1
    rows: int = 1


def head_of(columns: Sequence[Column]) -> tuple[tuple[HeadCell, ...], ...]:
    """The rows of the head. A column that is in no group spans both rows where there are two."""
    if not any(column.group for column in columns):
        return (tuple(HeadCell(head_text(one), at) for at, one in enumerate(columns)),)
    above: list[HeadCell] = []
    below: list[HeadCell] = []
    for group, run in groupby(enumerate(columns), key=lambda one: one[1].group):
        members = list(run)
        if group:
            above.append(HeadCell(group, members[0][0], len(members)))
            below += [HeadCell(_below(column), at) for at, column in members]
        else:
            above += [HeadCell(head_text(column), at, rows=2) for at, column in members]
    return tuple(above), tuple(below)


def own_heads(columns: Sequence[Column]) -> list[str]:
    """What stands right above the cells of each column."""
    grouped = any(column.group for column in columns)
    return [_below(one) if grouped and one.group else head_text(one) for one in columns]


def head_text(column: Column) -> str:
    """A column's label with its unit."""
    return _with_unit(column.label, column.unit)


def _below(column: Column) -> str:
    return _with_unit(column.short or column.label, column.unit)


def _with_unit(text: str, unit: str) -> str:
    return f"{text}({unit})" if unit else text
