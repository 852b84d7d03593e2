"""Conditions on a case that a page counts and another page lists: one definition for both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from db.domain.due import Due, due_of
from db.domain.values import Empty, Value
from db.queries.board import BoardCard

STALE, STILL, IDLE = "stale", "still", "idle"
LATE, DUE_TODAY = "late", "today"
MISSING_FIELDS = ("planned_investment", "wanted_area", "planned_jobs")
MISSING_KINDS = (Empty.NOT_STATED, Empty.UNCHECKED)
"""What should still be asked for; 비공개 and 해당없음 are answers."""


def missing(field: str, kind: Empty) -> str:
    """The condition that a field of a case is empty in one way."""
    return f"{field}:{kind.name.lower()}"


def _lacks_step(card: BoardCard) -> bool:
    return not card.next_step and not card.next_step_on


_PLAIN: Mapping[str, Callable[[BoardCard, dt.date], bool]] = {
    LATE: lambda card, today: due_of(card.next_step_on, today) is Due.LATE,
    DUE_TODAY: lambda card, today: due_of(card.next_step_on, today) is Due.TODAY,
    STALE: lambda card, today: card.stale,
    IDLE: lambda card, today: _lacks_step(card),
    STILL: lambda card, today: card.stale or _lacks_step(card),
}
_VALUES: Mapping[str, Callable[[BoardCard], Value]] = {
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


def fits(card: BoardCard, condition: str, today: dt.date) -> bool:
    """Whether ``card`` is in ``condition``; "" asks for nothing. KeyError for an unknown one."""
    if not condition:
        return True
    if condition in _PLAIN:
        return _PLAIN[condition](card, today)
    field, kind = _MISSING[condition]
    return _VALUES[field](card) is kind
