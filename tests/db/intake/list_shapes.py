"""A list as its file gives it, and what must be understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.intake.workbook import Cell, Sheet, Span, Workbook


def workbook(
    rows: Sequence[Sequence[Cell]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    *,
    file_name: str = "목록.xlsx",
    sheet: str = "Sheet1",
    **looks: frozenset[int],
) -> Workbook:
    """A workbook of one sheet as the reader gives it; "" is a blank cell."""
    cut = []
    for row in rows:
        cells = [None if cell == "" else cell for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        cut.append(tuple(cells))
    spans = tuple(Span(*span) for span in merged)
    return Workbook(file_name, "xlsx", (Sheet(sheet, tuple(cut), spans, **looks),))


@dataclass(frozen=True)
class Shape:
    """One list and what must be understood of it."""

    name: str
    rows: Sequence[Sequence[Cell]]
    kind: str
    header_rows: tuple[int, ...] | None
    fields: dict[str, str | None]
    """Header (or its end) → field; None where nothing may be mapped."""
    count: int
    merged: Sequence[tuple[int, int, int, int]] = ()
    file_name: str = "목록.xlsx"
    units: dict[str, str] = field(default_factory=dict)
    excluded: dict[int, str] = field(default_factory=dict)
    as_of: str = ""
    values: dict[str, object] = field(default_factory=dict)
    """Some values of the first entry."""
