"""The light rows of this day and the cards of the board agree in every condition."""

from __future__ import annotations

import datetime as dt

from db.domain.stages import STALE_DAYS
from db.queries.board import board_cards
from db.queries.case_conditions import CONDITIONS, fits
from db.queries.today import read_today
from db.queries.today.cases import open_cases
from db.services.example import fill_example
from db.store import Store
from resources.sample import example_records

TODAY = dt.date(2026, 11, 25)


def test_both_count_the_same(store: Store) -> None:
    fill_example(store, example_records(), TODAY)
    limits = dict(STALE_DAYS, loi=30, lead=7)
    with store.read() as session:
        cards = [one for one in board_cards(session, TODAY, limits) if one.state == "active"]
        light = [one for one in open_cases(session, TODAY, limits) if one.state == "active"]
        shown = read_today(session, TODAY, limits).cards
    assert [one.id for one in light] == [one.id for one in cards] == [one.id for one in shown]
    for condition in CONDITIONS:
        assert [one.id for one in light if fits(one, condition, TODAY)] == [
            one.id for one in cards if fits(one, condition, TODAY)
        ], condition
    assert any(one.stale for one in light)
    pairs = zip(light, cards, strict=True)
    assert all(
        (a.name, a.days_in_stage, a.stage, a.officer, a.next_step)
        == (b.name, b.days_in_stage, b.stage, b.officer, b.next_step)
        for a, b in pairs
    )


def test_a_limit_of_nothing_makes_nothing_stale(store: Store) -> None:
    fill_example(store, example_records(), TODAY)
    with store.read() as session:
        cards = board_cards(session, TODAY, dict.fromkeys(STALE_DAYS, 0))
    assert not any(card.stale for card in cards)
