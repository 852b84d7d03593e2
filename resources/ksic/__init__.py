"""한국표준산업분류, 11th revision (in force 2024-07-01): names of sections, divisions and five-digit
classes, and where a code of the 10th revision went.

Codes and names were typed from what is public of the notice. On 2026-11-29 all 1,303 were compared
with a copy of the list that 통계청 (국가데이터처) publishes at 공공데이터포털, as of 2026-04-30, and the
five-digit classes with the names in its table of links to the 10th (연계표) as well. No code and no
word differed from the list, only blanks and marks between words, in which the two publications differ
too; the table of links writes 21301, 42202 and 47219 otherwise, and the list was followed. The text of
the notice itself was not at hand: the help of the field says so. Names of three and four digits are
not kept: such a code is named by its division.

What became of the 1,196 classes of the 10th follows that table of links: the file keeps the 125 that
did not simply keep their code; it was not compared with a second publication.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_FOLDER = Path(__file__).parent
_CODE = re.compile(r"([A-U])?\s*(\d{2,5})?")
_DIVISION, _CLASS = 2, 5


@cache
def industries() -> Mapping[str, str]:
    """Code → name: "C", "27", "27112"."""
    lines = (_FOLDER / "ksic11.txt").read_text(encoding="utf-8").splitlines()
    return MappingProxyType(dict(line.split(" ", 1) for line in lines))


@cache
def _changes() -> Mapping[str, tuple[str, ...]]:
    lines = (_FOLDER / "ksic10_to_11.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.split() for line in lines)
    return MappingProxyType({old: tuple(new) for old, *new in parts})


def industry_name(code: str, revision: str = "11") -> str:
    """The name of a code with or without its section letter, "" for one that is none.

    A code of the 10th revision is named by what it became; of a partial code the division is told.
    """
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        return ""
    letter, digits = found[1] or "", found[2] or ""
    if not digits:
        return industries().get(letter, "")
    if revision == "10" and len(digits) == _CLASS:
        names = (industries()[one] for one in from_tenth(digits))
        return ", ".join(dict.fromkeys(names)) or industries().get(digits[:_DIVISION], "")
    return industries().get(digits) or industries().get(digits[:_DIVISION], "")


def from_tenth(digits: str) -> tuple[str, ...]:
    """The classes of the 11th revision that a class of the 10th went to; itself where it did not
    change, nothing where neither revision knows it.
    """
    if known := _changes().get(digits):
        return known
    return (digits,) if digits in industries() and len(digits) == _CLASS else ()
