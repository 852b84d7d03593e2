"""Adds rows up: how many, how much, and how many of them state nothing, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from db.domain.counting.definition import Group, Unit
from db.domain.counting.rows import FIGURES, Count, CountRow, Figure
from db.domain.values import Empty


def exact(value: float) -> Decimal:
    """A number as it is written, so that sums and differences agree to the last digit."""
    return Decimal(str(value))


@dataclass(frozen=True, slots=True)
class Sum:
    """What figures add up to; those that state none are counted apart, by their kind of empty."""

    total: Decimal = Decimal(0)
    stated: int = 0
    empties: Mapping[Empty, int] = field(default_factory=dict)
    notes: Mapping[str, int] = field(default_factory=dict)
    """How many were converted, have no rate, or were below zero."""

    @property
    def missing(self) -> int:
        """How many state no number."""
        return sum(self.empties.values())


def summed(figures: Iterable[Figure]) -> Sum:
    """The sum of figures."""
    total, stated = Decimal(0), 0
    empties: dict[Empty, int] = {}
    notes: dict[str, int] = {}
    for figure in figures:
        if figure.note:
            notes[figure.note] = notes.get(figure.note, 0) + 1
        if isinstance(figure.value, Empty):
            empties[figure.value] = empties.get(figure.value, 0) + 1
        else:
            total, stated = total + exact(figure.value), stated + 1
    return Sum(total, stated, empties, notes)


@dataclass(frozen=True, slots=True)
class Cell:
    """How many rows, how many firms, and the sums of their figures."""

    rows: int = 0
    firms: int = 0
    sums: Mapping[str, Sum] = field(default_factory=dict)

    def sum(self, name: str) -> Sum:
        """The sum of one figure."""
        return self.sums.get(name, Sum())


def cell_of(rows: Iterable[CountRow]) -> Cell:
    """Everything that can be added up of some rows."""
    kept = tuple(rows)
    firms = {firm for row in kept for firm in row.firms}
    sums = {name: summed(row.figure(name) for row in kept) for name in FIGURES}
    return Cell(len(kept), len(firms), sums)


@dataclass(frozen=True, slots=True)
class Totals:
    """A count added up, whole and by instrument.

    ``whole`` has sums of money only where that is one kind of paper or each case once; of papers
    of several groups no sum is made.
    """

    whole: Cell
    groups: Mapping[Group, Cell]
    one_sum: bool
    """Whether the sums of ``whole`` may be shown."""


def totals_of(count: Count) -> Totals:
    """The totals of the rows that are in a count."""
    rows = count.counted
    groups = {group: _group_cell(rows, group) for group in groups_of(rows)}
    one_sum = count.definition.unit is Unit.CASE or len(groups) <= 1
    return Totals(cell_of(rows), groups, one_sum)


def groups_of(rows: Collection[CountRow]) -> tuple[Group, ...]:
    """The instruments that lead a row or state one of its figures."""
    found = {row.group for row in rows} | {
        figure.group for row in rows for figure in row.figures.values()
    }
    return tuple(group for group in Group if group in found)


def _group_cell(rows: Iterable[CountRow], group: Group) -> Cell:
    """The rows of a group, and the figures that papers of this group state."""
    kept = tuple(rows)
    own = [row for row in kept if row.group is group]
    sums = {
        name: summed(row.figure(name) for row in stating(kept, group, name)) for name in FIGURES
    }
    return Cell(len(own), len({firm for row in own for firm in row.firms}), sums)


def stating(rows: Iterable[CountRow], group: Group, name: str) -> tuple[CountRow, ...]:
    """The rows whose figure is stated by a paper of this group, or is missing in one of them."""
    return tuple(row for row in rows if (row.figure(name).group or row.group) is group)


def stated_earlier(rows: Iterable[CountRow], group: Group, name: str) -> tuple[CountRow, ...]:
    """The rows that another kind of paper leads, and a paper of this group states the figure of."""
    return tuple(row for row in stating(rows, group, name) if row.group is not group)


KEYS: Mapping[str, Callable[[CountRow], str]] = {
    "year": lambda row: row.year,
    "group": lambda row: row.group.value if row.group else "",
    "industry": lambda row: row.industry,
    "officer": lambda row: row.officer,
    "origin": lambda row: {True: "foreign", False: "domestic", None: ""}[row.foreign],
}
"""By what a count can be parted; "" is what the source does not say."""


def tabulated(rows: Iterable[CountRow], by: str) -> dict[str, dict[Group, Cell]]:
    """The cells of each part and instrument, parts in order, what is not stated last."""
    kept = tuple(rows)
    key = KEYS[by]
    parts = sorted({key(row) for row in kept}, key=lambda part: (part == "", part))
    return {
        part: {
            group: _group_cell([row for row in kept if key(row) == part], group)
            for group in groups_of(kept)
        }
        for part in parts
    }
