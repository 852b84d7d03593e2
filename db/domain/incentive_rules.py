"""What incentive rules and their results are made of: dated rows, codes, lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.domain.dates import first_day, last_day


class Tax(StrEnum):
    """What an incentive relieves or pays."""

    ACQUISITION = "acquisition"
    PROPERTY = "property"
    SUBSIDY = "subsidy"


class Region(StrEnum):
    """Where a rule holds: 수도권, elsewhere, or both."""

    CAPITAL = "capital"
    OTHER = "other"
    ANY = "any"


class Reach(StrEnum):
    """What the property must lie in."""

    ZONE = "zone"
    CLUSTER = "cluster"
    KNOWLEDGE_CENTRE = "knowledge_centre"
    ANY = "any"


class Tenure(StrEnum):
    """Whether the firm buys or rents."""

    BUY = "buy"
    LEASE = "lease"


class Basis(StrEnum):
    """Which day decided the line."""

    ACQUISITION_DATE = "acquisition_date"
    ASSESSMENT_DATE = "assessment_date"
    TODAY = "today"
    UNDECIDED = "undecided"


class Reason(StrEnum):
    """Why a rule does not apply."""

    TENANT = "tenant"
    CERTIFICATE_LAPSED = "certificate_lapsed"
    OUTSIDE_ZONE = "outside_zone"
    OUTSIDE_CLUSTER = "outside_cluster"
    OUTSIDE_KNOWLEDGE_CENTRE = "outside_knowledge_centre"
    AFTER_SUNSET = "after_sunset"
    YEARS_OVER = "years_over"


class Caution(StrEnum):
    """What must be said beside a line that may apply."""

    ACQUISITION_UNDECIDED = "acquisition_undecided"
    DATE_IMPRECISE = "date_imprecise"
    TENURE_UNKNOWN = "tenure_unknown"
    CERTIFICATE_UNCHECKED = "certificate_unchecked"
    ZONE_UNCHECKED = "zone_unchecked"
    CLUSTER_UNCHECKED = "cluster_unchecked"
    KNOWLEDGE_CENTRE_UNCHECKED = "knowledge_centre_unchecked"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    FORMER_LAW = "former_law"
    SUNSET_SOON = "sunset_soon"
    YEARS_BEYOND_SUNSET = "years_beyond_sunset"
    LARGER_ONLY = "larger_only"


@dataclass(frozen=True, slots=True)
class IncentiveRule:
    """One dated row of 지원시책, as the record holds it.

    ``valid_from`` and ``valid_until`` are ISO dates, "" for open; both days belong to the period.
    ``legal_basis`` names act, article and paragraph; ``cap_text`` a limit in words.
    """

    name: str
    legal_basis: str
    tax: Tax
    rate_percent: float | None
    cap_text: str
    conditions: tuple[str, ...]
    valid_from: str
    valid_until: str
    region: Region
    reach: Reach
    years: int | None
    clawback: tuple[str, ...]
    source: str
    as_of: str

    def holds_on(self, day: date) -> bool:
        """Whether ``day`` lies in the rule's period."""
        return self.starts <= day <= self.ends

    @property
    def starts(self) -> date:
        """The first day of the period."""
        return first_day(self.valid_from) if self.valid_from else date.min

    @property
    def ends(self) -> date:
        """The last day of the period (its sunset)."""
        return last_day(self.valid_until) if self.valid_until else date.max


@dataclass(frozen=True, slots=True)
class IncentiveLine:
    """What one rule means for one case.

    ``rate_percent`` is None where no rate may be stated as certain for the day; the rule's own
    rate stays in ``rule``. ``current`` says whether the rule is law on the day asked about.
    """

    rule: IncentiveRule
    basis: Basis
    decided_on: str
    rate_percent: float | None
    current: bool
    reasons: tuple[Reason, ...] = ()
    cautions: tuple[Caution, ...] = ()

    @property
    def available(self) -> bool:
        """Whether nothing known stands against it."""
        return not self.reasons

    @property
    def certain(self) -> bool:
        """Whether it is available and nothing is left to be checked."""
        return self.available and not set(self.cautions) - {
            Caution.SUNSET_SOON,
            Caution.LARGER_ONLY,
            Caution.FORMER_LAW,
        }
