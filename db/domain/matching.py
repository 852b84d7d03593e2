"""Whether a site suits a case: one point, one verdict, and how far a miss is; never a score.

What nobody has written down stands apart, and never counts against a site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.domain.dates import first_day, last_day
from db.domain.fit import Verdict, permits
from db.domain.industries import code_of, division_of
from db.domain.values import Empty
from db.domain.zone import GIVEN, ON_HAND

NEARLY = 0.7
"""A site with at least this part of the wanted ㎡ is a near miss."""


class Point(StrEnum):
    """What is compared, in the order it is shown."""

    SUPPLY = "supply"
    AREA = "area"
    INDUSTRY = "industry"
    ZONE = "zone"
    WHEN = "when"
    WISH = "wish"


class Suits(StrEnum):
    """How a site stands to a case."""

    FITS = "fits"
    OPEN = "open"
    """Nothing speaks against it, but something is not known."""
    NEAR = "near"
    """One point alone stands against it."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a case asks for; None and "" are unknown."""

    area: float | Empty | None = None
    industry_code: str = ""
    industry_name: str = ""
    wanted_site: str = ""
    acquisition_on: str = ""
    venture: bool | None = None
    """Whether the firm is a venture firm, for whom the zone counts."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a site has."""

    name: str
    area: float | Empty = Empty.NOT_STATED
    taken: float = 0.0
    """㎡ that others have or are to have."""
    permitted: tuple[str, ...] = ()
    conditions: str = ""
    """What its note says beside the codes."""
    in_zone: bool | None = None
    status: str = ""
    planned_on: str = ""
    project: str = ""

    @property
    def free(self) -> float | None:
        """㎡ that nobody has; None when its own are not stated."""
        return None if isinstance(self.area, Empty) else max(self.area - self.taken, 0.0)


Facts = Mapping[str, str | float | bool]


@dataclass(frozen=True, slots=True)
class Compared:
    """One point with the facts for its sentence."""

    point: Point
    verdict: Verdict
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """All points of one case and one site."""

    points: tuple[Compared, ...]

    @property
    def against(self) -> tuple[Compared, ...]:
        """What stands against it."""
        return tuple(one for one in self.points if one.verdict is Verdict.DIFFERS)

    @property
    def unknown(self) -> tuple[Compared, ...]:
        """What nobody has written down."""
        return tuple(one for one in self.points if one.verdict is Verdict.UNKNOWN)

    @property
    def wished(self) -> bool:
        """Whether the case names the site or its project."""
        return any(one.point is Point.WISH and one.verdict is Verdict.FITS for one in self.points)

    @property
    def suits(self) -> Suits:
        """The points taken together; supply and wish are no reason to call it a near miss."""
        hard = [one for one in self.against if one.point is not Point.WISH]
        if not hard:
            known = {one.point for one in self.points if one.verdict is Verdict.FITS}
            whole = {Point.AREA, Point.INDUSTRY, Point.SUPPLY} <= known
            return Suits.FITS if whole else Suits.OPEN
        near = len(hard) == 1 and hard[0].point is not Point.SUPPLY
        far = hard[0].point is Point.AREA and not hard[0].facts.get("nearly")
        return Suits.NEAR if near and not far else Suits.NO

    @property
    def order(self) -> tuple[int, bool, int, int]:
        """Better matches first, then what was wished, then what is better known."""
        return (list(Suits).index(self.suits), not self.wished, len(self.against),
                len(self.unknown))  # fmt: skip


def match(wanted: Wanted, offer: Offer) -> Match:
    """Compare every point."""
    return Match((
        _supply(offer), _area(wanted, offer), _industry(wanted, offer), _zone(wanted, offer),
        _when(wanted, offer), _wish(wanted, offer),
    ))  # fmt: skip


def _supply(offer: Offer) -> Compared:
    facts = {"status": offer.status}
    if not offer.status:
        return Compared(Point.SUPPLY, Verdict.UNKNOWN, facts)
    if offer.status in GIVEN:
        return Compared(Point.SUPPLY, Verdict.DIFFERS, facts)
    verdict = Verdict.FITS if offer.status in ON_HAND else Verdict.UNKNOWN
    return Compared(Point.SUPPLY, verdict, {**facts, "planned_on": offer.planned_on})


def _area(wanted: Wanted, offer: Offer) -> Compared:
    free = offer.free
    if wanted.area is None or isinstance(wanted.area, Empty) or free is None:
        return Compared(Point.AREA, Verdict.UNKNOWN)
    lacking = wanted.area - free
    facts: Facts = {"wanted": wanted.area, "free": free, "lacking": max(lacking, 0.0),
                    "nearly": lacking > 0 and free >= wanted.area * NEARLY}  # fmt: skip
    return Compared(Point.AREA, Verdict.DIFFERS if lacking > 0 else Verdict.FITS, facts)


def _industry(wanted: Wanted, offer: Offer) -> Compared:
    own = code_of(wanted.industry_code) or division_of(wanted.industry_code, wanted.industry_name)
    facts = {"own": own, "name": wanted.industry_name, "conditions": offer.conditions,
             "permitted": ", ".join(offer.permitted)}  # fmt: skip
    under = permits(offer.permitted, wanted.industry_code, wanted.industry_name)
    if under is None:
        return Compared(Point.INDUSTRY, Verdict.UNKNOWN, facts)
    verdict = Verdict.FITS if under else Verdict.DIFFERS
    return Compared(Point.INDUSTRY, verdict, {**facts, "under": under})


def _zone(wanted: Wanted, offer: Offer) -> Compared:
    """Outside the zone a venture firm goes without its reliefs; for others it is no matter."""
    if offer.in_zone is None:
        return Compared(Point.ZONE, Verdict.UNKNOWN)
    if offer.in_zone:
        return Compared(Point.ZONE, Verdict.FITS)
    verdict = Verdict.DIFFERS if wanted.venture else Verdict.UNKNOWN
    return Compared(Point.ZONE, verdict, {"outside": True})


def _when(wanted: Wanted, offer: Offer) -> Compared:
    if not wanted.acquisition_on or not offer.planned_on or offer.status in (*GIVEN, *ON_HAND):
        verdict = Verdict.FITS if offer.status in ON_HAND else Verdict.UNKNOWN
        return Compared(Point.WHEN, verdict)
    facts = {"wanted": wanted.acquisition_on, "planned": offer.planned_on}
    late = first_day(offer.planned_on) > last_day(wanted.acquisition_on)
    return Compared(Point.WHEN, Verdict.DIFFERS if late else Verdict.FITS, facts)


def _wish(wanted: Wanted, offer: Offer) -> Compared:
    wish = wanted.wanted_site.replace(" ", "")
    if not wish:
        return Compared(Point.WISH, Verdict.UNKNOWN)
    names = [one.replace(" ", "") for one in (offer.name, offer.project) if one]
    named = any(one in wish or wish in one for one in names)
    facts = {"wish": wanted.wanted_site}
    return Compared(Point.WISH, Verdict.FITS if named else Verdict.DIFFERS, facts)
