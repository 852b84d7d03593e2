"""Quarters of a year: what a round of checks is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.domain.dates import add_months, last_day

_MONTHS = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One quarter; ``number`` is 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter a day lies in."""
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @classmethod
    def last_over(cls, day: date) -> Quarter:
        """The newest quarter that is over on ``day``, its own last day among them."""
        own = cls.of(day)
        return own if own.last == day else own.before

    @property
    def last(self) -> date:
        """Its last day."""
        return last_day(f"{self.year}-{self.number * _MONTHS:02}")

    @property
    def before(self) -> Quarter:
        """The one before it."""
        return Quarter.of(add_months(self.last, -_MONTHS))

    @property
    def after(self) -> Quarter:
        """The one after it."""
        return Quarter.of(add_months(self.last, _MONTHS))

    def label(self, lang: str) -> str:
        """ "2026년 3분기"."""
        return f"{self.year}년 {self.number}분기" if lang == "ko" else f"Q{self.number} {self.year}"
