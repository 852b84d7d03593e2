"""Numbers as English lists write them: 12.5 mn, 3 billion, 35bn, 450K."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = (
    ("thousands?|k", 10**3), ("millions?|mn|mil\\.?|mm|m", 10**6), ("billions?|bn|b", 10**9),
    ("trillions?|tn", 10**12),
)  # fmt: skip
SCALE = "|".join(words for words, _ in _SCALES)
_NUMBER = re.compile(
    rf"((?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)\s*({SCALE})(?![a-z])", re.IGNORECASE
)


def scale_named(word: str) -> int:
    """What a word of scale multiplies by ("mn" → 1,000,000), 0 for another word."""
    for words, factor in _SCALES:
        if re.fullmatch(words, word, re.IGNORECASE):
            return factor
    return 0


def read_english_number(text: str) -> Decimal | None:
    """The number that a text with a word of scale is; None without one, or where more stands there."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    return Decimal(found[1].replace(",", "")) * scale_named(found[2])
