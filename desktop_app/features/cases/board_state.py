"""What the board shows of all its cards: filter, order, sums. Plain Python, no widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from db.domain.area import area_text
from db.domain.due import Due, due_of
from db.domain.money import money_text
from db.domain.names import sort_name
from db.queries.board import BoardCard
from db.queries.case_conditions import fits
from desktop_app.features.cases.short_texts import short_area, short_money
from resources.texts import Texts

Activity = Due
"""Where the next step of a case stands."""
activity_of = due_of


class Order(StrEnum):
    """How the cards of a lane are ordered."""

    OWN = "own"
    NEXT = "next"
    INVESTMENT = "investment"
    DAYS = "days"
    NAME = "name"

    def label(self, texts: Texts) -> str:
        """Its name in the menu."""
        return {
            Order.OWN: texts("As arranged"),
            Order.NEXT: texts("Next step first"),
            Order.INVESTMENT: texts("Largest investment first"),
            Order.DAYS: texts("Longest in stage first"),
            Order.NAME: texts("By name"),
        }[self]


def own_order(card: BoardCard) -> float:
    """Where a card stands when arranged by hand; one that nobody moved stands by its age."""
    return card.board_order if card.board_order is not None else -float(card.id)


_LAST = "9999"
_KEYS: Mapping[Order, Callable[[BoardCard], tuple[Any, ...]]] = {
    Order.OWN: lambda card: (own_order(card), card.id),
    Order.NEXT: lambda card: (card.next_step_on or _LAST, card.id),
    Order.INVESTMENT: lambda card: (-_number(card.investment), card.id),
    Order.DAYS: lambda card: (-(card.days_in_stage or -1), card.id),
    Order.NAME: lambda card: (sort_name(card.organization), card.id),
}  # fmt: skip


def _number(value: object) -> float:
    known = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if known else -1.0  # type: ignore[arg-type]  # known to be a number


class Group(StrEnum):
    """What the cards of a lane are set apart by."""

    NONE = "none"
    OFFICER = "officer"
    INDUSTRY = "industry"

    def label(self, texts: Texts) -> str:
        """Its name in the menu."""
        return {
            Group.NONE: texts("Not grouped"),
            Group.OFFICER: texts("By officer"),
            Group.INDUSTRY: texts("By industry"),
        }[self]

    def of(self, card: BoardCard) -> str:
        """The group a card is in, "" where that is not stated."""
        return card.officer if self is Group.OFFICER else card.industry


def grouped(cards: list[BoardCard], group: Group) -> list[BoardCard]:
    """The cards group by group, in their order inside each; those without one come last."""
    if group is Group.NONE:
        return cards
    return sorted(cards, key=lambda card: (not group.of(card), sort_name(group.of(card))))


def arranged(cards: Iterable[BoardCard], order: Order) -> list[BoardCard]:
    """The cards in ``order``; what is not stated comes last."""
    return sorted(cards, key=_KEYS[order])


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which cases are shown; the text is matched by the search itself."""

    text: str = ""
    state: str = "active"
    """A state's code, "" for all."""
    officer: str = ""
    foreign: bool | None = None
    late: bool = False
    only: str = ""
    """A condition of ``db.queries.case_conditions``, "" for none."""
    stage: str = ""
    industry: str = ""
    among: frozenset[int] | None = None
    """These cases alone: the rows of a number that was opened."""
    among_words: str = ""
    """What that number is called."""

    @property
    def in_words(self) -> bool:
        """Whether the table's own filters can say it; else it is given the ids."""
        return not self.only and not self.industry and self.among is None

    def matches(self, card: BoardCard, today: dt.date) -> bool:
        """Whether ``card`` is shown, whatever its state."""
        return (
            (not self.officer or card.officer == self.officer)
            and (not self.stage or card.stage == self.stage)
            and (not self.industry or card.industry == self.industry)
            and (self.among is None or card.id in self.among)
            and (self.foreign is None or bool(card.foreign) is self.foreign)
            and (not self.late or activity_of(card.next_step_on, today) is Activity.LATE)
            and fits(card, self.only, today)
        )


