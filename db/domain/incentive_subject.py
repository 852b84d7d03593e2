"""Who would buy what and when: the facts that decide which incentives a firm may receive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.domain.dates import first_day, last_day
from db.domain.incentive_rules import Region, Tenure


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One 벤처확인: ISO dates, "" where not stated."""

    valid_from: str = ""
    valid_until: str = ""
    confirmed_on: str = ""
    revoked_on: str = ""

    @property
    def starts(self) -> date:
        """The first day it can hold; the earliest there is when nothing says."""
        begin = self.valid_from or self.confirmed_on
        return first_day(begin) if begin else date.min

    @property
    def ends(self) -> date:
        """The last day it holds: its end, or the day before it was revoked."""
        until = last_day(self.valid_until) if self.valid_until else date.min
        if self.revoked_on:
            return min(until, date.fromordinal(first_day(self.revoked_on).toordinal() - 1))
        return until


@dataclass(frozen=True, slots=True)
class Venture:
    """What is known of a firm's confirmations; none at all means nobody has looked."""

    confirmations: tuple[Confirmation, ...] = ()

    def holds_on(self, day: date) -> bool | None:
        """Whether the firm is a venture firm on ``day``; None when nothing is written down."""
        if not self.confirmations:
            return None
        return any(one.starts <= day <= one.ends for one in self.confirmations)

    @property
    def first_on(self) -> date | None:
        """The first day of confirmation, None when no certificate says."""
        found = [one.starts for one in self.confirmations if one.starts > date.min]
        return min(found, default=None)

    @property
    def last_on(self) -> date | None:
        """The last day that any confirmation holds."""
        return max((one.ends for one in self.confirmations), default=None)


def venture_of(confirmations: Iterable[Confirmation]) -> Venture:
    """What certificates with an end say; those without one say nothing."""
    return Venture(tuple(one for one in confirmations if one.valid_until))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A firm at a site; None and "" are unchecked.

    ``acquisition_on`` is the (planned) day, ISO, may be a month or a year. ``assessed_from`` asks
    for the property tax of the first 1 June on or after it (without it: of the day of asking).
    """

    acquisition_on: str = ""
    tenure: Tenure | None = None
    venture: Venture = Venture()
    in_zone: bool | None = None
    in_cluster: bool | None = None
    in_knowledge_centre: bool | None = None
    on_plot: bool | None = None
    first_sale: bool | None = None
    small: bool | None = None
    founded: str = ""
    area: float | None = None
    designated_on: str = ""
    region: Region = Region.CAPITAL
    assessed_from: date | None = None
