"""Amounts in other currencies, and what they are in won at a rate somebody wrote down."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation


def exchange_rate(text: str) -> Decimal | None:
    """Won for one unit in a text such as "1,386.50"; None when it is no finite number."""
    try:
        rate = Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        return None
    return rate if rate.is_finite() else None


def in_won(amount: int, rate: Decimal) -> int:
    """``amount`` units at ``rate``, to the whole won."""
    return int((amount * rate).to_integral_value(ROUND_HALF_UP))
