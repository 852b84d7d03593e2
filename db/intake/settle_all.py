"""One answer to a question wherever a list asks it, because somebody said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from db.intake.pipeline import FilePlan
from db.intake.plan import OF_EARLIER, SPLIT, Decision, PlanOptions, RowPlan
from db.intake.planning.join_cases import OTHERWISE_COUNTED

_ROUNDS = 4
"""A row that is settled can make the next one clear; more than a few never follow."""
_UNDECIDED = Decision()
Answer = Callable[[RowPlan, Decision], Decision | None]
"""What is decided of a row beside what was before, None where it does not ask."""


def settle_all(
    plan_with: Callable[[Sequence[PlanOptions]], FilePlan], *answers: Answer
) -> FilePlan:
    """The plan in which no row waits for one of these answers.

    ``plan_with`` plans the list by options, table by table.
    """
    planned = plan_with(())
    options = [PlanOptions() for _ in planned.tables]
    for _ in range(_ROUNDS):
        found = [
            {
                row.row: decision
                for row in table.rows
                for answer in answers
                if (decision := answer(row, one.decisions.get(row.row, _UNDECIDED))) is not None
            }
            for table, one in zip(planned.tables, options, strict=True)
        ]
        if not any(found):
            break
        options = [
            replace(one, decisions={**one.decisions, **more})
            for one, more in zip(options, found, strict=True)
        ]
        planned = plan_with(options)
    return planned


def join(row: RowPlan, before: Decision) -> Decision | None:
    """같은 건 묶기: an agreement to the one case that it may be part of and that is counted as it is.
    Which of several cases it is, is for the officer to say."""
    if row.joined is not None:
        return None
    fitting = [one.key for one in row.joins if OTHERWISE_COUNTED not in one.reasons]
    return replace(before, case=fitting[0]) if len(fitting) == 1 else None


def split(row: RowPlan, before: Decision) -> Decision | None:
    """A cell with several firms into parties."""
    return replace(before, several=SPLIT) if row.reason == "ask.several_firms" else None


def apart(row: RowPlan, before: Decision) -> Decision | None:
    """A namesake of an earlier row as a firm of its own."""
    return before.with_firm(row, "new") if row.reason in OF_EARLIER else None


def site_named(row: RowPlan, before: Decision) -> Decision | None:
    """The firm of a row to the one site that is called as the list says, or to a new one."""
    if row.reason != "ask.site":
        return None
    exact = [one.id for one in row.sites if one.exact]
    if len(exact) > 1:
        return None
    return replace(before, site=exact[0] if exact else "new")
