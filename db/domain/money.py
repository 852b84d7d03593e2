"""Amounts of won as offices write them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from db.domain.korean_number import hangul_number


class MoneyUnit(StrEnum):
    """The units money is listed in."""

    WON = "원"
    THOUSAND = "천원"
    MILLION = "백만원"
    EOK = "억원"
    TRILLION = "조원"

    @property
    def won(self) -> int:
        """How many won one of this unit is."""
        return _WON[self]


_WON = {
    MoneyUnit.WON: 1,
    MoneyUnit.THOUSAND: 10**3,
    MoneyUnit.MILLION: 10**6,
    MoneyUnit.EOK: 10**8,
    MoneyUnit.TRILLION: 10**12,
}
_DECIMALS = {MoneyUnit.EOK: 1, MoneyUnit.TRILLION: 2}


def format_money(won: int, unit: MoneyUnit = MoneyUnit.EOK, decimals: int | None = None) -> str:
    """``won`` counted in ``unit``, without the unit: "1,240", "116.8", "△3".

    With ``decimals`` None: 억원 to one decimal, 조원 to two, the others whole, no trailing zeros;
    an amount that is not zero never reads as zero ("0.03").
    """
    exact = Decimal(abs(won)) / unit.won
    if decimals is not None:
        text = f"{_rounded(exact, decimals):,f}"
    else:
        places = _DECIMALS.get(unit, 0)
        while won and not (shown := _rounded(exact, places)):
            places += 1
        text = f"{shown if won else Decimal(0):,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"△{text}" if won < 0 and re.search(r"[1-9]", text) else text


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def exact_eok(won: int) -> str:
    """``won`` in 억원 to the last won, so that rows can be added again: "166.38", "0.005"."""
    text = f"{Decimal(abs(won)) / MoneyUnit.EOK.won:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"△{text}" if won < 0 else text


def money_text(won: int) -> str:
    """``won`` exactly, in words of 조, 억 and 만: "180억원", "1조 1,679억원", "113,560원"."""
    sign, rest = ("△", -won) if won < 0 else ("", won)
    if rest < 10**8 and rest % 10_000:
        return f"{sign}{rest:,}원"
    parts = []
    for size, name in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,}{name}")
    return sign + (" ".join(parts) or "0") + "원"


def korean_amount(won: int) -> str:
    """An amount for letters and contracts: "금113,560원(금일십일만삼천오백육십원)".

    Digits with the Hangul spelling in parentheses, as the enforcement rule of the regulation on
    administrative work (행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조) shows. A negative amount
    has no such form: ValueError.
    """
    return f"금{won:,}원(금{hangul_number(won)}원)"
