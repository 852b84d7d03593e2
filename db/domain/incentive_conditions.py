"""What stands against a rule, or is left to be checked: tenure, certificate, place, size, years."""

from __future__ import annotations

from datetime import date

from db.domain.dates import add_months, first_day, last_day
from db.domain.incentive_rules import (
    Basis,
    Caution,
    Firm,
    IncentiveRule,
    Reach,
    Reason,
    Tax,
    Tenure,
)
from db.domain.incentive_spans import Span, assessment
from db.domain.incentive_subject import Subject

Found = tuple[list[Reason], list[Caution]]
_YEAR = 12


def against(rule: IncentiveRule, subject: Subject, span: Span, on: date) -> Found:
    """Every reason and caution of one rule on the days of ``span``, asked on ``on``."""
    reasons: list[Reason] = []
    cautions: list[Caution] = []
    for found in (
        _by_tenure(rule, subject), _by_certificate(rule, subject, span, on),
        _by_place(rule, subject, span), _by_size(rule, subject), _by_start(rule, subject, span),
    ):  # fmt: skip
        reasons += found[0]
        cautions += found[1]
    if rule.extra_percent:
        cautions.append(Caution.ORDINANCE_UNCHECKED)
    if rule.unofficial:
        cautions.append(Caution.UNOFFICIAL)
    return reasons, cautions


def _by_tenure(rule: IncentiveRule, subject: Subject) -> Found:
    """Taxes are the owner's; one who rents is relieved of none."""
    if not rule.tax.is_tax:
        return [], []
    if subject.tenure is Tenure.LEASE:
        return [Reason.TENANT], []
    return [], [Caution.TENURE_UNKNOWN] if subject.tenure is None else []


def _by_certificate(rule: IncentiveRule, subject: Subject, span: Span, on: date) -> Found:
    if not rule.for_ventures:
        return [], []
    venture = subject.venture
    holds = venture.holds_on(span.first)
    if holds is None:
        return [], [Caution.CERTIFICATE_UNCHECKED]
    if holds and venture.holds_on(span.last):
        return [], []
    first, last = venture.first_on, venture.last_on
    if first is not None and span.last < first:
        return [Reason.CERTIFICATE_LATER], []
    if span.last > on and last is not None and last >= on:
        return [], [Caution.CERTIFICATE_ENDS_FIRST]  # valid today, to be renewed before the day
    return ([], [Caution.DATE_IMPRECISE]) if holds else ([Reason.CERTIFICATE_LAPSED], [])


def _by_place(rule: IncentiveRule, subject: Subject, span: Span) -> Found:
    inside, outside, unchecked = {
        Reach.ZONE: (subject.in_zone, Reason.OUTSIDE_ZONE, Caution.ZONE_UNCHECKED),
        Reach.CLUSTER: (subject.in_cluster, Reason.OUTSIDE_CLUSTER, Caution.CLUSTER_UNCHECKED),
        Reach.KNOWLEDGE_CENTRE: (
            subject.in_knowledge_centre, Reason.OUTSIDE_KNOWLEDGE_CENTRE,
            Caution.KNOWLEDGE_CENTRE_UNCHECKED,
        ),
        Reach.PLOT: (subject.on_plot, Reason.NO_PLOT, Caution.AREA_UNKNOWN),
        Reach.ANY: (True, Reason.OUTSIDE_ZONE, Caution.ZONE_UNCHECKED),
    }[rule.reach]  # fmt: skip
    reasons = [outside] if inside is False else []
    cautions = [unchecked] if inside is None else []
    designated = subject.designated_on
    if rule.reach is Reach.ZONE and designated and span.basis is not Basis.UNDECIDED:
        reasons += [Reason.BEFORE_DESIGNATION] if span.last < first_day(designated) else []
    if rule.reach is Reach.KNOWLEDGE_CENTRE and inside is not False:
        reasons += [Reason.RESOLD] if subject.first_sale is False else []
        cautions += [Caution.FIRST_SALE_UNCHECKED] if subject.first_sale is None else []
    return reasons, cautions


def _by_size(rule: IncentiveRule, subject: Subject) -> Found:
    reasons: list[Reason] = []
    cautions: list[Caution] = []
    if rule.firm is Firm.SMALL:
        reasons += [Reason.NOT_SMALL] if subject.small is False else []
        cautions += [Caution.SIZE_UNCHECKED] if subject.small is None else []
    if rule.min_area is not None:
        if subject.area is None:
            cautions.append(Caution.AREA_UNKNOWN)
        elif subject.area < rule.min_area:
            reasons.append(Reason.TOO_SMALL)
    return reasons, list(dict.fromkeys(cautions))


def _by_start(rule: IncentiveRule, subject: Subject, span: Span) -> Found:
    """A start-up venture: founded in time, and buying within the years after its confirmation."""
    if rule.firm is not Firm.STARTUP:
        return [], []
    reasons: list[Reason] = []
    cautions = [Caution.FOUNDED_FOR_START]
    if rule.founded_until:
        if not subject.founded:
            cautions.append(Caution.FOUNDED_UNKNOWN)
        elif first_day(subject.founded) > last_day(rule.founded_until):
            reasons.append(Reason.FOUNDED_LATE)
    first = subject.venture.first_on
    if rule.within_years and first is not None and span.basis is not Basis.UNDECIDED:
        over = add_months(first, rule.within_years * _YEAR)
        if span.first >= over:
            reasons.append(Reason.TOO_LATE_AFTER_CONFIRMATION)
        elif span.last >= over:
            cautions.append(Caution.DATE_IMPRECISE)
    return reasons, cautions


def by_years(rule: IncentiveRule, subject: Subject, span: Span) -> Found:
    """Of a relief "for five years": from the first assessment after the acquisition; a start-up's
    are counted from its first confirmation.
    """
    if rule.tax is not Tax.PROPERTY or not rule.years or span.basis is Basis.UNDECIDED:
        return [], []
    if rule.firm is Firm.STARTUP:
        return _by_confirmation(rule, rule.years, subject, span)
    acquired = subject.acquisition_on[:10]
    start = assessment(first_day(acquired)) if acquired else span.first
    gone = span.first.year - start.year
    if gone >= rule.after_years + rule.years:
        return [Reason.YEARS_OVER], []
    if gone < rule.after_years:
        return [Reason.YEARS_TO_COME], []
    beyond = start.year + rule.after_years + rule.years - 1 > rule.ends.year
    return [], [Caution.YEARS_BEYOND_SUNSET] if beyond else []


def _by_confirmation(rule: IncentiveRule, years: int, subject: Subject, span: Span) -> Found:
    first = subject.venture.first_on
    if first is None:
        return [], []
    if span.first >= add_months(first, (rule.after_years + years) * _YEAR):
        return [Reason.YEARS_OVER], []
    if span.first < add_months(first, rule.after_years * _YEAR):
        return [Reason.YEARS_TO_COME], []
    return [], []
