"""Which reliefs and subsidies apply, by the law of the day that decides; rules come as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from db.domain.dates import first_day
from db.domain.incentive_conditions import against, by_years
from db.domain.incentive_rules import (
    Basis,
    Caution,
    Firm,
    IncentiveLine,
    IncentiveRule,
    Reach,
    Reason,
    Region,
    Tax,
    Tenure,
)
from db.domain.incentive_spans import Span, span_of
from db.domain.incentive_subject import Confirmation, Subject, Venture, venture_of

__all__ = [
    "PROPERTY_YEARS",
    "Basis",
    "Caution",
    "Confirmation",
    "Firm",
    "IncentiveLine",
    "IncentiveRule",
    "PropertyYear",
    "Reach",
    "Reason",
    "Region",
    "Subject",
    "Tax",
    "Tenure",
    "Venture",
    "applicable",
    "property_years",
    "refused",
    "venture_of",
]

SUNSET_WARNING = timedelta(days=90)
PROPERTY_YEARS = 5
"""How many years of property tax are looked ahead."""


def applicable(
    rules: Iterable[IncentiveRule], subject: Subject, on: date
) -> tuple[IncentiveLine, ...]:
    """What ``rules`` give ``subject``, each by the law of the day that decides it.

    취득세: the (planned) day of acquisition; 재산세: the first 1 June on or after it, or after the
    day it is asked from if that is past; subsidies and charges: ``on``. Without a day of
    acquisition the rules in force on ``on`` are shown without a rate. Rules that are over on ``on``
    appear only for an acquisition in their time (caution ``FORMER_LAW``). A tenant gets no tax
    relief; a lapsed confirmation ends the relief of the zone and of clusters; what is unchecked
    becomes a caution. Of two reliefs of one tax only the larger holds (지방세특례제한법 제180조).
    """
    lines = []
    for rule in rules:
        if rule.region not in (Region.ANY, subject.region):
            continue
        span = _span(rule, subject, on)
        if _concerns(rule, span, on):
            lines.append(_line(rule, subject, span, on))
    return tuple(sorted(_larger_only(lines), key=_order))


def refused(
    rules: Iterable[IncentiveRule], subject: Subject, on: date
) -> tuple[IncentiveLine, ...]:
    """The rules of ``subject``'s region that ``applicable`` leaves out: over, or not law yet."""
    lines = []
    for rule in rules:
        span = _span(rule, subject, on)
        if rule.region in (Region.ANY, subject.region) and not _concerns(rule, span, on):
            reason = Reason.AFTER_SUNSET if rule.ends < span.first else Reason.BEFORE_LAW
            lines.append(
                IncentiveLine(rule, span.basis, span.shown, None, rule.holds_on(on), (reason,))
            )
    return tuple(sorted(lines, key=_order))


@dataclass(frozen=True, slots=True)
class PropertyYear:
    """The property tax of one year: what the best relief gives on its 1 June."""

    assessed_on: date
    line: IncentiveLine | None
    """The largest that is certain; None when none is."""
    possible: IncentiveLine | None = None
    """A larger one of which something is left to be checked."""


def property_years(
    rules: Iterable[IncentiveRule], subject: Subject, on: date, count: int = PROPERTY_YEARS
) -> tuple[PropertyYear, ...]:
    """The property tax year by year from the first 1 June on or after the acquisition.

    Empty without a day of acquisition, and where the day leaves the first year open.
    """
    span = _span_from(subject, on)
    if span.basis is Basis.UNDECIDED or span.first != span.last:
        return ()
    own = [rule for rule in rules if rule.tax is Tax.PROPERTY]
    years = []
    for step in range(count):
        day = date(span.first.year + step, span.first.month, span.first.day)
        asked = replace(subject, assessed_from=day)
        lines = [one for one in applicable(own, asked, on) if one.available and one.rate_percent]
        best = max((one for one in lines if one.certain), key=_rate, default=None)
        larger = [one for one in lines if best is None or _rate(one) > _rate(best)]
        years.append(PropertyYear(day, best, max(larger, key=_rate, default=None)))
    return tuple(years)


