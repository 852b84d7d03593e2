"""Where the marks of a row lie: the same for painting, for the pointer and for the keys."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from db.domain.dates import DatePrecision, date_precision, first_day
from db.domain.schedule import Slip, Step, span_of
from desktop_app.features.cases.timeline.axis import TimeAxis
from desktop_app.features.cases.timeline.rows import ScheduleRow

ROW_HEIGHT = 48
PLANNED_Y, ACTUAL_Y = 15, 33
_SIDE = 10
_LEAST = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A planned or an actual day of one step, in pixels of its row's chart."""

    step: Step
    slip: Slip | None
    planned: bool
    exact: bool
    """A day; a month or a year is drawn as the span it can mean."""
    day: str
    rect: QRectF


def marks_of(row: ScheduleRow, axis: TimeAxis) -> tuple[Mark, ...]:
    """The marks of a row by their days, planned ones before actual ones."""
    found = [
        _mark(axis, step, slip, day, planned=planned)
        for step, slip in zip(row.steps, row.slips, strict=True)
        for day, planned in ((step.planned_on, True), (step.actual_on, False))
        if day
    ]
    return tuple(sorted(found, key=lambda mark: (first_day(mark.day), not mark.planned)))


def _mark(axis: TimeAxis, step: Step, slip: Slip | None, day: str, *, planned: bool) -> Mark:
    first, last = span_of(day)
    middle = PLANNED_Y if planned else ACTUAL_Y
    exact = date_precision(day) is DatePrecision.DAY
    left = axis.x(first)
    if exact:
        rect = QRectF(left - _SIDE / 2, middle - _SIDE / 2, _SIDE, _SIDE)
    else:
        width = max(_LEAST, axis.x(last + dt.timedelta(days=1)) - left)
        rect = QRectF(left, middle - 4, width, 8)
    return Mark(step, slip, planned, exact, day, rect)


def mark_at(marks: tuple[Mark, ...], x: float, y: float) -> Mark | None:
    """The mark under a point of the row, the last drawn first."""
    for mark in reversed(marks):
        if mark.rect.adjusted(-4, -5, 4, 5).contains(x, y):
            return mark
    return None
