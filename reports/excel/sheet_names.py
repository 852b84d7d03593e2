"""Names of worksheets: short, without the signs Excel forbids, each only once."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LONGEST = 31


class SheetNames:
    """The names given in one workbook."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, wanted: str) -> str:
        """``wanted`` as a sheet name nobody has yet."""
        base = _FORBIDDEN.sub(" ", wanted).strip(" '")[:LONGEST] or "Sheet"
        name, number = base, 2
        while name.casefold() in self._taken:
            ending = f" ({number})"
            name, number = base[: LONGEST - len(ending)] + ending, number + 1
        self._taken.add(name.casefold())
        return name
