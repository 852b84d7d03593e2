"""What incentive rules and their results are made of: dated rows, codes, lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.domain.dates import first_day, last_day

TAXES = ("acquisition", "property")
"""What an owner is relieved of on application (지방세특례제한법 제183조)."""


class Tax(StrEnum):
    """What an incentive relieves or pays."""

    ACQUISITION = "acquisition"
    PROPERTY = "property"
    SUBSIDY = "subsidy"
    CHARGE = "charge"

    @property
    def is_tax(self) -> bool:
        """Whether an owner owes it as a tax, so that a relief must be applied for."""
        return self.value in TAXES


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
    PLOT = "plot"
    ANY = "any"


class Firm(StrEnum):
    """Which firms a rule is for."""

    ANY = "any"
    VENTURE = "venture"
    STARTUP = "startup"
    SMALL = "small"


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
    CERTIFICATE_LATER = "certificate_later"
    OUTSIDE_ZONE = "outside_zone"
    OUTSIDE_CLUSTER = "outside_cluster"
    OUTSIDE_KNOWLEDGE_CENTRE = "outside_knowledge_centre"
    NO_PLOT = "no_plot"
    RESOLD = "resold"
    NOT_SMALL = "not_small"
    TOO_SMALL = "too_small"
    BEFORE_DESIGNATION = "before_designation"
    BEFORE_LAW = "before_law"
    AFTER_SUNSET = "after_sunset"
    YEARS_OVER = "years_over"
    YEARS_TO_COME = "years_to_come"
    TOO_LATE_AFTER_CONFIRMATION = "too_late_after_confirmation"
    FOUNDED_LATE = "founded_late"
    SMALLER_RELIEF = "smaller_relief"


class Caution(StrEnum):
    """What must be said beside a line that may apply."""

    ACQUISITION_UNDECIDED = "acquisition_undecided"
    DATE_IMPRECISE = "date_imprecise"
    TENURE_UNKNOWN = "tenure_unknown"
    CERTIFICATE_UNCHECKED = "certificate_unchecked"
    CERTIFICATE_ENDS_FIRST = "certificate_ends_first"
    FIRST_SALE_UNCHECKED = "first_sale_unchecked"
    SIZE_UNCHECKED = "size_unchecked"
    AREA_UNKNOWN = "area_unknown"
    FOUNDED_UNKNOWN = "founded_unknown"
    FOUNDED_FOR_START = "founded_for_start"
    ZONE_UNCHECKED = "zone_unchecked"
    CLUSTER_UNCHECKED = "cluster_unchecked"
    KNOWLEDGE_CENTRE_UNCHECKED = "knowledge_centre_unchecked"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    FORMER_LAW = "former_law"
    SUNSET_SOON = "sunset_soon"
    YEARS_BEYOND_SUNSET = "years_beyond_sunset"
    LARGER_ONLY = "larger_only"
    ORDINANCE_UNCHECKED = "ordinance_unchecked"
    START_UNKNOWN = "start_unknown"
    UNOFFICIAL = "unofficial"


REMARKS = frozenset({
    Caution.SUNSET_SOON, Caution.LARGER_ONLY, Caution.FORMER_LAW, Caution.ORDINANCE_UNCHECKED,
    Caution.YEARS_BEYOND_SUNSET, Caution.NOT_YET_IN_FORCE,
})  # fmt: skip
"""What is said beside a line without making its rate on the deciding day less certain."""


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
    firm: Firm = Firm.ANY
    extra_percent: float | None = None
    """What an ordinance may add (%p); never added here, for it is not known to exist."""
    after_years: int = 0
    """Years of another rate before this one; ``years`` are counted after them."""
    within_years: int | None = None
    """The acquisition must lie within so many years of the first confirmation."""
    founded_until: str = ""
    min_area: float | None = None
    unofficial: bool = False
    """Whether it was read elsewhere than in the law or the ordinance itself."""
    id: int = 0

    @property
    def for_ventures(self) -> bool:
        """Whether the firm must be confirmed as a venture firm on the deciding day: where the rule
        says so, and for every tax relief of the zone and of clusters.
        """
        if self.firm in (Firm.VENTURE, Firm.STARTUP):
            return True
        return self.tax.is_tax and self.reach in (Reach.ZONE, Reach.CLUSTER)

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
        return self.available and not set(self.cautions) - REMARKS
