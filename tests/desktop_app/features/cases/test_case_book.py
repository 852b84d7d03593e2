"""Filters, orders and sums of the board, without a window."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.values import Empty, Value
from db.queries.board import BoardCard
from desktop_app.features.cases.board_state import (
    Activity,
    BoardFilter,
    Order,
    Total,
    activity_of,
    sum_up,
    total_text,
)
from desktop_app.features.cases.case_book import CaseBook, Loaded, _keys
from desktop_app.features.cases.look import BoardLook
from desktop_app.features.cases.short_texts import short_day, short_money
from resources.texts import Texts

TODAY = dt.date(2026, 11, 25)


def card(
    number: int,
    firm: str = "㈜한빛정밀",
    stage: str = "lead",
    investment: Value = Empty.NOT_STATED,
    next_on: str = "",
    order: float | None = None,
    state: str = "active",
) -> BoardCard:
    return BoardCard(
        number, 1, f"GY-2026-{number:03}", "공장", 1, firm, "", "의료", stage, state, investment,
        Empty.NOT_STATED, Empty.NOT_STATED, False, "박서연", None, False, "", next_on, "", "",
        order, frozenset(),
    )  # fmt: skip


def book(*cards: BoardCard) -> CaseBook:
    made = CaseBook()
    made.put(Loaded(cards, {entry.id: _keys(entry) for entry in cards}), TODAY)
    return made


@pytest.mark.parametrize(
    ("day", "activity"),
    [
        ("2026-11-24", Activity.LATE),
        ("2026-11-25", Activity.TODAY),
        ("2026-11-26", Activity.PLANNED),
        ("2026-11", Activity.PLANNED),
        ("2026-10", Activity.LATE),
        ("2027", Activity.PLANNED),
        ("", Activity.NONE),
    ],
)
def test_a_next_step_is_late_only_when_its_time_is_over(day, activity):
    assert activity_of(day, TODAY) is activity


def test_what_is_not_stated_is_counted_apart_and_never_a_zero():
    found = sum_up([card(1, investment=10**10), card(2), card(3, investment=Empty.WITHHELD)], TODAY)
    assert found.investment == 10**10
    assert found.missing(Total.INVESTMENT) == 2
    words = total_text(found, Total.INVESTMENT, Texts("ko"))
    assert (words.text, words.missing) == ("투자예정액 100억", "미기재 2")
    assert total_text(sum_up([card(1)], TODAY), Total.AREA, Texts("ko")).text == "희망면적 -"


@pytest.mark.parametrize(
    ("text", "found"),
    [("한빛", {1}), ("ㅎㅂ", {1}), ("두물", {2}), ("002", {2}), ("", {1, 2})],
)
def test_text_finds_by_name_initials_and_number(text, found):
    desk = book(card(1), card(2, "두물진단"))
    desk.narrow(BoardFilter(text=text))
    assert {entry.id for entry in desk.shown()} == found


def test_cards_nobody_arranged_are_newest_first_and_a_drop_goes_between():
    desk = book(card(1), card(2), card(3))
    assert [entry.id for entry in desk.lanes()["lead"]] == [3, 2, 1]
    place = desk.order_at(1, 1, [3, 2, 1])
    assert place is not None
    assert -3 < place < -2
    assert desk.order_at(0, 1, [3, 2, 1]) == -4
    assert desk.order_at(3, 3, [3, 2, 1]) == 0
    desk.order = Order.NAME
    assert desk.order_at(1, 1, [3, 2, 1]) is None


def test_states_are_counted_whatever_state_is_shown():
    desk = book(card(1), card(2, state="ended"), card(3, state="on_hold"))
    assert desk.state_counts() == {"active": 1, "ended": 1, "on_hold": 1}
    desk.narrow(BoardFilter(state=""))
    assert len(desk.shown()) == 3


def test_an_odd_look_falls_back_to_the_programs_own():
    look = BoardLook.from_json({"folded": ["mou", "nonsense"], "totals": {"lead": "area", "x": 1},
                                "order": "never", "as_list": "yes"})  # fmt: skip
    assert look.folded == {"mou"}
    assert look.total("lead") is Total.AREA
    assert look.order is Order.OWN
    assert BoardLook.from_json(look.to_json()) == look
    assert BoardLook.from_json([]) == BoardLook()


def test_amounts_and_days_are_short():
    assert short_money(3_800_000_000, "ko") == ("38", "억")
    assert short_money(12_400_000_000_000, "ko") == ("12.4", "조")
    assert short_money(3_800_000_000, "en") == ("₩3.8B", "")
    assert short_day("2026-12-03", "ko", TODAY) == "12. 3.(목)"
    assert short_day("2027-01-15", "ko", TODAY) == "2027. 1. 15."
    assert short_day("2026-12-03", "en", TODAY) == "Thu 3 Dec"
    assert short_day("2026-12", "en", TODAY) == "Dec 2026"
