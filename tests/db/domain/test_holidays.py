"""Days on which offices are closed, against the calendar and the text of the rule."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.holidays import days_between, fixed_holidays, is_closed, working_day


@pytest.mark.parametrize(
    ("day", "opens"),
    [
        ("2026-03-01", "2026-03-03"),  # 3·1절, a Sunday: Monday stands in for it
        ("2026-08-15", "2026-08-18"),  # 광복절, a Saturday: Monday 17 stands in for it
        ("2026-10-03", "2026-10-06"),  # 개천절, a Saturday: Monday 5 stands in for it
        ("2026-10-09", "2026-10-12"),  # 한글날, a Friday, with the weekend after it
        ("2026-12-25", "2026-12-28"),
        ("2027-12-25", "2027-12-28"),  # a Saturday since 2023 with its substitute
        ("2026-06-06", "2026-06-08"),  # 현충일 has no substitute: Monday is open
        ("2028-01-01", "2028-01-03"),  # nor has 1월 1일
        ("2026-11-30", "2026-11-30"),
    ],
)
def test_a_day_moves_to_the_next_on_which_offices_are_open(day: str, opens: str) -> None:
    assert working_day(dt.date.fromisoformat(day)).isoformat() == opens


def test_what_follows_the_moon_is_known_only_when_it_is_listed() -> None:
    chuseok = dt.date(2026, 9, 25)
    assert not is_closed(chuseok)
    listed = days_between([("2026-09-24", "2026-09-26"), ("2026-05-25", "")])
    assert is_closed(chuseok, listed)
    assert working_day(dt.date(2026, 9, 24), listed) == dt.date(2026, 9, 28)
    assert working_day(dt.date(2026, 5, 25), listed) == dt.date(2026, 5, 26)


def test_every_holiday_of_a_century_is_followed_by_an_open_day() -> None:
    for year in range(2023, 2123):
        holidays = fixed_holidays(year)
        assert 8 <= len(holidays) <= 14
        assert all(not is_closed(working_day(day)) for day in holidays)
        assert all(day.weekday() < 5 for day in holidays if (day.month, day.day) not in {
            (1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25),
        })  # fmt: skip
