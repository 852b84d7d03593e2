"""What the cases give the page: steps that are due, cases that stand still, values they lack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from heapq import nsmallest

from db.domain.catalogue.cases import CASE
from db.domain.due import Due, due_of
from db.domain.kinds import RecordKind
from db.queries.case_conditions import (
    DUE_TODAY,
    IDLE,
    LATE,
    STALE,
    STILL,
    count_missing,
    fits,
    missing,
)
from db.queries.today import COMING_DAYS, OpenCase
from desktop_app.features.today.day_words import due_words, short_day
from desktop_app.features.today.lines import (
    MOST_LINES,
    Line,
    Link,
    PageWish,
    RecordWish,
    Section,
)
from resources.texts import Texts

Cards = Sequence[OpenCase]


def cases_wish(condition: str, officer: str) -> PageWish:
    """The page of cases, narrowed to a condition and an officer."""
    return PageWish("cases", {"only": condition, "officer": officer})


def steps(cards: Cards, today: dt.date, officer: str, texts: Texts) -> Section:
    """Next steps that are late, due today, or due within a fortnight."""
    soon = (today + dt.timedelta(days=COMING_DAYS)).isoformat()
    dated = [card for card in cards if card.next_step_on]
    due = sorted(
        (card for card in dated if card.next_step_on <= soon),
        key=lambda card: (_rank(card, today), card.next_step_on, card.id),
    )
    late = sum(fits(card, LATE, today) for card in dated)
    now = sum(fits(card, DUE_TODAY, today) for card in dated)
    links = []
    if late:
        words = texts("{count} late", count=late)
        links.append(Link("steps_late", words, cases_wish(LATE, officer), "danger"))
    if now:
        words = texts("{count} today", count=now)
        links.append(Link("steps_today", words, cases_wish(DUE_TODAY, officer), "warn"))
    most = max(MOST_LINES, min(late + now, MOST_LINES + 3))
    lines = tuple(_step(card, today, texts) for card in due[:most])
    return Section("", lines, tuple(links))


def _rank(card: OpenCase, today: dt.date) -> int:
    return {Due.LATE: 0, Due.TODAY: 1}.get(due_of(card.next_step_on, today), 2)


def _step(card: OpenCase, today: dt.date, texts: Texts) -> Line:
    lead, tone = due_words(card.next_step_on, today, texts)
    step = card.next_step or texts("Next step not stated")
    return Line(
        step, lead, tone, _stage(card, texts), card.name,
        _joined(card.officer, short_day(card.next_step_on, texts.lang)), wish=_open(card),
        step=(RecordKind.CASE, card.id) if card.next_step else None,
    )  # fmt: skip


def still(cards: Cards, today: dt.date, officer: str, texts: Texts) -> Section:
    """Cases that stand still: long in one stage first, then those without a next step."""
    stale = [card for card in cards if fits(card, STALE, today)]
    idle = [card for card in cards if fits(card, IDLE, today)]
    both = [card for card in cards if fits(card, STILL, today)]
    links = []
    if stale:
        words = texts("Long in one stage {count}", count=len(stale))
        links.append(Link("still_stale", words, cases_wish(STALE, officer)))
    if idle:
        words = texts("No next step {count}", count=len(idle))
        links.append(Link("still_idle", words, cases_wish(IDLE, officer)))
    if stale and idle:
        words = texts("Show all {count}", count=len(both))
        links.append(Link("still_all", words, cases_wish(STILL, officer)))
    first = nsmallest(
        MOST_LINES, both, lambda card: (not card.stale, -(card.days_in_stage or 0), card.id)
    )
    lines = tuple(_still(card, texts) for card in first)
    return Section("", lines, tuple(links))


def _still(card: OpenCase, texts: Texts) -> Line:
    days = card.days_in_stage
    lead = texts("{count:day|days}", count=days) if days is not None else texts("no stage day")
    tone = "warn" if card.stale else "ink3"
    waits = card.next_step or texts("Next step not stated")
    return Line(card.name, lead, tone, _stage(card, texts), waits, card.officer, wish=_open(card))


def gaps(cards: Cards, officer: str, texts: Texts) -> tuple[Line, ...]:
    """What cases lack, each kind of empty by itself; a kind nobody has is left out."""
    found = []
    for key, kind, count in count_missing(cards):
        if count:
            words = f"{CASE.field(key).label(texts.lang)} {kind.label(texts.lang)}"
            wish = cases_wish(missing(key, kind), officer)
            found.append(Line(words, figure=f"{count:,}", wish=wish))
    return tuple(found)


def _stage(card: OpenCase, texts: Texts) -> str:
    return CASE.field("stage").choice_label(card.stage, texts.lang)


def _open(card: OpenCase) -> RecordWish:
    return RecordWish(((RecordKind.CASE, card.id),))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
