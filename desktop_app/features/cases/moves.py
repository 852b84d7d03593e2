"""Moves of cases: what each would do, why it is refused, and the sentence that follows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from db.changes import ChangeSet
from db.domain.dates import partial_date_in
from db.domain.stages import STAGE_CODES, StageFacts, signed_into, stage_index, why_refused
from db.queries.board import BoardCard, days_since
from db.services.cases import move_case
from db.services.many_cases import (
    assign_cases,
    end_cases,
    hold_cases,
    move_cases,
    resume_cases,
)
from db.store import Store
from desktop_app.features.cases.lanes import BY_KEY
from resources.texts import Texts, mark

REASONS = {
    "stage.unknown": mark("There is no such stage."),
    "stage.ended": mark("The case has ended. Resume it first."),
    "stage.needs_loi": mark("A signed letter of intent must be registered first."),
    "stage.needs_mou": mark("A signed investment agreement (MOU) must be registered first."),
    "stage.needs_contract": mark("A signed contract must be registered first."),
}
Cards = Sequence[BoardCard]


def reason_text(code: str, texts: Texts) -> str:
    """Why a move is refused, in one sentence; "" when it is not."""
    return texts(REASONS[code]) if code in REASONS else code


def refusal(card: BoardCard, target: str) -> str:
    """The code of the reason ``card`` can't go to a stage or state, "" when it can."""
    if target in STAGE_CODES:
        return why_refused(StageFacts(card.stage, card.state, card.papers), target)
    return ""


def refusal_of_all(cards: Cards, target: str, texts: Texts) -> str:
    """Why cards can't go there together: the first reason, and how many it holds back."""
    reasons = [code for card in cards if (code := refusal(card, target))]
    if not reasons:
        return ""
    said = reason_text(reasons[0], texts)
    if len(cards) == 1:
        return said
    held = texts("{count} of the {all} chosen can't go there.", count=len(reasons), all=len(cards))
    return f"{held} {said}"


def names_of(cards: Cards, texts: Texts) -> str:
    """ "㈜한빛정밀", or "㈜한빛정밀 외 2건"."""
    first = cards[0].name
    more = len(cards) - 1
    return texts("{name} and {count} more", name=first, count=more) if more else first


@dataclass(frozen=True, slots=True)
class Move:
    """One move: how the cards look before and after it, and how it is written."""

    before: tuple[BoardCard, ...]
    after: tuple[BoardCard, ...]
    write: Callable[[Store], ChangeSet]
    said: str
    """What the toast says."""


def to_place(card: BoardCard, order: float | None, today: dt.date) -> Move:
    """To another place in its own lane."""

    def write(store: Store) -> ChangeSet:
        return move_case(
            store, card.id, card.stage, version=card.version, board_order=order, today=today
        ).changes

    return Move((card,), (_changed(card, board_order=order),), write, "")


def to_stage(cards: Cards, stage: str, order: float | None, today: dt.date, texts: Texts) -> Move:
    """Into another lane; one card alone may be put at a place there."""
    moving = [card for card in cards if card.stage != stage]
    signed = {card.id: _signed(card, stage, today.isoformat()) for card in moving}
    after = tuple(
        _changed(card, board_order=order, stage=stage, stale=False,
                 days_in_stage=days_since(signed[card.id] or today.isoformat(), today))
        for card in moving
    )  # fmt: skip
    versions = _versions(moving)

    def write(store: Store) -> ChangeSet:
        if len(moving) > 1:
            return move_cases(store, versions, stage, today=today).changes
        card = moving[0]
        return move_case(
            store, card.id, stage, version=card.version, board_order=order, today=today
        ).changes

    old, new = BY_KEY[moving[0].stage].name(texts.lang), BY_KEY[stage].name(texts.lang)
    way = f"{old} → {new}" if len({card.stage for card in moving}) == 1 else f"→ {new}"
    said = f"{names_of(moving, texts)}: {way}{_since_when(tuple(signed.values()), texts)}"
    return Move(tuple(moving), after, write, said)


def _signed(card: BoardCard, stage: str, today: str) -> str:
    """The day a move forward takes from the stage's paper; a move back keeps the day it had."""
    forward = stage_index(stage) > stage_index(card.stage)
    return signed_into(card.papers, stage, today)[1] if forward else ""


def _since_when(days: Sequence[str], texts: Texts) -> str:
    """Which day the stage gets, where the day its paper was signed says so; else it is today."""
    found = [day for day in days if day]
    if not found:
        return ""
    if len(days) == 1:
        day = partial_date_in(texts.lang, found[0])
        return " · " + texts("stage day {day}, when it was signed", day=day)
    said = texts("{count:stage day|stage days} taken from the signing", count=len(found))
    return f" · {said}"


def to_hold(cards: Cards, resume_on: str, texts: Texts) -> Move:
    """On hold until a day."""
    versions = _versions(cards)

    def write(store: Store) -> ChangeSet:
        return hold_cases(store, versions, resume_on).changes

    said = texts("{name} was put on hold.", name=names_of(cards, texts))
    return Move(tuple(cards), _in_state(cards, "on_hold", resume_on=resume_on), write, said)


def to_end(cards: Cards, reason: str, texts: Texts) -> Move:
    """Ended, with the reason."""
    versions = _versions(cards)

    def write(store: Store) -> ChangeSet:
        return end_cases(store, versions, reason).changes

    said = texts("{name} was ended.", name=names_of(cards, texts))
    return Move(tuple(cards), _in_state(cards, "ended", end_reason=reason), write, said)


def to_active(cards: Cards, texts: Texts) -> Move:
    """Under way again."""
    moving = [card for card in cards if card.state != "active"]
    versions = _versions(moving)

    def write(store: Store) -> ChangeSet:
        return resume_cases(store, versions).changes

    said = texts("{name} is under way again.", name=names_of(moving, texts))
    return Move(tuple(moving), _in_state(moving, "active"), write, said)


def to_officer(cards: Cards, officer: str, texts: Texts) -> Move:
    """Given to another officer."""
    moving = [card for card in cards if card.officer != officer]
    versions = _versions(moving)

    def write(store: Store) -> ChangeSet:
        return assign_cases(store, versions, officer).changes

    after = tuple(_changed(card, officer=officer) for card in moving)
    said = texts("{name} was given to {officer}.", name=names_of(moving, texts), officer=officer)
    return Move(tuple(moving), after, write, said)


def _versions(cards: Cards) -> Mapping[int, int]:
    return {card.id: card.version for card in cards}


def _changed(card: BoardCard, **values: Any) -> BoardCard:
    return replace(card, version=card.version + 1, **values)


def _in_state(
    cards: Cards, state: str, *, resume_on: str = "", end_reason: str = ""
) -> tuple[BoardCard, ...]:
    return tuple(
        _changed(card, state=state, resume_on=resume_on, end_reason=end_reason) for card in cards
    )
