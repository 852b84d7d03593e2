"""같은 건 묶기 for a whole list: every agreement to the only case of its firm, because somebody said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from db.intake.join_cases import OTHERWISE_COUNTED
from db.intake.pipeline import FilePlan
from db.intake.plan import Decision, PlanOptions, RowPlan

_ROUNDS = 3
"""A row that is joined can make the next one clear; more than a few never follow."""


def join_all(plan_with: Callable[[Sequence[PlanOptions]], FilePlan]) -> FilePlan:
    """The plan in which no agreement waits that has one case it may be part of.

    ``plan_with`` plans the list by options, table by table. Rows that may be part of several
    cases stay as they are: which one is for the officer to say.
    """
    planned = plan_with(())
    options = [PlanOptions() for _ in planned.tables]
    for _ in range(_ROUNDS):
        found = [
            {row.row: Decision(case=key) for row in table.rows if (key := _only_case(row))}
            for table in planned.tables
        ]
        if not any(found):
            break
        options = [
            replace(one, decisions={**one.decisions, **more})
            for one, more in zip(options, found, strict=True)
        ]
        planned = plan_with(options)
    return planned


def _only_case(row: RowPlan) -> str:
    """The key of the one case that it may be part of and that is counted as the row is."""
    if row.joined is not None:
        return ""
    fitting = [one.key for one in row.joins if OTHERWISE_COUNTED not in one.reasons]
    return fitting[0] if len(fitting) == 1 else ""