def _span_from(subject: Subject, on: date) -> Span:
    return span_of(Tax.PROPERTY, subject.acquisition_on, subject.assessed_from or on)


def _span(rule: IncentiveRule, subject: Subject, on: date) -> Span:
    if rule.tax is Tax.PROPERTY:
        return _span_from(subject, on)
    return span_of(rule.tax, subject.acquisition_on, on)


def _concerns(rule: IncentiveRule, span: Span, on: date) -> bool:
    """Whether the rule covers the span, or is law today and will be over by then."""
    if rule.starts <= span.last and span.first <= rule.ends:
        return True
    return rule.holds_on(on) and rule.ends < span.first


def _line(rule: IncentiveRule, subject: Subject, span: Span, on: date) -> IncentiveLine:
    reasons, cautions = against(rule, subject, span, on)
    rate = rule.rate_percent
    if rule.ends < span.first:
        reasons.append(Reason.AFTER_SUNSET)
    if span.basis is Basis.UNDECIDED:
        cautions.insert(0, Caution.ACQUISITION_UNDECIDED)
        rate = None
    elif not (rule.starts <= span.first and span.last <= rule.ends):
        if Reason.AFTER_SUNSET not in reasons:
            cautions.insert(0, Caution.DATE_IMPRECISE)
        rate = None
    reasons_of_years, cautions_of_years = by_years(rule, subject, span)
    reasons += reasons_of_years
    cautions += cautions_of_years
    if not rule.valid_from and rule.as_of and rule.holds_on(first_day(rule.as_of)):
        read = first_day(rule.as_of).year
        cautions += [Caution.START_UNKNOWN] if span.first.year < read and rule.tax.is_tax else []
    current = rule.holds_on(on)
    if rule.starts > on:
        cautions.append(Caution.NOT_YET_IN_FORCE)
    elif rule.ends < on:
        cautions.append(Caution.FORMER_LAW)
    elif rule.ends - on <= SUNSET_WARNING:
        cautions.append(Caution.SUNSET_SOON)
    return IncentiveLine(
        rule=rule,
        basis=span.basis,
        decided_on=span.shown,
        rate_percent=None if reasons else rate,
        current=current,
        reasons=tuple(dict.fromkeys(reasons)),
        cautions=tuple(dict.fromkeys(cautions)),
    )


def _larger_only(lines: list[IncentiveLine]) -> list[IncentiveLine]:
    """Of the reliefs of one tax the smaller ones fall, once the largest is certain."""
    marked = []
    for line in lines:
        rivals = [
            other
            for other in lines
            if other.available and other.rule.tax is line.rule.tax and line.rule.tax.is_tax
        ]
        if line.available and len(rivals) > 1:
            line = _against_rivals(line, rivals)
        marked.append(line)
    return marked


def _against_rivals(line: IncentiveLine, rivals: list[IncentiveLine]) -> IncentiveLine:
    most = _rate(line) + (line.rule.extra_percent or 0.0)
    beaten = any(
        other.certain and other.rate_percent is not None and other.rate_percent > most
        for other in rivals
    )
    if beaten:
        return replace(line, rate_percent=None, reasons=(Reason.SMALLER_RELIEF,))
    return replace(line, cautions=(*line.cautions, Caution.LARGER_ONLY))


def _rate(line: IncentiveLine) -> float:
    return line.rule.rate_percent or 0.0


def _order(line: IncentiveLine) -> tuple[int, bool, float, str]:
    taxes = (Tax.ACQUISITION, Tax.PROPERTY, Tax.CHARGE, Tax.SUBSIDY)
    return (taxes.index(line.rule.tax), not line.available, -_rate(line), line.rule.name)
