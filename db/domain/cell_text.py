"""What every parser does first to a raw cell: one spelling of spaces, quotes, dashes and digits."""

from __future__ import annotations

import math
import re
from decimal import Decimal

_SAME = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(map(ord, "\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u3000\t"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\uff07"), "'"),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc"), "-"),
    **dict.fromkeys(map(ord, "\u223c\u301c\u02dc\uff5e\u223d"), "~"),
    ord("\uffe6"): "₩",
    ord("\r"): "\n",
}
# NFKC would do more, and wrongly: it turns ①3,000 into 13,000 and 10² into 102.

_OTHER = re.compile(f"[{re.escape(''.join(map(chr, _SAME)))}]")
"""Any of them: few cells have one, and looking is quicker than translating."""
_BLANKS = re.compile(r" {2,}")
_FLOATED = re.compile(r"[0-9]{7,}\.0")
_LINES = re.compile(r"\s*\n\s*")


def clean(text: str) -> str:
    """``text`` with one kind of space, quote, dash, tilde and digit; line breaks stay."""
    if _OTHER.search(text):
        text = text.translate(_SAME)
    if "\n" in text:
        text = _LINES.sub("\n", text)
    if "  " in text or "\t" in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def number_of(raw: object) -> Decimal | None:
    """The number in a numeric cell, as it was typed; None for text, booleans, NaN and infinity."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return Decimal(raw)
    if isinstance(raw, float):
        return Decimal(repr(raw)) if math.isfinite(raw) else None
    if isinstance(raw, Decimal):
        return raw if raw.is_finite() else None
    return None


def whole_text(raw: object) -> str:
    """A cell as text: a number without its decimal point when it is whole (1108141272.0).

    Text is taken for such a number only where it is as long as one that names something.
    """
    if isinstance(raw, str):
        text = clean(raw)
        return text[:-2] if _FLOATED.fullmatch(text) else text
    number = number_of(raw)
    if number is None:
        return "" if raw is None else clean(str(raw))
    if abs(number) < Decimal(10) ** 18 and number == number.to_integral_value():
        return str(int(number))
    return str(number)
