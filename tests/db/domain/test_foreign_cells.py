"""Amounts in other currencies as lists write them."""

from __future__ import annotations

import pytest

from db.domain.foreign_cells import ForeignMoney, read_foreign


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("USD 12,000,000", ForeignMoney("USD", 12_000_000)),
        ("약 1,200만불", ForeignMoney("USD", 12_000_000)),
        ("US$ 1,000,000('25. 3. 4. 기준)", ForeignMoney("USD", 1_000_000, "", "2025-03-04")),
        (
            "$12,000,000 (1,386.50원/USD, 2025.3.4. 기준)",
            ForeignMoney("USD", 12_000_000, "1,386.50", "2025-03-04"),
        ),
        ("미화 1,200만 달러(약 166억원)", ForeignMoney("USD", 12_000_000, won=16_600_000_000)),
        ("JPY 300,000,000(@9.3)", ForeignMoney("JPY", 300_000_000, "9.3")),
        ("S$ 3,000,000", ForeignMoney("SGD", 3_000_000)),
        ("€5,000,000", ForeignMoney("EUR", 5_000_000)),
    ],
)
def test_currency_amount_rate_and_day_are_told_apart(cell: str, said: ForeignMoney) -> None:
    assert read_foreign(cell) == said


@pytest.mark.parametrize(
    "cell",
    [
        "A$ 2,000,000",
        "호주달러 300만",
        "300만 캐나다달러",
        "프랑스 30억",
        "USD 12",
        "캐나다 달러 3,000,000",
        "USD 10,000,000~20,000,000",
        "100만 달러 이상",
        "₩3,000,000",
    ],
)
def test_what_is_not_certain_is_not_read(cell: str) -> None:
    assert read_foreign(cell) is None
