"""Says of a row what nothing takes: a value whose column is shown as used and that no record holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.domain.kinds import RecordKind
from db.domain.values import is_empty
from db.intake.plan import RecordPlan
from db.intake.rows import CellProblem, CoercedRow

_LED_BY = {
    RecordKind.SITE: RecordKind.OCCUPANCY,
    RecordKind.PROJECT: RecordKind.SITE,
    RecordKind.INCENTIVE: RecordKind.APPLIED_INCENTIVE,
    RecordKind.AGREEMENT: RecordKind.CHECK,
    RecordKind.PARTY: RecordKind.AGREEMENT,
    RecordKind.ACTIVITY: RecordKind.CONCERN,
}
"""What another record of the row may be all that it is told for: where a firm sits, which agreement was
checked, when something was asked for."""


def held_nowhere(
    row: CoercedRow, records: Sequence[RecordPlan], named: frozenset[str],
    problems: Iterable[CellProblem],
) -> list[CellProblem]:  # fmt: skip
    """A problem for each value of a row that belongs to a record which the row neither makes nor means, and
    of which nothing is told yet; ``named`` are the fields of the list's columns: what the list as a whole
    says is no cell's."""
    made = {one.kind for one in records}
    if not made:
        return []
    told = {one.field.partition(".")[0] for one in problems if one.column < 0}
    told |= {one.field for one in problems}
    return [
        CellProblem(row.number, -1, "value.nowhere", path, str(value))
        for path, value in row.values.items()
        if path in named
        and path not in told
        and not is_empty(value)
        and (kind := RecordKind(path.partition(".")[0])) not in made
        and kind.value not in told
        and _LED_BY.get(kind) not in made
    ]
