"""Money is read right or not at all, and written as offices write it."""

from __future__ import annotations

import pytest

from db.domain.money import MoneyUnit, exact_eok, format_money, korean_amount, money_text
from db.domain.money_reading import parse_money

EOK = 10**8


@pytest.mark.parametrize(
    ("raw", "won"),
    [
        ("1조1,679억", 11_679 * EOK),
        ("1조 1,679억원", 11_679 * EOK),
        ("1조 1,679", 11_679 * EOK),
        ("1조 200", 10_200 * EOK),
        ("11,679", 11_679 * EOK),
        ("１１，６７９", 11_679 * EOK),
        (11_679.0, 11_679 * EOK),
        (0.1 + 0.2, 30_000_000),
        ("△3", -3 * EOK),
        ("▲3", -3 * EOK),
        ("(3)", -3 * EOK),
        ("-3", -3 * EOK),
        ("−3억원", -3 * EOK),
        ("금113,560원", 113_560),
        ("금113,560원(금일십일만삼천오백육십원)", 113_560),
        ("일금 오백만원정", 5_000_000),
        ("5억 3천만원", 530_000_000),
        ("5억3천", 530_000_000),
        ("3억 5천 2백", 352_000_000),
        ("천만원", 10_000_000),
        ("백억", 10_000_000_000),
        ("350백만원", 350_000_000),
        ("18,000백만원(180억원)", 180 * EOK),
        ("300(억원)", 300 * EOK),
        ("1.5조", 15_000 * EOK),
        ("12.34", 1_234_000_000),
        ("0", 0),
    ],
)
def test_reads_what_it_says(raw: object, won: int):
    assert parse_money(raw, MoneyUnit.EOK).value == won


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("100~150억", "range"),
        ("100억 이상", "range"),
        ("최대 1억원", "range"),
        ("300억대", "range"),
        ("100-150억", "range"),
        ("USD 5백만", "currency"),
        ("$3,000", "currency"),
        ("100만불", "currency"),
        ("11,679 (21)", "mixed"),
        ("11,679 21", "mixed"),
        ("100억, 200억", "mixed"),
        ("100억원\n(국비 50억원)", "mixed"),
        ("금113,560원(금일십일만삼천오백육십이원)", "mixed"),
        ("₩113,560", "mixed"),
        ("5억 3천원", "no_unit"),
        ("일금 12억5백원정", "no_unit"),
        ("1,23", "unreadable"),
        ("①3,000", "unreadable"),
        ("백만원", "unreadable"),
        ("억원", "unreadable"),
        ("정부 300억", "unreadable"),
        ("월 50만원", "unreadable"),
        ("1억 20000만원", "mixed"),
        (True, "unreadable"),
        (float("nan"), "unreadable"),
        (10.0**12, "too_big"),
    ],
)
def test_says_why_it_cannot(raw: object, code: str):
    parsed = parse_money(raw, MoneyUnit.EOK)
    assert (parsed.value, parsed.problem) == (None, f"money.{code}")


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        ("약 300억원", ("approximate",)),
        ("300여억원", ("approximate",)),
        ("300억원 규모", ("approximate",)),
        ("300억(예정)", ("planned",)),
        ("300억원(VAT 별도)", ("extra_text",)),
        ("50백만원", ("cell_unit",)),
        ("1조 1,679", ("cell_unit",)),
        (1.123456789123, ("rounded",)),
    ],
)
def test_notes(raw: object, notes: tuple[str, ...]):
    parsed = parse_money(raw, MoneyUnit.EOK)
    assert parsed.value is not None
    assert parsed.notes == notes


@pytest.mark.parametrize("raw", [None, "", "  ", "-", "\\N", "미정", "해당 없음", "비공개"])
def test_empty_is_not_a_problem_and_not_zero(raw: object):
    assert parse_money(raw, MoneyUnit.EOK) == parse_money(None, None)


def test_a_bare_number_needs_a_unit():
    assert parse_money("11,679", None).problem == "money.no_unit"
    assert parse_money(11_679, None).problem == "money.no_unit"
    assert parse_money("1조 1,679", None).problem == "money.no_unit"
    assert parse_money("1조 1,679", MoneyUnit.MILLION).problem == "money.no_unit"
    assert parse_money("11,679", MoneyUnit.MILLION).value == 11_679_000_000
    assert parse_money("11,679", MoneyUnit.THOUSAND).value == 11_679_000
    assert parse_money("0", None).value == 0


def test_writes():
    assert format_money(124_000_000_000) == "1,240"
    assert format_money(11_680_000_000) == "116.8"
    assert format_money(3_000_000) == "0.03"
    assert format_money(-3 * EOK) == "△3"
    assert format_money(350_000_000, MoneyUnit.MILLION) == "350"
    assert format_money(180 * EOK, decimals=1) == "180.0"
    assert money_text(180 * EOK) == "180억원"
    assert money_text(11_679 * EOK) == "1조 1,679억원"
    assert money_text(113_560) == "113,560원"
    assert money_text(0) == "0원"
    assert korean_amount(113_560) == "금113,560원(금일십일만삼천오백육십원)"
    with pytest.raises(ValueError):
        korean_amount(-1)


@pytest.mark.parametrize(
    ("won", "said"),
    [(16_638_000_000, "166.38"), (12_000 * EOK, "12,000"), (500_000, "0.005"), (-1, "△0.00000001")],
)
def test_a_row_says_its_money_to_the_last_won(won: int, said: str):
    assert exact_eok(won) == said
