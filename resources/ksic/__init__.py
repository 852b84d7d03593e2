"""한국표준산업분류, 11th revision (in force 2024-07-01): names of sections, divisions and five-digit
classes, and where a code of the 10th revision went.

The facts were typed from what is public of the notice and were not compared with it line by line:
the help of the field says so. Names of three and four digits are not kept: such a code is named by
its division. Of the 10th revision only the changes that were found are kept, and it is said where
nothing was found.
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
    """The classes of the 11th revision that a class of the 10th went to; itself where no change was
    found and the 11th knows it, nothing where neither is so.
    """
    if known := _changes().get(digits):
        return known
    return (digits,) if digits in industries() and len(digits) == _CLASS else ()
