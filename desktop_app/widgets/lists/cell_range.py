"""Which cells of a table are chosen as a rectangle, beside rows that are chosen whole."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection
from PySide6.QtWidgets import QTableView


@dataclass(frozen=True, slots=True)
class CellRange:
    """Lines from ``first`` to ``last`` of some shown sections, from left to right."""

    first: int
    last: int
    sections: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many cells it holds."""
        return (self.last - self.first + 1) * len(self.sections)


def range_of(table: QTableView, selection: QItemSelection) -> CellRange | None:
    """The rectangle around the chosen cells, None when there is none."""
    parts = [selection.at(place) for place in range(selection.count())]
    if not parts:
        return None
    head = table.horizontalHeader()
    sections = {at for part in parts for at in range(part.left(), part.right() + 1)}
    shown = sorted((at for at in sections if not head.isSectionHidden(at)), key=head.visualIndex)
    first, last = min(part.top() for part in parts), max(part.bottom() for part in parts)
    return CellRange(first, last, tuple(shown)) if shown else None
