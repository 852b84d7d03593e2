"""Says of a row what nothing takes: a value whose column is shown as used and that no record holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
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


def kinds_of(fields: Iterable[str]) -> dict[str, RecordKind]:
    """Of which record each field of a list's columns is."""
    return {path: RecordKind(path.partition(".")[0]) for path in fields}


def held_nowhere(
    row: CoercedRow, records: Sequence[RecordPlan], named: Mapping[str, RecordKind],
    problems: Sequence[CellProblem],
) -> list[CellProblem]:  # fmt: skip
    """A problem for each value of a row that belongs to a record which the row neither makes nor means, and
    of which nothing is told yet; ``named`` are the fields of the list's columns: what the list as a whole
    says is no cell's."""
    made = {one.kind for one in records}
    if made.issuperset(named.values()):
        return []  # as in nearly every list of firms
    loose = [
        (path, value, kind)
        for path, value in row.values.items()
        if (kind := named.get(path)) is not None and kind not in made and not is_empty(value)
    ]
    if not loose or not made:
        return []
    told = {one.field.partition(".")[0] for one in problems if one.column < 0}
    told |= {one.field for one in problems}
    return [
        CellProblem(row.number, -1, "value.nowhere", path, str(value))
        for path, value, kind in loose
        if path not in told
        and kind.value not in told
        and _LED_BY.get(kind) not in made
        and not _is_written_down(path, value, records)
    ]


def _is_written_down(path: str, value: Value, records: Sequence[RecordPlan]) -> bool:
    """Whether a text of the row's records says a value under its own label: 담당부서 in the note of an
    agreement that has no case."""
    said = f"{find_field(path).label('ko')}: {value}"
    return any(
        said in text for one in records for text in one.values.values() if isinstance(text, str)
    )
