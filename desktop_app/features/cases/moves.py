"""Moves of a case: what each would do, why it is refused, and the sentence that follows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from db.domain.stages import STAGE_CODES, StageFacts, why_refused
from db.queries.board import BoardCard
from db.services.cases import end_case, hold_case, move_case, resume_case
from db.services.records import Saved
from db.store import Store
from desktop_app.features.cases.lanes import BY_KEY
from resources.texts import Texts, mark

REASONS = {
    "stage.ended": mark("The case has ended. Resume it first."),
    "stage.needs_loi": mark("A signed letter of intent must be registered first."),
    "stage.needs_mou": mark("A signed investment agreement (MOU) must be registered first."),
    "stage.needs_contract": mark("A signed contract must be registered first."),
}


def reason_text(code: str, texts: Texts) -> str:
    """Why a move is refused, in one sentence; "" when it is not."""
    return texts(REASONS[code]) if code in REASONS else code


def refusal(card: BoardCard, target: str) -> str:
    """The code of the reason ``card`` can't go to a stage or state, "" when it can."""
    if target in STAGE_CODES:
        return why_refused(StageFacts(card.stage, card.state, card.agreement_kinds), target)
    return ""


@dataclass(frozen=True, slots=True)
class Move:
    """One move: how the card looks after it, and how it is written."""

    before: BoardCard
    after: BoardCard
    write: Callable[[Store], Saved]
    said: str
    """What the toast says."""


def to_stage(
    card: BoardCard, stage: str, order: float | None, today: dt.date, texts: Texts
) -> Move:
    """Into another lane, or to another place in the same one."""
    same = stage == card.stage
    after = replace(
        card,
        stage=stage,
        days_in_stage=0,
        stale=False,
        board_order=order,
        version=card.version + 1,
    )
    old, new = BY_KEY[card.stage].name(texts.lang), BY_KEY[stage].name(texts.lang)

    def write(store: Store) -> Saved:
        return move_case(
            store, card.id, stage, version=card.version, board_order=order, today=today
        )

    if same:
        after = replace(card, board_order=order, version=card.version + 1)
        return Move(card, after, write, "")
    return Move(card, after, write, f"{card.name}: {old} → {new}")


def to_hold(card: BoardCard, resume_on: str, texts: Texts) -> Move:
    """On hold until a day."""

    def write(store: Store) -> Saved:
        return hold_case(store, card.id, resume_on, version=card.version)

    said = texts("{name} was put on hold.", name=card.name)
    return Move(card, _after(card, "on_hold", resume_on=resume_on), write, said)


def to_end(card: BoardCard, reason: str, texts: Texts) -> Move:
    """Ended, with the reason."""

    def write(store: Store) -> Saved:
        return end_case(store, card.id, reason, version=card.version)

    said = texts("{name} was ended.", name=card.name)
    return Move(card, _after(card, "ended", end_reason=reason), write, said)


def to_active(card: BoardCard, texts: Texts) -> Move:
    """Under way again."""

    def write(store: Store) -> Saved:
        return resume_case(store, card.id, version=card.version)

    said = texts("{name} is under way again.", name=card.name)
    return Move(card, _after(card, "active"), write, said)


def _after(card: BoardCard, state: str, *, resume_on: str = "", end_reason: str = "") -> BoardCard:
    return replace(
        card, state=state, resume_on=resume_on, end_reason=end_reason, version=card.version + 1
    )
