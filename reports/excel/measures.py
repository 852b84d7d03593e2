"""How wide columns and how high rows of a sheet must be for what stands in them."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from typing import Final

LEAST: Final = 8.0
MOST: Final = 52.0
LINE: Final = 15.0
"""Points of a row with one line."""
_PAD: Final = 2.5
_WIDE: Final = frozenset("WF")


def text_width(text: str) -> float:
    """The width of the longest line in characters; a syllable is as wide as two."""
    return max((_line_width(line) for line in text.split("\n")), default=0.0)


def column_width(texts: Iterable[str], most: float = MOST) -> float:
    """Wide enough for every text, within what a page can bear."""
    return min(max(max(map(text_width, texts), default=0.0) + _PAD, LEAST), most)


def lines_in(text: str, width: float) -> int:
    """How many lines a text takes in a column."""
    room = max(width - _PAD / 2, 1.0)
    return sum(max(1, math.ceil(_line_width(line) / room)) for line in text.split("\n"))


def _line_width(line: str) -> float:
    return sum(1.9 if unicodedata.east_asian_width(sign) in _WIDE else 1.0 for sign in line)
