"""One list as an office keeps it, drawn as text, with what must be understood of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.intake.workbook import Cell, Sheet, Span, Workbook

_NUMBER = re.compile(r"#(-?\d+(?:\.\d+)?)$")
_DAY = re.compile(r"@(\d{4})-(\d\d)-(\d\d)$")

ORG, CASE, MOU, CERT, MAN = "organization.", "case.", "agreement.", "certificate.", "contact."


def grid(text: str) -> list[list[Cell]]:
    """Rows of a drawing: ``|`` parts the cells, ``#12`` is a number, ``@2024-03-05`` a date,
    ``\\n`` a line break in a cell, a lone ``.`` a row with nothing in it."""
    rows = []
    for line in text.strip("\n").split("\n"):
        line = line.strip()
        cells = [] if line == "." else [_cell(part) for part in line.split("|")]
        while cells and cells[-1] is None:
            cells.pop()
        rows.append(cells)
    return rows


def _cell(part: str) -> Cell:
    text = part.strip(" ").replace("\\n", "\n")
    if found := _NUMBER.match(text):
        return float(found[1]) if "." in found[1] else int(found[1])
    if found := _DAY.match(text):
        return date(*map(int, found.groups()))
    return text.replace("_", " ") if set(text) == {"_"} else text or None


@dataclass(frozen=True)
class OfficeList:
    """A list of one sheet and what a person reads from it."""

    name: str
    drawing: str
    kind: str
    header: tuple[int, ...] | None
    fields: Mapping[str, str | None]
    """Header (or the end of it) → field; None where nothing may be mapped."""
    rows: Sequence[int]
    """The sheet rows that are entries."""
    values: Mapping[int, Mapping[str, object]] = field(default_factory=dict)
    """Values by row; None where there may be no value."""
    merged: Sequence[tuple[int, int, int, int]] = ()
    file_name: str = "목록.xlsx"
    sheet: str = "Sheet1"
    units: Mapping[str, str] = field(default_factory=dict)
    excluded: Mapping[int, str] = field(default_factory=dict)
    as_of: str | None = ""
    """None where it does not matter."""
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    problems: Mapping[int, str] = field(default_factory=dict)
    """A problem that the row must have."""

    def workbook(self) -> Workbook:
        """The list as the reader gives it."""
        rows = tuple(tuple(row) for row in grid(self.drawing))
        spans = tuple(Span(*span) for span in self.merged)
        sheet = Sheet(self.sheet, rows, spans, hidden_rows=self.hidden, struck_rows=self.struck)
        return Workbook(self.file_name, "xlsx", (sheet,))
