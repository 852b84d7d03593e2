"""Marks that repeat the cell above: 〃, 상동."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.domain.cell_text import clean
from db.intake.words import word_set
from db.intake.workbook import Cell

_MARKS = word_set("〃 ″ \" “ ” '' ,, 상동 위와같음 동상 상기동일 〃〃")
_LONGEST = 8


def is_ditto(cell: Cell) -> bool:
    """Whether a cell says nothing but that the one above holds for it too."""
    if type(cell) is not str or len(cell) > _LONGEST:
        return False
    return clean(cell).replace(" ", "") in _MARKS


def repeated(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a column, each mark as the cell that it repeats; without those that repeat none."""
    above: Cell = None
    for cell in cells:
        if not is_ditto(cell):
            above = cell
            yield cell
        elif above is not None:
            yield above
