"""Which days decide a line: the acquisition, the assessment on 1 June, or the day of asking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.domain.dates import first_day, last_day
from db.domain.incentive_rules import Basis, Tax

_ASSESSMENT = (6, 1)
"""과세기준일 of the property tax (지방세법 제114조): the owner on 1 June owes the year."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days a decision can fall on."""

    basis: Basis
    first: date
    last: date
    shown: str


def span_of(tax: Tax, acquisition_on: str, on: date) -> Span:
    """The days that decide ``tax``; ``on`` is the day asked about."""
    if not tax.is_tax:
        return Span(Basis.TODAY, on, on, on.isoformat())
    if not acquisition_on:
        return Span(Basis.UNDECIDED, on, on, "")
    first, last = first_day(acquisition_on[:10]), last_day(acquisition_on[:10])
    if tax is Tax.ACQUISITION:
        return Span(Basis.ACQUISITION_DATE, first, last, acquisition_on[:10])
    first, last = assessment(max(first, on)), assessment(max(last, on))
    shown = first.isoformat() if first == last else ""
    return Span(Basis.ASSESSMENT_DATE, first, last, shown)


def assessment(day: date) -> date:
    """The first 1 June on or after ``day``."""
    june = date(day.year, *_ASSESSMENT)
    return june if day <= june else date(day.year + 1, *_ASSESSMENT)
