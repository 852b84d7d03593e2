"""Korean particles after a word whose last syllable decides their form (을/를, 은/는 …)."""

from __future__ import annotations

import string
from typing import Any

_PAIRS = {
    "을": ("을", "를"),
    "은": ("은", "는"),
    "이": ("이", "가"),
    "과": ("과", "와"),
    "으로": ("으로", "로"),
    "아": ("아", "야"),
    "이나": ("이나", "나"),
    "이라": ("이라", "라"),
}
_FINAL_OF_DIGIT = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
_RIEUL = 8
_LETTERS_WITH_FINAL = {"l": _RIEUL, "m": 16, "n": 4, "r": _RIEUL}


def _final(word: str) -> int:
    """Number of the final consonant of the last sounded character; 0 when it has none."""
    bare = word.rstrip(string.punctuation + string.whitespace + "」』”’》〉·…㎡")
    if not bare:
        return 0
    last = bare[-1]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28
    if last in _FINAL_OF_DIGIT:
        return _FINAL_OF_DIGIT[last]
    return _LETTERS_WITH_FINAL.get(last.casefold(), 0)


def with_particle(word: str, particle: str) -> str:
    """``word`` followed by the form of ``particle`` its last syllable asks for.

    >>> with_particle("한빛정밀", "을")
    '한빛정밀을'
    >>> with_particle("나루바이오", "으로")
    '나루바이오로'
    """
    after_consonant, after_vowel = _PAIRS[particle]
    final = _final(word)
    if particle == "으로" and final == _RIEUL:
        return word + after_vowel
    return word + (after_consonant if final else after_vowel)


class ParticleFormatter(string.Formatter):
    """``str.format`` that also understands ``{name:을}`` and its kin, ``{count:row|rows}``, and
    ``{rows:row/rows}`` for numbers that are named: "row 8", "rows 8, 13".
    """

    def format_field(self, value: Any, format_spec: str) -> str:
        """The value, with a particle, or with its words for one and for many, where asked."""
        if format_spec in _PAIRS:
            return with_particle(str(value), format_spec)
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return f"{self.format_field(value, '')} {one if str(value) == '1' else many}"
        if "/" in format_spec:
            one, many = format_spec.split("/")
            return f"{one if str(value).isdigit() else many} {value}"
        if isinstance(value, int) and not isinstance(value, bool) and not format_spec:
            return f"{value:,}"
        return str(super().format_field(value, format_spec))
