"""How long nothing was heard of letters and MOUs that led no further, and what became of others.

An answered check or a change of stage is a sign of life, as in ``db.domain.counting.ageing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.domain.counting.ageing import OLD_AFTER, whole_months
from db.domain.counting.definition import Group, Standing
from db.domain.counting.reach import PAPER_STAGES, stage_of
from db.domain.counting.rows import Count, CountRow, Verdict, Why
from db.domain.dates import first_day, last_day
from db.domain.stages import stage_index

_EDGES: Mapping[Group, tuple[int, ...]] = {
    Group.LOI: (3, 6, 12), Group.LOI_AGREEMENT: (3, 6, 12), Group.MOU: (12, 24, 36),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgePart:
    """The rows of one instrument between two ages in months."""

    group: Group
    start: int
    """Whole months from which on they are in it."""
    end: int | None
    """Whole months before which they are in it, None for the oldest."""
    rows: tuple[CountRow, ...]

    @property
    def over(self) -> bool:
        """Whether the limit is behind them."""
        return self.start >= OLD_AFTER[self.group]


def ages_of(count: Count) -> tuple[AgePart, ...]:
    """The counted rows that are in force and have led no further, by instrument and age.

    A date known to the month or year is as young as its last day.
    """
    waiting, day = [row for row in count.counted if _waits(row)], first_day(count.cut_off)
    found: list[AgePart] = []
    for group, edges in _EDGES.items():
        own = [row for row in waiting if row.group is group]
        if not own:
            continue
        for low, high in zip((0, *edges), (*edges, None), strict=True):
            kept = tuple(row for row in own if _between(row, low, high, day))
            found.append(AgePart(group, low, high, kept))
    return tuple(found)


def _waits(row: CountRow) -> bool:
    if row.group is None or row.group not in OLD_AFTER or row.standing is not Standing.VALID:
        return False
    return stage_index(stage_of(row)) <= stage_index(PAPER_STAGES[row.group])


def _between(row: CountRow, low: int, high: int | None, day: date) -> bool:
    months = whole_months(last_day(row.heard_on or row.signed_on), day)
    return low <= months and (high is None or months < high)


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
