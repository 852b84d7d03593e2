"""단계별 전환: how many cases came into each stage and went on, counted from their milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

from db.domain.dates import first_day
from db.domain.schedule import Step, days_from, entries, next_stage
from db.domain.stages import STAGE_CODES, stage_index

Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CaseWay:
    """What is counted of one case."""

    case_id: int
    stage: str
    state: str
    end_reason: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class StageFigure:
    """One stage in numbers; every number is the cases it counts."""

    stage: str
    entered: Ids = ()
    """Ever in this stage: a milestone says on which day, or the case stands in it."""
    undated: Ids = ()
    """Those of them whose day of entry nobody wrote down."""
    advanced: Ids = ()
    """Those of them that came into a later stage."""
    there: Ids = ()
    """Standing in it, under way or on hold."""
    ended: Ids = ()
    reasons: Mapping[str, Ids] = field(default_factory=dict)
    """The ended ones by 종료사유, "" where none is stated."""
    measured: Ids = ()
    """Those whose days in the stage are known from both ends."""
    median_days: float | None = None

    @property
    def rate(self) -> float | None:
        """Advanced ÷ entered, None where nothing was entered, and of the last stage."""
        if not self.entered or self.stage == STAGE_CODES[-1]:
            return None
        return len(self.advanced) / len(self.entered)


@dataclass(frozen=True, slots=True)
class Conversion:
    """The figures of all stages as of a day."""

    as_of: dt.date
    is_now: bool
    """As of this day: where cases stand and what ended is known. For an earlier day milestones
    alone speak: ended cases are not told apart, and undated entries are left out."""
    cases: int
    figures: tuple[StageFigure, ...]

    def figure(self, stage: str) -> StageFigure:
        """The figures of one stage."""
        return self.figures[stage_index(stage)]


@dataclass(slots=True)
class _Tally:
    entered: list[int] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)
    advanced: list[int] = field(default_factory=list)
    there: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    reasons: dict[str, list[int]] = field(default_factory=dict)
    days: dict[int, int] = field(default_factory=dict)

    def figure(self, stage: str) -> StageFigure:
        return StageFigure(
            stage, tuple(self.entered), tuple(self.undated), tuple(self.advanced),
            tuple(self.there), tuple(self.ended),
            {reason: tuple(ids) for reason, ids in self.reasons.items()},
            tuple(self.days), median(self.days.values()) if self.days else None,
        )  # fmt: skip


def count_conversion(ways: Iterable[CaseWay], as_of: dt.date, today: dt.date) -> Conversion:
    """Count ``ways`` as of a day that is not after ``today``."""
    is_now = as_of >= today
    tallies = {stage: _Tally() for stage in STAGE_CODES}
    count = 0
    for way in ways:
        count += 1
        _add(tallies, way, as_of, is_now=is_now)
    figures = tuple(tally.figure(stage) for stage, tally in tallies.items())
    return Conversion(as_of, is_now, count, figures)


def _add(tallies: Mapping[str, _Tally], way: CaseWay, as_of: dt.date, *, is_now: bool) -> None:
    dated = entries(way.steps, as_of)
    reached = set(dated) | ({way.stage} if is_now else set())
    if not reached:
        return
    furthest = max(map(stage_index, reached))
    # A stage entered without a day hides how long the one before it lasted.
    known = {**dict.fromkeys(reached, ""), **dated}
    for stage in reached:
        tally = tallies[stage]
        tally.entered.append(way.case_id)
        if stage not in dated:
            tally.undated.append(way.case_id)
        if stage_index(stage) < furthest:
            tally.advanced.append(way.case_id)
        after = next_stage(stage, known)
        days = days_from(known[stage], known.get(after, ""))
        if days is not None:
            tally.days[way.case_id] = days
    _stand(tallies, way, dated, is_now=is_now)


def _stand(
    tallies: Mapping[str, _Tally], way: CaseWay, dated: Mapping[str, str], *, is_now: bool
) -> None:
    """Count a case where it stands, or where it ended."""
    if not is_now:
        last = max(dated, key=lambda stage: (first_day(dated[stage]), stage_index(stage)))
        tallies[last].there.append(way.case_id)
    elif way.state == "ended":
        tallies[way.stage].ended.append(way.case_id)
        tallies[way.stage].reasons.setdefault(way.end_reason, []).append(way.case_id)
    else:
        tallies[way.stage].there.append(way.case_id)
