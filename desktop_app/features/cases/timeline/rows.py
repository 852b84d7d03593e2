"""The rows of the timeline: a case with its steps, and what can be said of its plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.domain.schedule import Slip, Stay, Step, slip_of, stays
from db.queries.board import BoardCard


class Plan(StrEnum):
    """How a case lies to its plan; the worst that is true of it."""

    OVERDUE = "overdue"
    """A planned day is over and nothing has come."""
    SLIPPED = "slipped"
    """Something came later than planned."""
    ON_PLAN = "on_plan"
    NONE = "none"
    """No planned day is written down."""


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One case over time."""

    card: BoardCard
    steps: tuple[Step, ...]
    slips: tuple[Slip | None, ...]
    """One for each step."""
    plan: Plan
    today: dt.date

    @property
    def id(self) -> int:
        """The case."""
        return self.card.id

    @property
    def stays(self) -> tuple[Stay, ...]:
        """The stages it was in; asked for what is painted only."""
        return stays(self.steps, self.card.stage, self.today)

    @property
    def days(self) -> tuple[str, ...]:
        """Every day that is drawn."""
        return tuple(day for step in self.steps for day in (step.planned_on, step.actual_on) if day)


def schedule_row(card: BoardCard, steps: tuple[Step, ...], today: dt.date) -> ScheduleRow:
    """A case with the steps that apply to it."""
    kept = tuple(step for step in steps if not step.skipped)
    slips = tuple(slip_of(step, today) for step in kept)
    return ScheduleRow(card, kept, slips, _plan(card, kept, slips), today)


def _plan(card: BoardCard, steps: tuple[Step, ...], slips: tuple[Slip | None, ...]) -> Plan:
    if not any(step.planned_on for step in steps):
        return Plan.NONE
    told = [slip for slip in slips if slip is not None]
    if card.state != "ended" and any(slip.open for slip in told):
        return Plan.OVERDUE
    return Plan.SLIPPED if any(slip.amount > 0 and not slip.open for slip in told) else Plan.ON_PLAN


def schedule_rows(
    cards: Iterable[BoardCard], steps: Mapping[int, tuple[Step, ...]], today: dt.date
) -> tuple[ScheduleRow, ...]:
    """The rows of some cards, in their order."""
    return tuple(schedule_row(card, steps.get(card.id, ()), today) for card in cards)


def plan_counts(rows: Iterable[ScheduleRow]) -> dict[Plan, int]:
    """How many rows there are of each kind."""
    counts: dict[Plan, int] = dict.fromkeys(Plan, 0)
    for row in rows:
        counts[row.plan] += 1
    return counts
