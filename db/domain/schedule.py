"""The days of a case's stages: what was planned, what came, how far apart, how long it stayed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.domain.dates import DatePrecision, date_precision, days_between, first_day, last_day
from db.domain.stages import STAGE_CODES, stage_index

_ORDER = (DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR)


@dataclass(frozen=True, slots=True)
class Step:
    """One milestone: a stage with its days (ISO, partial; "" where nothing is stated)."""

    stage: str
    planned_on: str = ""
    actual_on: str = ""
    skipped: bool = False
    """해당 없음: the case does not go through this stage."""
    id: int = 0
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """How much later than planned (earlier when negative), as exactly as both days are known."""

    amount: int
    grain: DatePrecision
    """Day, month or year: the coarser of the two."""
    open: bool = False
    """The planned day is over and nothing has come: the slip still grows."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A case in one stage; days are None where a day is not known, never guessed."""

    stage: str
    entered_on: str
    left_on: str
    """"" while it is there, and when nobody wrote it down."""
    days: int | None


def span_of(iso: str) -> tuple[dt.date, dt.date]:
    """The first and the last day a partial date can mean."""
    return first_day(iso), last_day(iso)


def slip_of(step: Step, today: dt.date) -> Slip | None:
    """How far a step came from its plan; None when one of the days is not stated or not due."""
    if step.skipped or not step.planned_on:
        return None
    if step.actual_on:
        return _difference(step.planned_on, step.actual_on, is_open=False)
    if last_day(step.planned_on) >= today:
        return None
    return _difference(step.planned_on, today.isoformat(), is_open=True)


def _difference(planned: str, came: str, *, is_open: bool) -> Slip:
    grain = max(date_precision(planned), date_precision(came), key=_ORDER.index)
    before, after = first_day(planned), first_day(came)
    if grain is DatePrecision.DAY:
        return Slip(days_between(before, after), grain, is_open)
    years = after.year - before.year
    if grain is DatePrecision.YEAR:
        return Slip(years, grain, is_open)
    return Slip(years * 12 + after.month - before.month, grain, is_open)


def entries(steps: Iterable[Step], until: dt.date) -> dict[str, str]:
    """When each stage was entered, for those entered by ``until``; a month or a year counts from
    its first day on. The latest where several are written down.
    """
    found: dict[str, str] = {}
    for step in steps:
        day = step.actual_on
        if step.skipped or not day or step.stage not in STAGE_CODES or first_day(day) > until:
            continue
        found[step.stage] = max(day, found.get(step.stage, ""))
    return found


def contradictions(steps: Iterable[Step]) -> dict[str, Step]:
    """Stages that were entered, for certain, before an earlier one: that earlier one, by stage."""
    dated = [one for one in steps if one.actual_on and not one.skipped]
    found: dict[str, Step] = {}
    for one in dated:
        for other in dated:
            is_earlier = stage_index(other.stage) < stage_index(one.stage)
            if is_earlier and last_day(one.actual_on) < first_day(other.actual_on):
                found[one.stage] = other
    return found


def next_stage(stage: str, dated: Mapping[str, str]) -> str:
    """The first later stage that was entered on a known day, "" when there is none."""
    later = STAGE_CODES[stage_index(stage) + 1 :]
    return next((code for code in later if code in dated), "")


def days_from(entered_on: str, left_on: str) -> int | None:
    """Whole days between two days; None where either is a month or a year, or out of order."""
    if not (_is_day(entered_on) and _is_day(left_on)):
        return None
    days = days_between(first_day(entered_on), first_day(left_on))
    return days if days >= 0 else None


def stays(steps: Iterable[Step], stage: str, today: dt.date) -> tuple[Stay, ...]:
    """Every stage a case was in, in the order of stages; ``stage`` is where it is now."""
    dated = entries(steps, today)
    found = []
    for code in STAGE_CODES:
        if code not in dated and code != stage:
            continue
        entered = dated.get(code, "")
        left = "" if code == stage else dated.get(next_stage(code, dated), "")
        end = today.isoformat() if code == stage else left
        found.append(Stay(code, entered, left, days_from(entered, end)))
    return tuple(found)


def _is_day(iso: str) -> bool:
    return bool(iso) and date_precision(iso) is DatePrecision.DAY
