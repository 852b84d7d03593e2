"""Currencies and scales as labels name them."""

from __future__ import annotations

import pytest

from db.domain.currencies import CurrencyUnit, currency_named, unit_in_label
from db.domain.money_reading import parse_money


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("투자의향액(백만불)", CurrencyUnit("USD", 1_000_000)),
        ("신고금액 (천달러)", CurrencyUnit("USD", 1_000)),
        ("Est. investment (USD mn)", CurrencyUnit("USD", 1_000_000)),
        ("Value in thousands of EUR", CurrencyUnit("EUR", 1_000)),
        ("투자금액(백만엔)", CurrencyUnit("JPY", 1_000_000)),
        ("Investment (KRW bn)", CurrencyUnit("KRW", 1_000_000_000)),
        ("투자액(억원)", CurrencyUnit("KRW", 100_000_000)),
        ("Value (million)", CurrencyUnit("", 1_000_000)),
        ("업종(엔지니어링)", None),
        ("면적(㎡)", None),
        ("투자액", None),
    ],
)
def test_a_label_names_its_currency(label: str, unit: CurrencyUnit | None) -> None:
    assert unit_in_label(label) == unit


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("US$", "USD"),
        ("미화", "USD"),
        ("원", "KRW"),
        ("위안", "CNY"),
        ("S$", "SGD"),
        ("20만", ""),
        ("불", "USD"),
        ("미달러", "USD"),
        ("U.S. dollars", "USD"),
        ("Hong Kong dollars", "HKD"),
        ("호주 달러", ""),
        ("A$", ""),
        ("Canadian dollars", ""),
    ],
)
def test_a_cell_names_its_currency(text: str, code: str) -> None:
    assert currency_named(text) == code


@pytest.mark.parametrize(
    ("cell", "won"),
    [("KRW 35bn", 35_000_000_000), ("1.5 billion won", 1_500_000_000), ("20 million", None)],
)
def test_won_in_english_needs_its_name(cell: str, won: int | None) -> None:
    assert parse_money(cell, None).value == won
