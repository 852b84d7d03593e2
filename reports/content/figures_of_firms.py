"""A firm's figures with the day or the year that they are of."""

from __future__ import annotations

from db.domain.money import money_text
from db.domain.values import Empty
from reports.content.blocks import Run
from reports.content.facts import FirmFacts
from reports.content.wording import date_text


def employees_text(firm: FirmFacts) -> Run:
    """``112명(2026. 6.)``, or the kind of empty."""
    count = firm.employees
    return count if isinstance(count, Empty) else f"{count:,}명{_dated(firm.employees_as_of)}"


def revenue_text(firm: FirmFacts) -> Run:
    """``238억원(2025년)``, or the kind of empty."""
    won, of = firm.revenue, firm.revenue_of
    if isinstance(won, Empty):
        return won
    return f"{money_text(won)}{f'({of}년)' if len(of) == len('2025') else _dated(of)}"


def _dated(day: str) -> str:
    return f"({date_text(day)})" if day else ""
