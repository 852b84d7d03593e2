"""How long an agreement holds, in words."""

from __future__ import annotations

import pytest

from db.domain.terms import Term, end_of, read_term


@pytest.mark.parametrize(
    ("cell", "end"),
    [
        ("체결일로부터 2년", "2026-03-05"),
        ("협약 체결일로부터 3년간", "2027-03-05"),
        ("24개월", "2026-03-05"),
        ("2 years", "2026-03-05"),
        ("2023.9.1.부터 2년", "2025-08-31"),
    ],
)
def test_the_end_is_counted(cell: str, end: str) -> None:
    term = read_term(cell)
    assert term is not None
    assert end_of(term, "2024-03-05") == end


@pytest.mark.parametrize(
    "cell", ["무기한", "별도 통보 시까지", "2024.1.1. ~ 2024.12.31.", "1년 단위 자동연장"]
)
def test_other_texts_are_no_term(cell: str) -> None:
    assert read_term(cell) is None


def test_a_term_that_renews_itself_says_so() -> None:
    assert read_term("3년(자동연장)") == Term(36, renews=True)


def test_a_month_of_signing_gives_no_last_day() -> None:
    assert end_of(Term(12), "2024-03") == ""
