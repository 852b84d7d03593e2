"""How old letters of intent and MOUs are that have led no further, and what became of the others.

The limits are those of the trade: a letter of intent after 6 months, an MOU after 24.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.domain.counting.definition import Group, Standing
from db.domain.counting.reach import PAPER_STAGES
from db.domain.counting.rows import Count, CountRow, Verdict, Why
from db.domain.dates import add_months, first_day, last_day
from db.domain.stages import stage_index

LIMITS: Mapping[Group, int] = {Group.LOI: 6, Group.LOI_AGREEMENT: 6, Group.MOU: 24}
"""Months after which a paper that led no further is old."""
_EDGES: Mapping[Group, tuple[int, ...]] = {
    Group.LOI: (3, 6, 12), Group.LOI_AGREEMENT: (3, 6, 12), Group.MOU: (12, 24, 36),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgePart:
    """The rows of one instrument between two ages in months."""

    group: Group
    more_than: int
    """0 for the youngest."""
    until: int | None
    """None for the oldest."""
    rows: tuple[CountRow, ...]

    @property
    def over(self) -> bool:
        """Whether the limit is behind them."""
        return self.more_than >= LIMITS[self.group]


def ages_of(count: Count) -> tuple[AgePart, ...]:
    """The counted rows that are in force and have led no further, by instrument and age.

    A date known to the month or year is as young as its last day.
    """
    waiting = [row for row in count.counted if _waits(row)]
    found: list[AgePart] = []
    for group, edges in _EDGES.items():
        own = [row for row in waiting if row.group is group]
        if not own:
            continue
        for low, high in zip((0, *edges), (*edges, None), strict=True):
            kept = tuple(row for row in own if _between(row, low, high, first_day(count.cut_off)))
            found.append(AgePart(group, low, high, kept))
    return tuple(found)


def _waits(row: CountRow) -> bool:
    if row.group is None or row.group not in LIMITS or row.standing is not Standing.VALID:
        return False
    return not row.stage or stage_index(row.stage) <= stage_index(PAPER_STAGES[row.group])


def _between(row: CountRow, low: int, high: int | None, day: date) -> bool:
    signed = last_day(row.signed_on)
    older = low == 0 or day > add_months(signed, low)
    return older and (high is None or day <= add_months(signed, high))


def ended_of(count: Count) -> dict[Standing, tuple[CountRow, ...]]:
    """What lapsed, was withdrawn or terminated by the day, whether it is in the number or not."""
    gone = [
        row
        for row in count.rows
        if row.standing not in (None, Standing.VALID)
        and (row.verdict is Verdict.IN or row.why is Why.STANDING)
    ]
    return {
        standing: rows
        for standing in Standing
        if (rows := tuple(row for row in gone if row.standing is standing))
    }
