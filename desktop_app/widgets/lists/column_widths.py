"""How the columns of a table share less room than they would like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CUT = 112
"""Pixels in which a long text still says something, and a day or a number is whole."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What one column would like, what it needs so that nothing is cut, and the least of it, in
    pixels.
    """

    usual: int
    whole: int
    least: int


def shared(wishes: Sequence[Wish], room: int) -> list[int]:
    """Widths within ``room``: first columns lose what their cells do not need, then long texts
    their ends; where even the least has no room one scrolls anyway, and nothing is cut.
    """
    if sum(wish.least for wish in wishes) > room:
        return [wish.whole for wish in wishes]
    widths = [wish.usual for wish in wishes]
    for floors in ([wish.whole for wish in wishes], [wish.least for wish in wishes]):
        widths = _lowered(widths, floors, sum(widths) - room)
    return widths


def _lowered(widths: Sequence[int], floors: Sequence[int], lack: int) -> list[int]:
    """Each gives what lacks by what it can spare."""
    spare = [max(0, width - floor) for width, floor in zip(widths, floors, strict=True)]
    whole = sum(spare)
    if lack <= 0 or not whole:
        return list(widths)
    given = min(lack, whole)
    taken = [one * given // whole for one in spare]
    for place in range(len(taken)):  # the pixels that rounding left
        if sum(taken) < given and taken[place] < spare[place]:
            taken[place] += 1
    return [width - less for width, less in zip(widths, taken, strict=True)]
