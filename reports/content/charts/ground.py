"""수요·공급: ㎡ of sites by their state of supply against ㎡ that cases ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from db.domain.catalogue.places import SITE
from db.domain.counting import Origin, Sum
from db.domain.counting.rows import Figure
from db.domain.counting.totals import summed
from db.domain.values import Empty
from db.domain.zone import ON_HAND, TO_COME
from db.queries.zone import DemandRow, SiteFacts, ZoneBook
from reports.content.chart import Bar, BarGroup, Chart, RowKey, Tone
from reports.content.charts.words import ChartWords
from reports.content.counting_names import ORIGINS
from resources.texts import Texts, mark

_STATES = (*(choice.code for choice in SITE.field("status").choices), "")
_FOREIGN = {True: Origin.FOREIGN, False: Origin.DOMESTIC}


def demand_supply(book: ZoneBook, day: str, words: ChartWords) -> Chart:
    """Sites by state, and what live cases that have not moved in anywhere ask for, by origin."""
    t = words.texts
    supply = [bar for state in _STATES if (bar := _supply(book, state, words)) is not None]
    demand = [bar for foreign in (False, True, None) if (bar := _demand(book, foreign, words))]
    groups = (
        BarGroup(t(mark("Ground supplied")), tuple(supply)),
        BarGroup(t(mark("Ground asked for")), tuple(demand)),
    )
    return Chart(
        "ground", t(mark("Demand and supply of ground")), "㎡",
        tuple(group for group in groups if group.bars), (), _notes(book, day, words), day,
    )  # fmt: skip


def asking(book: ZoneBook) -> tuple[DemandRow, ...]:
    """The cases that still ask for ground."""
    return tuple(row for row in book.demand if not row.placed)


def _sum(areas: Iterable[float | Empty]) -> Sum:
    return summed(Figure(area) for area in areas)


def _supply(book: ZoneBook, state: str, words: ChartWords) -> Bar | None:
    sites = book.in_state(state)
    name = _state_name(state, words.texts)
    what = f"{words.texts(mark('Ground supplied'))} {name}"
    keys: tuple[RowKey, ...] = tuple(("site", one.id) for one in sites)
    return _bar(what, name, [one.space for one in sites], Tone.SUPPLY, keys, words)


def _demand(book: ZoneBook, foreign: bool | None, words: ChartWords) -> Bar | None:
    t = words.texts
    rows = [row for row in asking(book) if _known(row) is foreign]
    known = None if foreign is None else _FOREIGN[foreign]
    name = t(ORIGINS[known]) if known else t(mark("foreign or not: not known"))
    what = f"{t(mark('Ground asked for'))} {name}"
    keys: tuple[RowKey, ...] = tuple(("case", row.id) for row in rows)
    return _bar(what, name, [row.area for row in rows], Tone.DEMAND, keys, words)


def _bar(
    what: str,
    name: str,
    areas: list[float | Empty],
    tone: Tone,
    keys: tuple[RowKey, ...],
    words: ChartWords,
) -> Bar | None:
    if not keys:
        return None
    return replace(words.sum_bar("area", what, _sum(areas), tone, keys), label=name)


def _known(row: DemandRow) -> bool | None:
    return row.foreign if isinstance(row.foreign, bool) else None


def _state_name(state: str, texts: Texts) -> str:
    if not state:
        return Empty.UNCHECKED.label(texts.lang)
    return SITE.field("status").choice_label(state, texts.lang)


def _notes(book: ZoneBook, day: str, words: ChartWords) -> tuple[str, ...]:
    t, counting = words.texts, words.counting
    supply = _sum(one.area for one in _open(book.sites))
    demand = _sum(row.area for row in asking(book))
    shares = (book.asked_share, book.foreign_share)
    ratio, foreign = ("-" if one is None else f"{one:,.1f}%" for one in shares)
    return (
        t(mark("As of {day}"), day=counting.day(day)),
        t(mark("Not released, announced or negotiated for: {supply}; asked for: {demand} ({ratio})"),
          supply=counting.square_metres(supply), demand=counting.square_metres(demand),
          ratio=ratio),
        t(mark("Foreign demand in the planned area of the zone: {share}"), share=foreign),
        t(mark("Asked for is the wanted area of cases under way or on hold that are counted and have "
               "not moved in; sites and wishes as they are recorded now.")),
    )  # fmt: skip


def _open(sites: Iterable[SiteFacts]) -> list[SiteFacts]:
    """What can still be given away, as ``ZoneBook.supply`` has it."""
    return [one for one in sites if one.draft.text("status") in (*ON_HAND, *TO_COME)]
