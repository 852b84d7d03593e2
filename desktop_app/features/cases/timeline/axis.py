"""The months a timeline runs over: where a day lies, and what stands above it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from db.domain.dates import add_months
from resources.texts import Texts


class Zoom(StrEnum):
    """What the lower line of the head is divided into."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


_PIXELS_PER_DAY = {Zoom.YEAR: 0.44, Zoom.QUARTER: 1.1, Zoom.MONTH: 2.8}
_MONTHS = {Zoom.YEAR: 6, Zoom.QUARTER: 3, Zoom.MONTH: 1}
ZOOMS = tuple(Zoom)


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a division; ``year`` where a year begins."""

    day: dt.date
    text: str
    year: str = ""


def ticks(zoom: Zoom, first: dt.date, last: dt.date, texts: Texts) -> tuple[Tick, ...]:
    """The divisions from the one that holds ``first`` to the one that holds ``last``."""
    months = _MONTHS[zoom]
    day = dt.date(first.year, (first.month - 1) // months * months + 1, 1)
    found = []
    while day <= last:
        year = texts("Year {year}", year=str(day.year)) if day.month == 1 else ""
        found.append(Tick(day, _words(zoom, day, texts), year))
        day = add_months(day, months)
    return tuple(found)


def _words(zoom: Zoom, day: dt.date, texts: Texts) -> str:
    if zoom is Zoom.MONTH:
        return texts("Month {month}", month=day.month)
    if zoom is Zoom.QUARTER:
        return texts("Q{quarter}", quarter=(day.month + 2) // 3)
    return texts("1st half") if day.month == 1 else texts("2nd half")


class TimeAxis(QObject):
    """Days to pixels, from the left edge of the chart. Says when it was moved."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom = Zoom.QUARTER
        self._left = float(dt.date(2026, 1, 1).toordinal())
        self.today = dt.date(2026, 1, 1)

    @property
    def pixels(self) -> float:
        """Pixels of one day."""
        return _PIXELS_PER_DAY[self.zoom]

    @property
    def left(self) -> float:
        """The ordinal of the day at the left edge."""
        return self._left

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        return (day.toordinal() - self._left) * self.pixels

    def day_at(self, x: float) -> dt.date:
        """The day under a pixel."""
        return dt.date.fromordinal(max(1, int(self._left + x / self.pixels)))

    def begin_at(self, ordinal: float) -> None:
        """Bring a day to the left edge."""
        if ordinal != self._left:
            self._left = ordinal
            self.moved.emit()

    def show_zoom(self, zoom: Zoom, at: float) -> None:
        """Divide otherwise; the day at pixel ``at`` stays where it is."""
        held = self._left + at / self.pixels
        self.zoom = zoom
        self._left = held - at / self.pixels
        self.moved.emit()
