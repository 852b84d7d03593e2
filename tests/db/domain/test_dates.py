"""Dates as offices write them, to ISO text cut at its precision."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.domain import dates
from db.domain.date_cells import parse_date_range, parse_datetime, parse_partial_date


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("'24. 11. 27.", "2024-11-27"),
        ("‘19. 7. 11.(목)", "2019-07-11"),
        ("’25", "2025"),
        ("'24. 11월", "2024-11"),
        ("24.11.27", "2024-11-27"),
        ("99.1.2", "1999-01-02"),
        ("70.1.2", "1970-01-02"),
        ("69.1.2", "2069-01-02"),
        ("2024. 11. 27.(수)", "2024-11-27"),
        ("2024.11.27.(수)", "2024-11-27"),
        ("2007년 2월", "2007-02"),
        ("2024년11월27일", "2024-11-27"),
        ("20240312", "2024-03-12"),
        (20240312, "2024-03-12"),
        ("202403", "2024-03"),
        (202403, "2024-03"),
        ("240312", "2024-03-12"),
        (2024, "2024"),
        (45623, "2024-11-27"),
        (45623.75, "2024-11-27"),
        ("2005-03-22 00:00:00", "2005-03-22"),
        ("2023-12-06 00:08:00.0", "2023-12-06"),
        ("2024-11-27T20:00:00Z", "2024-11-28"),
        ("2024-03", "2024-03"),
        ("2024.1.", "2024-01"),
        ("2024년 상반기", "2024"),
        ("2024. 11월 말", "2024-11"),
        ("2024. 11. 27. 예정", "2024-11-27"),
        ("11/27/2024", "2024-11-27"),
        ("Nov 27, 2024", "2024-11-27"),
        (date(2024, 1, 2), "2024-01-02"),
        (datetime(2024, 1, 2, 20, tzinfo=UTC), "2024-01-03"),
    ],
)
def test_reads(raw: object, iso: str):
    assert parse_partial_date(raw).value == iso


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("2024-02-30", "impossible"),
        ("2024.13", "impossible"),
        ("20241301", "impossible"),
        ("지난 16일", "unreadable"),
        ("민선8기", "unreadable"),
        ("25년", "unreadable"),
        ("45623", "unreadable"),
        (19999, "unreadable"),
        (80001, "unreadable"),
        (True, "unreadable"),
        ("11월 27일", "no_year"),
        ("11.12", "ambiguous"),
        ("201112", "ambiguous"),
        ("03/04/2024", "ambiguous"),
        ("10/11/12", "ambiguous"),
        (2024.1, "ambiguous"),
        ("2024.1.1~2024.2.1", "range"),
        ("2024.11.27.\n2024.12.1.", "several"),
        ("9999-12-31", "out_of_range"),
    ],
)
def test_refuses(raw: object, code: str):
    parsed = parse_partial_date(raw)
    assert (parsed.value, parsed.problem) == (None, f"date.{code}")


@pytest.mark.parametrize(
    "raw",
    [None, "", "\\N", "-", "null", "정보없음", "알 수 없음", "해당 없음", "미정", "0000-00-00"],
)
def test_empty(raw: object):
    assert parse_partial_date(raw) == parse_partial_date(None)


def test_notes():
    assert parse_partial_date("2024. 11. 27.(목)").notes == ("weekday",)
    assert parse_partial_date("2024.1").notes == ("month_one_digit",)
    assert parse_partial_date("2024. 11. 27.(수) 14:00").notes == ("time",)
    assert parse_partial_date("2025. 3. 예정").notes == ("planned",)


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("2022.04.07 ~ 2025.04.06", "2022-04-07", "2025-04-06"),
        ("2024. 3. 1. ~ 5. 31.", "2024-03-01", "2024-05-31"),
        ("2024. 3. 1. ～ 31.", "2024-03-01", "2024-03-31"),
        ("2024. 3. 1.(금) ~ 2024. 3. 5.(화)", "2024-03-01", "2024-03-05"),
        ("'24 ~ '26", "2024", "2026"),
        ("'24. 3. ~ 5월", "2024-03", "2024-05"),
        ("20240301-20250228", "2024-03-01", "2025-02-28"),
        ("2022-04-07 - 2025-04-06", "2022-04-07", "2025-04-06"),
        ("2024.01.01 ~ 2026.12.31 (3년)", "2024-01-01", "2026-12-31"),
        ("2026.01.01부터 2026.03.01까지", "2026-01-01", "2026-03-01"),
        ("2024.3.1.~", "2024-03-01", None),
        ("~ 2025.4.6", None, "2025-04-06"),
    ],
)
def test_ranges(raw: str, start: str | None, end: str | None):
    first, last = parse_date_range(raw)
    assert (first.value, last.value) == (start, end)
    assert (first.problem, last.problem) == ("", "")


def test_ranges_that_are_none():
    assert parse_date_range("2024-03-01")[0].problem == "date.not_range"
    assert parse_date_range("2024. 12. 1. ~ 2. 28.")[1].problem == "date.order"
    start, end = parse_date_range("2024.1.1. ~ 체결일로부터 3년")
    assert (start.value, end.problem) == ("2024-01-01", "date.unreadable")


def test_date_times():
    assert parse_datetime("2026. 11. 26.(목) 14:00").value == "2026-11-26T14:00"
    assert parse_datetime("2026. 11. 26. 오후 2시 30분").value == "2026-11-26T14:30"
    assert parse_datetime("2026. 11. 26.").problem == "date.no_time"
    assert parse_datetime("2026. 11. 26. 25:00").problem == "date.unreadable"


def test_writes():
    assert dates.format_partial_date("2024-11-27") == "2024. 11. 27."
    assert dates.format_partial_date("2024-11") == "2024. 11."
    assert dates.format_date_weekday("2024-11-27") == "2024. 11. 27.(수)"
    assert dates.format_datetime("2026-11-26T14:00") == "2026. 11. 26.(목) 14:00"
    assert dates.format_short("2026-12-03") == "12. 3.(목)"


def test_days():
    assert dates.first_day("2024-02") == date(2024, 2, 1)
    assert dates.last_day("2024-02") == date(2024, 2, 29)
    assert dates.last_day("2024") == date(2024, 12, 31)
    assert dates.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert dates.add_months(date(2024, 1, 31), -2) == date(2023, 11, 30)
    assert dates.days_between(date(2024, 1, 1), date(2024, 3, 31)) == 90
    assert dates.kst_day(datetime(2024, 1, 1, 15, tzinfo=UTC)) == date(2024, 1, 2)
    assert dates.end_of_day(date(2024, 1, 1)).isoformat() == "2024-01-02T00:00:00+09:00"
    assert dates.is_partial_date("2024-02-29")
    assert not dates.is_partial_date("2023-02-29")
    assert dates.date_precision("2024-11") is dates.DatePrecision.MONTH
