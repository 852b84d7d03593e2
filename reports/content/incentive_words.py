"""Incentives in words: what is given, on which day, why not, what is left to be checked."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.dates import partial_date_in
from db.domain.incentives import (
    Basis,
    Caution,
    IncentiveLine,
    PropertyYear,
    Reason,
    Tax,
)
from resources.texts import Texts, mark

TAXES = {
    Tax.ACQUISITION: mark("Acquisition tax"),
    Tax.PROPERTY: mark("Property tax"),
    Tax.CHARGE: mark("Charges"),
    Tax.SUBSIDY: mark("Grants and funds"),
}
REASONS = {
    Reason.TENANT: mark("a tenant is relieved of no tax: only an owner who uses it directly"),
    Reason.CERTIFICATE_LAPSED: mark("no valid venture confirmation on the deciding day"),
    Reason.CERTIFICATE_LATER: mark("the venture confirmation came after the deciding day"),
    Reason.OUTSIDE_ZONE: mark("the site lies outside the promotion zone"),
    Reason.OUTSIDE_CLUSTER: mark("the site is no venture cluster facility"),
    Reason.OUTSIDE_KNOWLEDGE_CENTRE: mark("the site is no knowledge industry centre"),
    Reason.NO_PLOT: mark("the site is no industrial plot"),
    Reason.RESOLD: mark("not bought from the developer (first sale only)"),
    Reason.NOT_SMALL: mark("not a small or medium firm"),
    Reason.TOO_SMALL: mark("smaller than the least area"),
    Reason.BEFORE_DESIGNATION: mark("before the zone was designated"),
    Reason.BEFORE_LAW: mark("the rule begins after the deciding day"),
    Reason.AFTER_SUNSET: mark("the rule ends before the deciding day"),
    Reason.YEARS_OVER: mark("its years are over by then"),
    Reason.YEARS_TO_COME: mark("its years have not begun by then"),
    Reason.TOO_LATE_AFTER_CONFIRMATION: mark("too many years after the first confirmation"),
    Reason.FOUNDED_LATE: mark("founded after the last day the rule takes"),
    Reason.SMALLER_RELIEF: mark(
        "only the larger relief of one tax holds (Local Tax Relief Act 180)"
    ),
}
CAUTIONS = {
    Caution.ACQUISITION_UNDECIDED: mark("day of acquisition not decided: no certain rate"),
    Caution.DATE_IMPRECISE: mark("the day is not exact enough for a certain rate"),
    Caution.TENURE_UNKNOWN: mark("not known whether it is bought or rented"),
    Caution.CERTIFICATE_UNCHECKED: mark("venture confirmation not checked"),
    Caution.CERTIFICATE_ENDS_FIRST: mark(
        "the venture confirmation ends before that day: only if renewed"
    ),
    Caution.ZONE_UNCHECKED: mark("not checked whether the site lies in the zone"),
    Caution.CLUSTER_UNCHECKED: mark("not checked whether it is a venture cluster facility"),
    Caution.KNOWLEDGE_CENTRE_UNCHECKED: mark(
        "not checked whether it is a knowledge industry centre"
    ),
    Caution.FIRST_SALE_UNCHECKED: mark("not checked whether it is the first sale"),
    Caution.SIZE_UNCHECKED: mark("not checked whether it is a small or medium firm"),
    Caution.AREA_UNKNOWN: mark("area or kind of the site not known"),
    Caution.FOUNDED_UNKNOWN: mark("day of founding not known"),
    Caution.FOUNDED_FOR_START: mark("whether it counts as a start-up is the tax office's to check"),
    Caution.NOT_YET_IN_FORCE: mark("not yet in force today"),
    Caution.FORMER_LAW: mark("by the law of that day, not today's"),
    Caution.SUNSET_SOON: mark("ends within 90 days"),
    Caution.YEARS_BEYOND_SUNSET: mark("years after the sunset are to be checked"),
    Caution.LARGER_ONLY: mark("of one tax only the larger relief is applied (Act 180)"),
    Caution.ORDINANCE_UNCHECKED: mark(
        "an ordinance may add to it; whether there is one is not known"
    ),
    Caution.START_UNKNOWN: mark("since when it holds is to be checked"),
    Caution.UNOFFICIAL: mark("to be checked: read in the press, not in the law or ordinance"),
}
STANDING = (
    mark("A tax relief must be applied for (Local Tax Relief Act 183)."),
    mark(
        "Not used directly within 1 year of acquisition, or given up within 2 years of direct use: "
        "taken back with interest (Act 178)."
    ),
    mark("Whether the tripled rate in the overcrowding area applies is to be checked."),
    mark("For guidance; the tax office decides."),
)
"""What stands under every answer about taxes."""


@dataclass(frozen=True, slots=True)
class IncentiveWords:
    """Writes sentences in the language of its texts."""

    texts: Texts

    def tax(self, line: IncentiveLine) -> str:
        """Which tax or kind of help."""
        return self.texts(TAXES[line.rule.tax])

    def given(self, line: IncentiveLine) -> str:
        """The rate where one is certain enough to state, the limit in words, or a dash."""
        rule = line.rule
        if line.reasons:
            return "-"
        if line.rate_percent is None:
            return self.texts(mark("Rate open")) if rule.tax.is_tax else rule.cap_text or rule.name
        rate = f"{line.rate_percent:g}%"
        if rule.years:
            rate = self.texts(mark("{rate} for {years} years"), rate=rate, years=rule.years)
        return rate

    def stated(self, line: IncentiveLine) -> str:
        """The rule's own rate, whatever becomes of it."""
        rate = line.rule.rate_percent
        return "" if rate is None else f"{rate:g}%"

    def decided(self, line: IncentiveLine) -> str:
        """Which day decides."""
        if line.basis is Basis.UNDECIDED:
            return self.texts(mark("Acquisition undecided"))
        day = partial_date_in(self.texts.lang, line.decided_on) if line.decided_on else ""
        if not day:
            return self.texts(mark("Day not exact"))
        if line.basis is Basis.ACQUISITION_DATE:
            return self.texts(mark("Acquired {day}"), day=day)
        if line.basis is Basis.ASSESSMENT_DATE:
            return self.texts(mark("Assessed {day}"), day=day)
        return self.texts(mark("Asked {day}"), day=day)

    def period(self, line: IncentiveLine) -> str:
        """From when until when the rule holds."""
        rule = line.rule
        days = [
            partial_date_in(self.texts.lang, day) if day else ""
            for day in (rule.valid_from, rule.valid_until)
        ]
        return " ~ ".join(days).strip() if any(days) else ""

    def why(self, line: IncentiveLine) -> tuple[str, ...]:
        """Why it does not apply; empty when it does."""
        return tuple(self.texts(REASONS[reason]) for reason in line.reasons)

    def cautions(self, line: IncentiveLine) -> tuple[str, ...]:
        """What is left to be checked or said beside it."""
        found = []
        for caution in line.cautions:
            said = self.texts(CAUTIONS[caution])
            if caution is Caution.ORDINANCE_UNCHECKED and line.rule.extra_percent:
                said = f"+{line.rule.extra_percent:g}%p: {said}"
            found.append(said)
        return tuple(found)

    def year(self, year: PropertyYear) -> str:
        """The property tax of one year: what is certain, and what more may come."""
        day = partial_date_in(self.texts.lang, year.assessed_on.isoformat())
        said = "-" if year.line is None else f"{year.line.rate_percent:g}%"
        if year.possible is not None:
            said = self.texts(mark("{rate} (up to {most}% once checked)"), rate=said,
                              most=f"{year.possible.rate_percent:g}")  # fmt: skip
        return f"{day} {said}"

    def standing(self) -> tuple[str, ...]:
        """What stands under every answer."""
        return tuple(self.texts(line) for line in STANDING)
