"""Korean particles after a word whose last syllable decides their form (을/를, 은/는 …)."""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import cache

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


@cache
def _parts(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """(text, name of the parameter after it, how it is written) of a template, taken apart once."""
    return tuple(
        (text, name, how or "") for text, name, how, _ in string.Formatter().parse(template)
    )


def filled(template: str, params: Mapping[str, object]) -> str:
    """``str.format`` of names alone that also understands ``{name:을}`` and its kin,
    ``{count:row|rows}``, and ``{rows:row/rows}`` for numbers that are named: "row 8", "rows 8, 13".
    """
    said = []
    for text, name, how in _parts(template):
        said.append(text)
        if name is not None:
            said.append(_said(params[name], how))
    return "".join(said)


def _said(value: object, how: str) -> str:
    """The value, with a particle, or with its words for one and for many, where asked."""
    if how in _PAIRS:
        return with_particle(str(value), how)
    if "|" in how:
        one, many = how.split("|")
        return f"{_said(value, '')} {one if str(value) == '1' else many}"
    if "/" in how:
        one, many = how.split("/")
        return f"{one if str(value).isdigit() else many} {value}"
    if isinstance(value, int) and not isinstance(value, bool) and not how:
        return f"{value:,}"
    return format(value, how)
