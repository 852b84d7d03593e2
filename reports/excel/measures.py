"""How wide columns and how high rows of a sheet must be for what stands in them."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

LEAST: Final = 8.0
MOST: Final = 52.0
LINE: Final = 15.0
"""Points of a row with one line."""
_PAD: Final = 2.5
_SYLLABLE: Final = 1.9
_BODY: Final = 10.0
"""Points of the type that widths are counted in."""
_USUAL: Final = 8.43
_MOST_LINES: Final = 24
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


def row_height(texts: Iterable[str], widths: Iterable[float]) -> float:
    """Points that a row needs for its texts, as far as a page can bear; 0 where one line does."""
    # A syllable is the widest sign there is: most texts need no measuring.
    lines = [
        lines_in(text, width)
        for text, width in zip(texts, widths, strict=True)
        if len(text) * _SYLLABLE + _PAD / 2 > width or "\n" in text
    ]
    most = max(lines, default=1)
    return LINE * min(most, _MOST_LINES) if most > 1 else 0.0


def last_column_for(lines: Iterable[tuple[str, float]], widths: Sequence[float]) -> int:
    """The column (from 0) up to which a page must reach so that no line above the table is cut.

    Each line comes with the size of its type in points; columns without a width are the usual ones.
    """
    needed = max((text_width(text) * size / _BODY for text, size in lines), default=0.0)
    missing = needed - sum(widths)
    return len(widths) - 1 + max(math.ceil(missing / _USUAL), 0)


class _SignWidths(dict[str, float]):
    """The width of each sign that was met: a list measures some hundred thousand."""

    def __missing__(self, sign: str) -> float:
        wide = unicodedata.east_asian_width(sign) in _WIDE
        found = self[sign] = _SYLLABLE if wide else 1.0
        return found


_SIGN_WIDTHS = _SignWidths()


def _line_width(line: str) -> float:
    return sum(map(_SIGN_WIDTHS.__getitem__, line))
