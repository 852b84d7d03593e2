"""Conditions on a case that a page counts and another page lists: one definition for both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from db.domain.due import Due, due_of
from db.domain.values import Empty, Value

STALE, STILL, IDLE = "stale", "still", "idle"
LATE, DUE_TODAY = "late", "today"
MISSING_FIELDS = ("planned_investment", "wanted_area", "planned_jobs")
MISSING_KINDS = (Empty.NOT_STATED, Empty.UNCHECKED)
"""What should still be asked for; 비공개 and 해당없음 are answers."""


class CaseFacts(Protocol):
    """What the conditions ask of a case, whoever has read it."""

    @property
    def stale(self) -> bool:
        """Longer in its stage than the settings allow."""

    @property
    def next_step(self) -> str:
        """ "" when not stated."""

    @property
    def next_step_on(self) -> str:
        """ISO, partial; "" when not stated."""

    @property
    def investment(self) -> Value:
        """투자예정액 in won."""

    @property
    def area(self) -> Value:
        """희망면적 in ㎡."""

    @property
    def jobs(self) -> Value:
        """고용예정."""


def missing(field: str, kind: Empty) -> str:
    """The condition that a field of a case is empty in one way."""
    return f"{field}:{kind.name.lower()}"


def _lacks_step(card: CaseFacts) -> bool:
    return not card.next_step and not card.next_step_on


_PLAIN: Mapping[str, Callable[[CaseFacts, dt.date], bool]] = {
    LATE: lambda card, today: due_of(card.next_step_on, today) is Due.LATE,
    DUE_TODAY: lambda card, today: due_of(card.next_step_on, today) is Due.TODAY,
    STALE: lambda card, today: card.stale,
    IDLE: lambda card, today: _lacks_step(card),
    STILL: lambda card, today: card.stale or _lacks_step(card),
}
_VALUES: Mapping[str, Callable[[CaseFacts], Value]] = {
    "planned_investment": lambda card: card.investment,
    "wanted_area": lambda card: card.area,
    "planned_jobs": lambda card: card.jobs,
}
_MISSING = {
    missing(field, kind): (field, kind) for field in MISSING_FIELDS for kind in MISSING_KINDS
}
CONDITIONS = (*_PLAIN, *_MISSING)


def missing_parts(condition: str) -> tuple[str, Empty] | None:
    """The field and the kind of empty that ``condition`` asks for, None for another condition."""
    return _MISSING.get(condition)


def fits(card: CaseFacts, condition: str, today: dt.date) -> bool:
    """Whether ``card`` is in ``condition``; "" asks for nothing. KeyError for an unknown one."""
    if not condition:
        return True
    if condition in _PLAIN:
        return _PLAIN[condition](card, today)
    field, kind = _MISSING[condition]
    return _VALUES[field](card) is kind


def count_missing(cards: Sequence[CaseFacts]) -> tuple[tuple[str, Empty, int], ...]:
    """How many cases lack a field in one way, for each field and kind of empty."""
    return tuple(
        (field, kind, sum(value is kind for value in values))
        for field in MISSING_FIELDS
        for values in (list(map(_VALUES[field], cards)),)
        for kind in MISSING_KINDS
    )
