"""The cases of the page: what was loaded, what is looked at, what follows from it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.kinds import RecordKind
from db.domain.names import sort_name
from db.domain.schedule import Step
from db.domain.search_keys import keys_of, read_query
from db.domain.stages import STAGE_CODES, STALE_DAYS
from db.queries.board import BoardCard, board_cards
from db.queries.schedules import case_steps
from db.store import Store
from desktop_app.features.cases.board_state import (
    BoardFilter,
    Group,
    LaneSum,
    Order,
    arranged,
    grouped,
    own_order,
    sum_up,
)
from desktop_app.features.cases.narrowing import Narrow, is_in

WATCHED = frozenset({
    RecordKind.CASE, RecordKind.MILESTONE, RecordKind.ORGANIZATION, RecordKind.AGREEMENT,
})  # fmt: skip
"""Kinds whose changes show on a card."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All cases, and what the text filter compares: letters, initials, digits."""

    cards: tuple[BoardCard, ...] = ()
    keys: Mapping[int, tuple[str, str, str]] = field(default_factory=dict)
    steps: Mapping[int, tuple[Step, ...]] | None = None
    """Their milestones, where they were asked for."""


def load(
    store: Store,
    today: dt.date,
    stale_days: Mapping[str, int] = STALE_DAYS,
    *,
    with_steps: bool = False,
) -> Loaded:
    """Read every case by one query, their milestones by another; runs on a reader lane."""
    with store.read() as session:
        cards = board_cards(session, today, stale_days)
        steps = case_steps(session) if with_steps else None
    return Loaded(cards, {card.id: _keys(card) for card in cards}, steps)


def _keys(card: BoardCard) -> tuple[str, str, str]:
    names = (card.organization, card.title, card.code_name, card.industry)
    keys = keys_of([sort_name(name) for name in names])
    return keys.letters, keys.initials, "".join(filter(str.isdigit, card.number))


class CaseBook:
    """Plain Python, so that a keystroke in the filter costs no query."""

    def __init__(self) -> None:
        self._cards: dict[int, BoardCard] = {}
        self._keys: Mapping[int, tuple[str, str, str]] = {}
        self._found: frozenset[int] | None = None
        self.filter = BoardFilter()
        self.order = Order.OWN
        self.group = Group.NONE
        self._counts: dict[str, int] | None = None
        self.activities: dict[str, Narrow] = {}
        self.today = dt.date.min
        self.steps: Mapping[int, tuple[Step, ...]] | None = None

    # What is in it.

    def put(self, loaded: Loaded, today: dt.date) -> None:
        """Take what was loaded."""
        self._cards = {card.id: card for card in loaded.cards}
        self._keys = loaded.keys
        self.steps = loaded.steps
        self.today = today
        self._look()

    def card(self, case_id: int | None) -> BoardCard | None:
        """One case."""
        return self._cards.get(case_id) if case_id is not None else None

    def replace(self, card: BoardCard) -> None:
        """Show a case otherwise, before or after the store has it so."""
        self._cards[card.id] = card
        self._counts = None

    def narrow(self, wanted: BoardFilter) -> None:
        """Look at other cases."""
        self.filter = wanted
        self._look()

    def choose_activity(self, stage: str, activity: Narrow | None) -> None:
        """Look at one state of the next step, or at what stands still, in one lane."""
        if activity is None:
            self.activities.pop(stage, None)
        else:
            self.activities[stage] = activity

    @property
    def total(self) -> int:
        """All cases there are."""
        return len(self._cards)

    @property
    def officers(self) -> tuple[str, ...]:
        """Everyone who is in charge of a case."""
        return tuple(sorted({card.officer for card in self._cards.values() if card.officer}))

    @property
    def industries(self) -> tuple[str, ...]:
        """Every industry of a firm that has a case."""
        return tuple(sorted({card.industry for card in self._cards.values() if card.industry}))

    # What follows from it.

    def shown(self) -> list[BoardCard]:
        """The cases that fit the filter."""
        state = self.filter.state
        return [card for card in self._fitting(self.filter) if not state or card.state == state]

    def in_every_state(self) -> list[BoardCard]:
        """The cases that fit the rest of the filter, whatever their state."""
        return self._fitting(self.filter)

    def in_order(self) -> list[BoardCard]:
        """The shown cases in one row: by stage, then in order."""
        if self.order is not Order.OWN:
            return arranged(self.shown(), self.order)
        return [card for cards in self.lanes().values() for card in cards]

    def lanes(self) -> dict[str, list[BoardCard]]:
        """The shown cases by stage, in order; before the activity filter of a lane."""
        found: dict[str, list[BoardCard]] = {stage: [] for stage in STAGE_CODES}
        for card in self.shown():
            found[card.stage].append(card)
        return {
            stage: grouped(arranged(cards, self.order), self.group)
            for stage, cards in found.items()
        }

    def cards_of(self, stage: str, cards: Iterable[BoardCard]) -> list[BoardCard]:
        """What a lane lists after its own activity filter."""
        activity = self.activities.get(stage)
        if activity is None:
            return list(cards)
        return [card for card in cards if is_in(card, activity, self.today)]

    def sums(self, lanes: Mapping[str, list[BoardCard]]) -> dict[str, LaneSum]:
        """The sums of each lane, before its own activity filter."""
        return {stage: sum_up(cards, self.today) for stage, cards in lanes.items()}

    def state_counts(self) -> dict[str, int]:
        """How many cases of each state fit the rest of the filter."""
        if self._counts is None:
            self._counts = dict(Counter(card.state for card in self._fitting(self.filter)))
        return self._counts

    def count(self, wanted: BoardFilter) -> int:
        """How many cases another filter (without text) would show."""
        return sum(
            1
            for card in self._cards.values()
            if (not wanted.state or card.state == wanted.state) and wanted.matches(card, self.today)
        )

    def order_at(self, row: int, case_id: int, listed: Sequence[int]) -> float | None:
        """The order number that puts a case at ``row`` of a lane; None where order is not ours."""
        if self.order is not Order.OWN or self.group is not Group.NONE or row < 0:
            return None
        before = [entry for entry in listed[:row] if entry != case_id]
        after = [entry for entry in listed[row:] if entry != case_id]
        above = own_order(self._cards[before[-1]]) if before else None
        below = own_order(self._cards[after[0]]) if after else None
        if above is None:
            return below - 1.0 if below is not None else None
        return above + 1.0 if below is None else (above + below) / 2

    def _fitting(self, wanted: BoardFilter) -> list[BoardCard]:
        return [
            card
            for card in self._cards.values()
            if (self._found is None or card.id in self._found) and wanted.matches(card, self.today)
        ]

    def _look(self) -> None:
        self._counts = None
        self._found = self._find(self.filter.text)

    def _find(self, text: str) -> frozenset[int] | None:
        query = read_query(text)
        if not query.key:
            return None
        number = "".join(filter(str.isdigit, text))
        side = 1 if query.by_initials else 0
        return frozenset(
            case_id
            for case_id, keys in self._keys.items()
            if query.key in keys[side] or (len(number) >= 3 and number in keys[2])
        )
