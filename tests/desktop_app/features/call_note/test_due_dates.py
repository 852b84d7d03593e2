"""Days as one says them on the telephone."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.features.call_note.due_dates import due_day

WEDNESDAY = dt.date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", ""),
        ("오늘", "2026-11-25"),
        ("내일", "2026-11-26"),
        ("모레", "2026-11-27"),
        ("+7", "2026-12-02"),
        ("3일 뒤", "2026-11-28"),
        ("2주 뒤", "2026-12-09"),
        ("3개월 뒤", "2027-02-25"),
        ("금", "2026-11-27"),
        ("금요일", "2026-11-27"),
        ("수요일", "2026-12-02"),
        ("다음 주 월", "2026-11-30"),
        ("Fri", "2026-11-27"),
        ("tomorrow", "2026-11-26"),
        ("12. 3.", "2026-12-03"),
        ("12/3", "2026-12-03"),
        ("12월 3일", "2026-12-03"),
        ("12. 3.(목)", "2026-12-03"),
        ("1. 15.", "2027-01-15"),
        ("2026. 12. 3.", "2026-12-03"),
        ("2027. 1.", "2027-01"),
        ("13. 3.", None),
        ("2. 30.", None),
        ("곧", None),
        ("15일", None),
    ],
)
def test_a_day_is_the_next_one_it_can_mean(text, day):
    assert due_day(text, WEDNESDAY) == day
