"""Counts with a part of them in brackets behind, as their label says: 20(12) under 상시근로자수(장애인);
and counts that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from db.domain.cell_text import clean
from db.domain.numbers import parse_count
from db.domain.values import Parsed, Value
from db.intake.cells.content import Content, share
from db.intake.workbook import Cell

_PART = re.compile(
    r"\s*[(\[]\s*(?:이\s*중|그\s*중|중)?\s*"
    r"(?:남성?|여성?|남자|여자|장애인|중증장애인|외국인|내국인|정규직?|비정규직?|청년|시민|고양시민|취약계층)(?:수|\s*근로자)?\s*[)\]]\s*$"
)
_WHOLE = re.compile(r"([\d,]+)\s*(?:명|인)?\s*[(\[]\s*([\d,]+)\s*(?:명|인)?\s*[)\]]")
_MOSTLY = 0.5
_FEW = 3


def without_part(label: str, content: Content) -> str:
    """The label of what is counted where its brackets name a part that the cells have in brackets
    too; "" for any other."""
    bare = _PART.sub("", label)
    if bare == label or share(content.sample, _has_part) < _MOSTLY:
        return ""
    return bare


def wholes(header: str, parse: Callable[[Cell], Parsed[int]]) -> Callable[[Cell], Parsed[int]]:
    """The parser of a column of counts, which reads the whole of a cell that has a part behind it."""
    if not _PART.search(header):
        return parse
    return lambda cell: parse(_whole(cell))


def mostly_zero(cells: Sequence[Cell]) -> bool:
    """Whether zero stands in so many cells that it says no more than that nobody filled them in."""
    counted = [found for cell in cells if (found := parse_count(cell).value) is not None]
    return len(counted) >= _FEW and counted.count(0) > _MOSTLY * len(counted)


def without_zeros(parse: Callable[[Cell], Parsed[Value]]) -> Callable[[Cell], Parsed[Value]]:
    """The parser of such a column, which tells of each zero and takes none."""

    def read(cell: Cell) -> Parsed[Value]:
        found = parse(cell)
        return Parsed(None, "count.not_filled_in") if found.value == 0 else found

    return read


def _whole(cell: Cell) -> Cell:
    found = _WHOLE.fullmatch(clean(cell)) if isinstance(cell, str) else None
    return found[1] if found is not None and _is_part(found) else cell


def _has_part(cell: object) -> bool:
    found = _WHOLE.fullmatch(clean(cell)) if isinstance(cell, str) else None
    return found is not None and _is_part(found)


def _is_part(found: re.Match[str]) -> bool:
    whole, part = (int(one.replace(",", "") or 0) for one in found.groups())
    return part <= whole
