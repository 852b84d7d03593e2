"""What a list states and nobody could read: a number is 미확인 in a new record, never 미기재 and never 0;
a choice that would otherwise be what new records hold is asked."""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.intake.coercion.outcomes import UNTOLD
from db.intake.plan import RecordPlan
from db.intake.rows import CellProblem, CoercedRow

_COUNTED = frozenset({RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.CHECK})
_NUMBERS = frozenset({Kind.MONEY, Kind.AREA, Kind.PEOPLE})
_DEFAULTED = frozenset(
    f"{kind.value}.{key}" for kind in RecordKind for key in catalogue(kind).defaults
)
"""Fields that hold something in a new record whatever is said: a cell that nobody could read must
not let that stand as if it had been read."""
_PLANS = {
    "agreement.amount": "case.planned_investment", "agreement.area": "case.wanted_area",
    "agreement.jobs": "case.planned_jobs",
}  # fmt: skip
"""What a new case would have taken from its agreement."""


def unread_choice(row: CoercedRow) -> str:
    """The word of a row for something that its record would hold by default, where nobody knows
    what it means; "" where there is none."""
    return next(
        (
            one.raw
            for one in row.problems
            if one.field in _DEFAULTED
            and one.field not in row.values
            and one.code not in UNTOLD.values()
        ),
        "",
    )


def not_looked_into(record: RecordPlan, problems: Iterable[CellProblem]) -> RecordPlan:
    """The record with 미확인 for each number of it that the row states in a way nobody could read.

    "100~150억" is something: the source states it. Stored records keep what they say.
    """
    if record.kind not in _COUNTED or not record.made_here:
        return record
    fields = catalogue(record.kind).by_key
    stated = [path for one in problems for path in (one.field, _PLANS.get(one.field, ""))]
    keys = {
        key
        for kind, _, key in (path.partition(".") for path in stated)
        if kind == record.kind.value and key in fields and fields[key].kind in _NUMBERS
    }
    unread = dict.fromkeys(sorted(keys - record.values.keys()), Empty.UNCHECKED)
    return record._replace(values={**record.values, **unread}) if unread else record
