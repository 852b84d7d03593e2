"""The ten per cent of the zone, and sums of ㎡ that say what they lack."""

from __future__ import annotations

import pytest

from db.domain.values import Empty
from db.domain.zone import Doubt, ground, requirement, share


@pytest.mark.parametrize(
    ("ventures", "small", "percent", "met"),
    [(100, 1000, 10.0, True), (99, 1000, 9.9, False), (0, 50, 0.0, False), (50, 50, 100.0, True)],
)
def test_exactly_ten_in_a_hundred_is_enough(
    ventures: int, small: int, percent: float, met: bool
) -> None:
    found = requirement("2026-10", ventures, small, "2024-10-11")
    assert (found.percent, found.met, found.doubts) == (percent, met, ())


@pytest.mark.parametrize(
    ("ventures", "small", "doubt"),
    [
        (560, Empty.UNCHECKED, Doubt.NO_SMALL_FIRMS),
        (560, 0, Doubt.NO_SMALL_FIRMS),
        (Empty.NOT_STATED, 100, Doubt.NO_VENTURES),
        (101, 100, Doubt.MORE_VENTURES),
    ],
)
def test_what_proves_nothing_says_why(
    ventures: int | Empty, small: int | Empty, doubt: Doubt
) -> None:
    found = requirement("2026-10", ventures, small)
    assert (found.percent, found.met) == (None, None)
    assert doubt in found.doubts


def test_a_figure_before_the_designation_is_marked_and_still_counted() -> None:
    found = requirement("2024-06", 20, 100, "2024-10-11")
    assert found.doubts == (Doubt.BEFORE_DESIGNATION,)
    assert found.met


def test_sums_say_what_they_lack() -> None:
    found = ground([100.0, Empty.NOT_STATED, 50.5])
    assert (found.rows, found.total, found.missing) == (3, 150.5, 1)
    assert share(found, 301.0) == 50.0
    assert share(found, Empty.UNCHECKED) is None
    assert share(ground([Empty.NOT_STATED]), 100.0) is None
