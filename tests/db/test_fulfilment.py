"""Fulfilment counted from the store at three days, against plain loops over the rows of a clerk."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.counting import AgreementFact, CheckFact
from db.domain.counting.answers import answer_of
from db.domain.fulfilment.numbers import whole
from db.domain.values import Empty
from db.errors import UserError
from db.services.fulfilment import fulfilment_now
from db.store import Store
from tests.db.test_counting import GROUPS, TODAY, counted_papers
from tests.fixtures.agreements_of_years import CUT_OFFS, Paper, fill_years, make_years


def invested(paper: Paper, cut_off: str) -> int | Empty:
    """The last number told by the day."""
    answers = [value for day, value in paper.invested if day <= cut_off]
    numbers = [value for value in answers if isinstance(value, int)]
    return numbers[-1] if numbers else (Empty.NOT_STATED if answers else Empty.UNCHECKED)


def test_money_rates_and_answers_at_three_days_have_the_brute_force_answer(store: Store) -> None:
    years = make_years()
    fill_years(store, years)
    for cut_off in CUT_OFFS:
        found = whole(fulfilment_now(store, cut_off, day=TODAY).rows)
        for group, part in found.items():
            papers = [one for one in counted_papers(years, cut_off) if GROUPS[one.kind] == group]
            done = [invested(one, cut_off) for one in papers]
            assert part.rows == len(papers)
            assert part.money.done.total == sum(one for one in done if isinstance(one, int))
            assert part.money.done.empties.get(Empty.UNCHECKED, 0) == done.count(Empty.UNCHECKED)
            both = [
                (one.amount, value)
                for one, value in zip(papers, done, strict=True)
                if isinstance(one.amount, int) and isinstance(value, int)
            ]
            assert part.money.both == len(both)
            if both:
                share = sum(value for _, value in both) / sum(amount for amount, _ in both)
                assert float(part.money.rate or 0) == pytest.approx(share)
            assert part.answers.get("never", 0) == done.count(Empty.UNCHECKED)


def test_an_answer_of_a_year_is_as_young_as_its_last_day() -> None:
    """The later of two signs of life, though "2024-04" stands behind "2024" in order."""
    checks = CheckFact(1, "2024"), CheckFact(2, "2024-04")
    answer = answer_of([AgreementFact(1, "협약", "mou", checks=checks)], dt.date(2026, 9, 17))
    assert answer.answered_on == "2024"


@pytest.mark.parametrize("day", ["2999-01-01", "2026-06", "내일"])
def test_a_day_that_can_not_be_counted_on_is_refused(store: Store, day: str) -> None:
    with pytest.raises(UserError):
        fulfilment_now(store, day, day=TODAY)
