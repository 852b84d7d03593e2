"""Which reliefs and subsidies apply, by the law of the day that decides; rules come as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from db.domain.dates import first_day, last_day
from db.domain.incentive_rules import (
    Basis,
    Caution,
    IncentiveLine,
    IncentiveRule,
    Reach,
    Reason,
    Region,
    Tax,
    Tenure,
)

__all__ = [
    "Basis",
    "Caution",
    "IncentiveLine",
    "IncentiveRule",
    "Reach",
    "Reason",
    "Region",
    "Tax",
    "Tenure",
    "applicable",
]


@dataclass(frozen=True, slots=True)
class _Span:
    """The days a decision can fall on."""

    basis: Basis
    first: date
    last: date
    shown: str


_SUNSET_WARNING = timedelta(days=90)
_ASSESSMENT = (6, 1)
"""과세기준일 of the property tax (지방세법 제114조): the owner on 1 June owes the year."""


def applicable(
    rules: Iterable[IncentiveRule],
    *,
    acquisition_on: str | None,
    tenure: str | None,
    venture_valid: bool | None,
    in_zone: bool | None,
    on: date,
    region: Region = Region.CAPITAL,
    in_cluster: bool | None = None,
    in_knowledge_centre: bool | None = None,
) -> tuple[IncentiveLine, ...]:
    """What ``rules`` give a firm, each by the law of the day that decides it.

    취득세: the (planned) day of acquisition ``acquisition_on`` (ISO, may be a month or year);
    재산세: the first 1 June on or after it, or after ``on`` if it is past; subsidies: ``on``.
    Without a day of acquisition the rules in force on ``on`` are shown without a rate. Rules that
    are over on ``on`` appear only for an acquisition in their time (caution ``FORMER_LAW``).
    A tenant gets no tax relief; a lapsed venture certificate (``venture_valid`` False) ends the
    relief of the zone and of clusters; None anywhere means unchecked and becomes a caution. Reliefs
    of one tax do not add up (지방세특례제한법 제180조): ``LARGER_ONLY`` marks them.
    """
    places = {
        Reach.ZONE: (in_zone, Reason.OUTSIDE_ZONE, Caution.ZONE_UNCHECKED),
        Reach.CLUSTER: (in_cluster, Reason.OUTSIDE_CLUSTER, Caution.CLUSTER_UNCHECKED),
        Reach.KNOWLEDGE_CENTRE: (
            in_knowledge_centre,
            Reason.OUTSIDE_KNOWLEDGE_CENTRE,
            Caution.KNOWLEDGE_CENTRE_UNCHECKED,
        ),
        Reach.ANY: (True, Reason.OUTSIDE_ZONE, Caution.ZONE_UNCHECKED),
    }
    lines = []
    for rule in rules:
        if rule.region not in (Region.ANY, region):
            continue
        span = _span(rule.tax, acquisition_on or "", on)
        if not _concerns(rule, span, on):
            continue
        reasons, cautions = _by_firm(rule, tenure, venture_valid)
        inside, outside, unchecked = places[rule.reach]
        reasons += [outside] if inside is False else []
        cautions += [unchecked] if inside is None else []
        lines.append(_line(rule, span, on, acquisition_on or "", reasons, cautions))
    return tuple(sorted(_larger_only(lines), key=_order))


def _span(tax: Tax, acquisition_on: str, on: date) -> _Span:
    if tax is Tax.SUBSIDY:
        return _Span(Basis.TODAY, on, on, on.isoformat())
    if not acquisition_on:
        return _Span(Basis.UNDECIDED, on, on, "")
    first, last = first_day(acquisition_on[:10]), last_day(acquisition_on[:10])
    if tax is Tax.ACQUISITION:
        return _Span(Basis.ACQUISITION_DATE, first, last, acquisition_on[:10])
    first, last = _assessment(max(first, on)), _assessment(max(last, on))
    shown = first.isoformat() if first == last else ""
    return _Span(Basis.ASSESSMENT_DATE, first, last, shown)


def _assessment(day: date) -> date:
    """The first 1 June on or after ``day``."""
    june = date(day.year, *_ASSESSMENT)
    return june if day <= june else date(day.year + 1, *_ASSESSMENT)


def _concerns(rule: IncentiveRule, span: _Span, on: date) -> bool:
    """Whether the rule covers the span, or is law today and will be over by then."""
    if rule.starts <= span.last and span.first <= rule.ends:
        return True
    return rule.holds_on(on) and rule.ends < span.first


def _by_firm(
    rule: IncentiveRule, tenure: str | None, venture_valid: bool | None
) -> tuple[list[Reason], list[Caution]]:
    reasons: list[Reason] = []
    cautions: list[Caution] = []
    if rule.tax is not Tax.SUBSIDY:
        reasons += [Reason.TENANT] if tenure == Tenure.LEASE else []
        cautions += [Caution.TENURE_UNKNOWN] if tenure is None else []
    if rule.reach in (Reach.ZONE, Reach.CLUSTER):
        reasons += [Reason.CERTIFICATE_LAPSED] if venture_valid is False else []
        cautions += [Caution.CERTIFICATE_UNCHECKED] if venture_valid is None else []
    return reasons, cautions


def _line(
    rule: IncentiveRule,
    span: _Span,
    on: date,
    acquisition_on: str,
    reasons: list[Reason],
    cautions: list[Caution],
) -> IncentiveLine:
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
    if rule.tax is Tax.PROPERTY and rule.years:
        _count_years(rule, rule.years, span, acquisition_on, reasons, cautions)
    current = rule.holds_on(on)
    if rule.starts > on:
        cautions.append(Caution.NOT_YET_IN_FORCE)
    elif rule.ends < on:
        cautions.append(Caution.FORMER_LAW)
    elif rule.ends - on <= _SUNSET_WARNING:
        cautions.append(Caution.SUNSET_SOON)
    return IncentiveLine(
        rule=rule,
        basis=span.basis,
        decided_on=span.shown,
        rate_percent=None if reasons else rate,
        current=current,
        reasons=tuple(reasons),
        cautions=tuple(cautions),
    )


def _count_years(
    rule: IncentiveRule,
    years: int,
    span: _Span,
    acquisition_on: str,
    reasons: list[Reason],
    cautions: list[Caution],
) -> None:
    """A relief "for five years" runs from the first assessment after the acquisition."""
    start = _assessment(first_day(acquisition_on[:10])) if acquisition_on else span.first
    if span.first.year - start.year >= years:
        reasons.append(Reason.YEARS_OVER)
    elif start.year + years - 1 > rule.ends.year:
        cautions.append(Caution.YEARS_BEYOND_SUNSET)


def _larger_only(lines: list[IncentiveLine]) -> list[IncentiveLine]:
    marked = []
    for line in lines:
        rivals = [
            other
            for other in lines
            if other.available and other.rule.tax is line.rule.tax is not Tax.SUBSIDY
        ]
        if line.available and len(rivals) > 1:
            line = replace(line, cautions=(*line.cautions, Caution.LARGER_ONLY))
        marked.append(line)
    return marked


def _order(line: IncentiveLine) -> tuple[int, bool, float, str]:
    taxes = (Tax.ACQUISITION, Tax.PROPERTY, Tax.SUBSIDY)
    return (
        taxes.index(line.rule.tax),
        not line.available,
        -(line.rule.rate_percent or 0.0),
        line.rule.name,
    )
