"""개조식: a sentence as the body of a paper writes it, ending in a noun (``…셉니다.`` → ``…셈``).

The window speaks politely, paper does not; what both say is written once and brought into the style
of the paper here.
"""

from __future__ import annotations

import re

_POLITE = re.compile(r"([가-힣])니다(\.?)(?=$|[\s()\]·,;/])")
_FIRST = 0xAC00
_FINALS = 28
_FINAL_BIEUP, _FINAL_MIEUM = 17, 16
_LIEUL = {"듭": "듦", "압": "앎", "업": "엶", "납": "낢", "삽": "삶", "립": "림"}
"""Stems in ㄹ, which the polite ending drops: 만듭니다 → 만듦."""


def noun_style(text: str) -> str:
    """``text`` with its polite sentences ending in nouns; what is no such sentence stays."""
    made = _POLITE.sub(_noun, text)
    return made.removesuffix(".") if made != text else made


def _noun(found: re.Match[str]) -> str:
    syllable, stop = found.group(1), found.group(2)
    if syllable == "습":
        return f"음{stop}"
    if syllable in _LIEUL:
        return f"{_LIEUL[syllable]}{stop}"
    code = ord(syllable) - _FIRST
    if code % _FINALS != _FINAL_BIEUP:
        return found.group(0)
    return chr(_FIRST + code - _FINAL_BIEUP + _FINAL_MIEUM) + stop
