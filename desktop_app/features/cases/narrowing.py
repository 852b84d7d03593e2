"""What a lane can be narrowed to: a state of the next step, or cases that stand still."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from db.domain.due import Due, due_of
from db.queries.board import BoardCard
from db.queries.case_conditions import IDLE, STALE, fits


class Still(StrEnum):
    """Why a case stands still."""

    STALE = STALE
    IDLE = IDLE


Narrow = Due | Still


def is_in(card: BoardCard, narrow: Narrow, today: dt.date) -> bool:
    """Whether a card is one of those a lane is narrowed to."""
    if isinstance(narrow, Still):
        return fits(card, narrow.value, today)
    return due_of(card.next_step_on, today) is narrow
