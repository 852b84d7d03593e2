"""A chart as content: bars with what they say and the rows they stand for, drawn elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

RowKey = tuple[str, int]
"""Kind and id of a counted row."""


class Tone(StrEnum):
    """What a bar is, and so its colour in every theme."""

    LOI = "loi"
    INTENT = "intent"
    MOU = "mou"
    CONTRACT = "contract"
    REAL = "real"
    LATER = "later"
    """Stages after the contract."""
    OVER = "over"
    """Older than it should be."""
    ENDED = "ended"
    DEMAND = "demand"
    SUPPLY = "supply"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. Without a ``value`` nothing is drawn but its ``text``: a kind of empty, or "-"."""

    tone: Tone
    value: float | None
    text: str
    """What stands at its end: "1,240", "미확인"."""
    said: str
    """The whole of it in a sentence, for a tooltip and a voice."""
    rows: tuple[RowKey, ...] = ()
    label: str = ""
    """Its own name, where a group has bars of several names."""


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars that stand together: a year, an industry."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with what stands beneath it."""

    key: str
    title: str
    unit: str
    """Of the numbers: "억원", "㎡", "건"."""
    groups: tuple[BarGroup, ...]
    legend: tuple[tuple[Tone, str], ...] = ()
    notes: tuple[str, ...] = ()
    """Its definition, its day, and what it leaves aside."""
    as_of: str = ""
    """ISO day of its numbers."""
    money: bool = False
    """Values are won; they are written in ``unit``, which is 억원."""
    upright: bool = False
    """Columns, where there is room for them."""

    def bars(self) -> Iterator[Bar]:
        """Every bar, in order."""
        for group in self.groups:
            yield from group.bars

    @property
    def largest(self) -> float:
        """The largest value, 0 where there is none."""
        return max((bar.value for bar in self.bars() if bar.value is not None), default=0.0)
