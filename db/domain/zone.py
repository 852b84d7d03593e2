"""The zone's requirement, and its ground: what is supplied, taken and asked for in ㎡.

A number that is not stated is never zero: sums say how many rows they lack.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from db.domain.dates import first_day, last_day
from db.domain.values import Empty

LEAST_PERCENT = 10.0
"""벤처기업 in a hundred 중소기업, 소상공인 left out (벤처기업육성에 관한 특별법 시행령 제11조의21)."""
ON_HAND = ("announced", "negotiating")
TO_COME = ("unreleased",)
GIVEN = ("contracted", "occupied")
OF_OTHERS = ("room", "building", "cluster")
"""Kinds of site that may be somebody's: nothing is on offer of which nobody says that it is."""


class Doubt(StrEnum):
    """Why a figure of the zone proves nothing."""

    NO_VENTURES = "no_ventures"
    NO_SMALL_FIRMS = "no_small_firms"
    MORE_VENTURES = "more_ventures"
    """More venture firms than small firms: one of the two is wrong."""
    BEFORE_DESIGNATION = "before_designation"


@dataclass(frozen=True, slots=True)
class Requirement:
    """What the figures of one day say of the ten per cent."""

    as_of: str
    ventures: int | Empty
    small_firms: int | Empty
    doubts: tuple[Doubt, ...] = ()

    @property
    def percent(self) -> float | None:
        """Venture firms in a hundred small firms; None when it can't be told."""
        blocking = set(self.doubts) - {Doubt.BEFORE_DESIGNATION}
        if blocking or isinstance(self.ventures, Empty) or isinstance(self.small_firms, Empty):
            return None
        return self.ventures * 100 / self.small_firms

    @property
    def met(self) -> bool | None:
        """Whether the law's share is reached; exactly ten in a hundred is."""
        if self.percent is None or isinstance(self.ventures, Empty):
            return None
        assert not isinstance(self.small_firms, Empty)
        return self.ventures * 100 >= self.small_firms * LEAST_PERCENT


def requirement(
    as_of: str, ventures: int | Empty, small_firms: int | Empty, designated_on: str = ""
) -> Requirement:
    """The requirement on ``as_of`` (ISO, may be a month). Figures of a whole city never come here."""
    doubts = []
    if isinstance(ventures, Empty):
        doubts.append(Doubt.NO_VENTURES)
    if isinstance(small_firms, Empty) or small_firms <= 0:
        doubts.append(Doubt.NO_SMALL_FIRMS)
    elif not isinstance(ventures, Empty) and ventures > small_firms:
        doubts.append(Doubt.MORE_VENTURES)
    if as_of and designated_on and last_day(as_of) < first_day(designated_on):
        doubts.append(Doubt.BEFORE_DESIGNATION)
    return Requirement(as_of, ventures, small_firms, tuple(doubts))


@dataclass(frozen=True, slots=True)
class Ground:
    """A sum of ㎡ with what it lacks."""

    rows: int = 0
    total: float = 0.0
    stated: int = 0

    @property
    def missing(self) -> int:
        """How many rows state no area."""
        return self.rows - self.stated


def ground(areas: Iterable[float | Empty]) -> Ground:
    """The sum of what is stated."""
    found = list(areas)
    stated = [one for one in found if not isinstance(one, Empty)]
    return Ground(len(found), sum(stated), len(stated))


def share(part: Ground, whole: float | Empty | None) -> float | None:
    """``part`` in a hundred of ``whole``; None when either is not stated."""
    if whole is None or isinstance(whole, Empty) or whole <= 0 or not part.stated:
        return None
    return part.total * 100 / whole
