"""Cells that say what a building is: 지하2층/지상15층, 60% 이하."""

from __future__ import annotations

import re

from db.domain.cell_text import clean, number_of
from db.domain.values import Parsed
from db.intake.cells.text_cells import NOTHING, CellParser, Reading
from db.intake.workbook import Cell

_UNDER = re.compile(r"(?:지하|(?<![A-Za-z])B)\s*(\d{1,2})\s*(?:층|F)?", re.IGNORECASE)
_OVER = re.compile(r"(?:지상\s*)?(\d{1,3})\s*(?:층|F)?(?![\d.])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s/,~·\-–()]|규모|건물")
_RATIO = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*[%％]?\s*(?:이하|이내|까지)?")
_PAIR = re.compile(r"(\d{1,3})\s*층?\s*[/,·]\s*(\d{1,3})\s*층?")
_HIGHEST, _DEEPEST = 200, 20


def floors_of(cell: Cell, label: str = "") -> tuple[int | None, int | None]:
    """The floors above and below the ground that a cell tells of a whole house; None of what it
    leaves unsaid. Of two bare numbers ``label`` may say which is which (2/15 under 층수(지하/지상)); a
    house has a floor above the ground."""
    if isinstance(cell, str) and (pair := _PAIR.fullmatch(clean(cell))):
        above, below = label.find("지상"), label.find("지하")
        first, second = int(pair[1]), int(pair[2])
        if min(above, below) >= 0:
            return (first, second) if above < below else (second, first)
        if not first * second:
            return max(first, second), 0
    if not isinstance(cell, str):
        number = number_of(cell)
        return (int(number), None) if number is not None and number == int(number) else (None, None)
    text = clean(cell)
    under = _UNDER.search(text)
    rest = text[: under.start()] + "/" + text[under.end() :] if under else text
    over = _OVER.search(rest)
    left = rest[: over.start()] + rest[over.end() :] if over else rest
    if _BETWEEN.sub("", left):
        return None, None  # 3층(일부), 1~5층: no house is told of, or more than its height
    return int(over[1]) if over else None, int(under[1]) if under else None


def floors_above(label: str) -> CellParser:
    """The parser of the floors above the ground under a label; a house has one at least."""

    def read(cell: Cell) -> Reading:
        above, below = floors_of(cell, label)
        if above is None:
            return NOTHING if below is not None else Parsed(None, "count.unreadable")
        if not 0 <= above <= _HIGHEST:
            return Parsed(None, "count.too_big")
        return Parsed(above) if above else NOTHING

    return read


def floors_below(cell: Cell) -> Reading:
    """The floors below the ground, 0 of a house without a cellar: 2, 지하2층, B2."""
    above, below = floors_of(cell)
    found = above if below is None else below
    if found is None:
        return Parsed(None, "count.unreadable")
    return Parsed(found) if found <= _DEEPEST else Parsed(None, "count.too_big")


def ratio(cell: Cell, *, as_share: bool) -> Reading:
    """A share of the ground in per cent, as built or as the most that may be (60% 이하); no ground is
    built on by nothing. ``as_share`` says that bare numbers are parts of one, shown as per cent."""
    if isinstance(cell, str):
        found = _RATIO.fullmatch(clean(cell))
        number = float(found[1].replace(",", "")) if found else None
    else:
        bare = number_of(cell)
        number = None if bare is None else float(bare) * (100 if as_share else 1)
    if number is None:
        return Parsed(None, "percent.unreadable")
    return Parsed(round(number, 4)) if number else NOTHING


def of_ground(parse: CellParser) -> CellParser:
    """The parser of an area of ground or of a house: 0 stands where nobody measured."""

    def read(cell: Cell) -> Reading:
        reading = parse(cell)
        return NOTHING if reading.value == 0 else reading

    return read