class Total(StrEnum):
    """The number a lane's head adds up."""

    COUNT = "count"
    INVESTMENT = "investment"
    AREA = "area"
    JOBS = "jobs"
    DAYS = "days"

    def label(self, texts: Texts) -> str:
        """Its name in the menu."""
        return {
            Total.COUNT: texts("Number of cases"),
            Total.INVESTMENT: texts("Investment"),
            Total.AREA: texts("Area wanted"),
            Total.JOBS: texts("Jobs planned"),
            Total.DAYS: texts("Average days in stage"),
        }[self]


@dataclass(frozen=True, slots=True)
class LaneSum:
    """Sums of one lane. What is not stated is counted apart and never a zero."""

    count: int = 0
    investment: int = 0
    area: float = 0.0
    jobs: int = 0
    days: int = 0
    stated: Mapping[Total, int] = field(default_factory=dict)
    activities: dict[Activity, int] = field(default_factory=dict)
    stale: int = 0
    """Cases longer in the stage than the settings allow."""

    def missing(self, total: Total) -> int:
        """How many cards do not state what ``total`` adds up."""
        return self.count - self.stated.get(total, 0)


def sum_up(cards: Iterable[BoardCard], today: dt.date) -> LaneSum:
    """The sums of some cards."""
    sums: dict[Total, float] = dict.fromkeys(Total, 0.0)
    stated: dict[Total, int] = dict.fromkeys(Total, 0)
    activities: dict[Activity, int] = {}
    count = stale = 0
    for card in cards:
        count += 1
        stale += card.stale
        activity = activity_of(card.next_step_on, today)
        activities[activity] = activities.get(activity, 0) + 1
        sums[Total.COUNT] += 1
        stated[Total.COUNT] += 1
        for total, value in (
            (Total.INVESTMENT, card.investment),
            (Total.AREA, card.area),
            (Total.JOBS, card.jobs),
            (Total.DAYS, card.days_in_stage),
        ):
            if (number := _number(value)) >= 0:
                sums[total] += number
                stated[total] += 1
    return LaneSum(
        count, int(sums[Total.INVESTMENT]), sums[Total.AREA], int(sums[Total.JOBS]),
        int(sums[Total.DAYS]), stated, activities, stale,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TotalWords:
    """A total as the head writes it."""

    text: str
    value: str
    """The number alone, where there is no room for its name."""
    missing: str
    tip: str


def total_text(lane_sum: LaneSum, total: Total, texts: Texts) -> TotalWords:
    """ "투자예정액 1,240억", "미기재 2", and the exact number for the tooltip."""
    stated, missing = lane_sum.stated.get(total, 0), lane_sum.missing(total)
    name = total.label(texts)
    value, exact = _value(lane_sum, total, texts) if stated else ("-", "-")
    short = texts("Average {days}", days=value) if total is Total.DAYS else f"{name} {value}"
    beside = texts("not stated {count}", count=missing) if missing else ""
    tip = texts(
        "{name}: {value} · {stated} stated, {missing} not stated",
        name=name, value=exact, stated=stated, missing=missing,
    )  # fmt: skip
    text = short if stated or total is not Total.DAYS else f"{name} -"
    return TotalWords(text, value, beside, tip)


def _value(lane_sum: LaneSum, total: Total, texts: Texts) -> tuple[str, str]:
    if total is Total.COUNT:
        cases = texts("{count:case|cases}", count=lane_sum.count)
        return cases, cases
    if total is Total.INVESTMENT:
        number, unit = short_money(lane_sum.investment, texts.lang)
        return f"{number}{unit}", money_text(lane_sum.investment)
    if total is Total.AREA:
        return short_area(round(lane_sum.area), texts.lang), area_text(lane_sum.area)
    if total is Total.JOBS:
        people = texts("{count} people", count=lane_sum.jobs)
        return people, people
    days = texts("{count:day|days}", count=round(lane_sum.days / lane_sum.stated[Total.DAYS]))
    return days, days
