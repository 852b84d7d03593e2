"""Which name an institution bears on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.dated_names import DatedName, heading_of, name_on

NAMES = (
    DatedName("고양시", "1992-02-01", "2027-06"),
    DatedName("고양특례시", "2027-07-01"),
    DatedName("고양광역시", "2031"),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1991-12-31", None), ("1992-02-01", "고양시"), ("2027-06-30", "고양시"),
        ("2027-07-01", "고양특례시"), ("2030-12-31", "고양특례시"), ("2031-01-01", "고양광역시"),
    ],
)  # fmt: skip
def test_the_name_of_a_day_is_the_one_that_began_last(day: str, name: str | None) -> None:
    found = name_on(reversed(NAMES), dt.date.fromisoformat(day))
    assert (found.name if found else None) == name


def test_a_name_that_only_ends_holds_from_ever() -> None:
    assert name_on((DatedName("고양군", "", "1992-01-31"),), dt.date(1980, 1, 1)) is not None
    assert name_on((DatedName("고양군", "", "1992-01-31"),), dt.date(1992, 2, 1)) is None


def test_the_heading_leaves_out_what_nobody_said() -> None:
    assert heading_of("고양시", "전략산업과") == "고양시 전략산업과"
    assert heading_of("", "전략산업과") == "전략산업과"
