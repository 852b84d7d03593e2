"""Amounts in English as they are said: ``₩3.8B``."""

from __future__ import annotations

_SIZES = ((10**12, "T"), (10**9, "B"), (10**6, "M"))


def english_money(won: int, *, rounded: bool = False) -> str:
    """``₩18B``; an amount that two decimals can't say is written out, unless it may be rounded."""
    for size, name in _SIZES:
        if abs(won) >= size:
            if rounded or won % (size // 100) == 0:
                return f"₩{won / size:,.2f}".rstrip("0").rstrip(".") + name
            break
    return f"₩{won:,}"
