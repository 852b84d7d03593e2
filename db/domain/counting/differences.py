"""Explains two counts against each other: each row that differs, by how much, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from db.domain.counting.causes import Sides, cause_of
from db.domain.counting.definition import Group
from db.domain.counting.rows import Count, CountRow, Verdict
from db.domain.counting.totals import exact
from db.domain.values import Empty

MEASURES = ("count", "amount", "jobs", "area")


class Cause(StrEnum):
    """Why a row is counted otherwise than before."""

    SIGNED_LATER = "signed_later"
    ENTERED_LATER = "entered_later"
    """Signed before the first day, but put into the file afterwards."""
    DATE_STATED = "date_stated"
    DATE_CORRECTED = "date_corrected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    TERMINATED = "terminated"
    REVIVED = "revived"
    EXCLUDED = "excluded"
    INCLUDED = "included"
    MOVED_UP = "moved_up"
    """The case is led by another paper now: a letter of intent became an MOU."""
    AMENDED = "amended"
    VALUE_CORRECTED = "value_corrected"
    VALUE_STATED = "value_stated"
    VALUE_DROPPED = "value_dropped"
    JOINED = "joined"
    PARTED = "parted"
    MERGED = "merged"
    DELETED = "deleted"
    FACT_CORRECTED = "fact_corrected"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One row that differs. ``before`` and ``after`` are None where there is no such row."""

    cause: Cause
    detail: str
    before: CountRow | None
    after: CountRow | None
    deltas: Mapping[str, Decimal]

    @property
    def row(self) -> CountRow:
        """The row as it stands now, or as it stood."""
        found = self.after or self.before
        assert found is not None
        return found

    def delta(self, measure: str, group: Group | None = None) -> Decimal:
        """What it changes, whole or within one instrument."""
        if group is None:
            return self.deltas[measure]
        return contribution(self.after, measure, group) - contribution(self.before, measure, group)

    def states(self, name: str) -> bool:
        """Whether a side that is in the number states this figure: else there is no change, not 0."""
        sides = [row for row in (self.before, self.after) if row and row.verdict is Verdict.IN]
        return any(not isinstance(row.figure(name).value, Empty) for row in sides)


@dataclass(frozen=True, slots=True)
class Difference:
    """All lines between two counts; their sums are the difference of the numbers."""

    before: Count
    after: Count
    lines: tuple[DifferenceLine, ...]

    def by_cause(self) -> dict[Cause, tuple[DifferenceLine, ...]]:
        """The lines of each cause."""
        return {
            cause: found
            for cause in Cause
            if (found := tuple(line for line in self.lines if line.cause is cause))
        }

    def total(self, measure: str, group: Group | None = None) -> Decimal:
        """The sum over all lines."""
        return sum((line.delta(measure, group) for line in self.lines), Decimal(0))


def contribution(row: CountRow | None, measure: str, group: Group | None = None) -> Decimal:
    """What a row gives to a number: nothing unless it is in, and nothing where it states none."""
    if row is None or row.verdict is not Verdict.IN:
        return Decimal(0)
    if measure == "count":
        return Decimal(group is None or row.group is group)
    figure = row.figure(measure)
    within = group is None or (figure.group or row.group) is group
    if isinstance(figure.value, Empty) or not within:
        return Decimal(0)
    return exact(figure.value)


def differences(before: Count, after: Count) -> Difference:
    """Every row by which the second count differs from the first."""
    sides = Sides.of(before, after)
    lines: list[DifferenceLine] = []
    for key in sides.row_keys():
        old, new = sides.old.get(key), sides.new.get(key)
        deltas = {one: contribution(new, one) - contribution(old, one) for one in MEASURES}
        if any(deltas.values()) or _moved(old, new):
            cause, detail = cause_of(sides, old, new)
            lines.append(DifferenceLine(Cause(cause), detail, old, new, deltas))
    lines.sort(key=_order)
    return Difference(before, after, tuple(lines))


def _moved(old: CountRow | None, new: CountRow | None) -> bool:
    """In both, but under another instrument."""
    if old is None or new is None:
        return False
    both = old.verdict is Verdict.IN and new.verdict is Verdict.IN
    groups = [(row.group, row.figure("amount").group) for row in (old, new)]
    return both and groups[0] != groups[1]


def _order(line: DifferenceLine) -> tuple[int, str, str, int]:
    place = list(Cause).index(line.cause)
    return (place, line.row.signed_on or "9999", line.row.kind, line.row.id)


def lines_of(lines: Sequence[DifferenceLine], measure: str) -> tuple[DifferenceLine, ...]:
    """Those that change this measure."""
    return tuple(line for line in lines if line.deltas[measure])
