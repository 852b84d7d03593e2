"""Comma, tab and semicolon separated text into rows."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from db.intake.reading.open_sheet import plain_text
from db.intake.workbook import Row

_DELIMITERS = (",", "\t", ";", "|")
_SAMPLE_LINES = 60
_RUNAWAY_LINES = 60
"""A field with more lines than this swallowed the file after a lonely quotation mark."""
csv.field_size_limit(4_000_000)


def parse(text: str) -> Iterator[Row]:
    """Rows of the text, blank cells as None and blank rows as ``()``."""
    text, delimiter = _delimiter(text)
    lines = io.StringIO(text, newline="")
    if _runs_away(text, delimiter):
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    known: dict[str, str] = {}
    for cells in reader:
        yield trimmed([plain_text(cell, known) for cell in cells])


def trimmed(cells: list[str | None]) -> Row:
    """The cells without the blank ones at the end."""
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


def _delimiter(text: str) -> tuple[str, str]:
    first = text[:64].split("\n", 1)[0].rstrip("\r")
    if len(first) == 5 and first.lower().startswith("sep="):
        return text[len(first) :].lstrip("\r").removeprefix("\n"), first[4]
    scores = {delimiter: _score(text, delimiter) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda delimiter: scores[delimiter])
    return text, best if scores[best] > 0 else ","


def _score(text: str, delimiter: str) -> float:
    """How evenly the delimiter cuts the first lines into more than one cell."""
    sample = text[:60_000]
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in cells):
                widths.append(len(cells))
            if len(widths) == _SAMPLE_LINES:
                break
    except csv.Error:
        return 0.0
    if len(text) > len(sample) and len(widths) > 1:
        widths.pop()
    common = Counter(width for width in widths if width > 1).most_common(1)
    if not common:
        return 0.0
    width, count = common[0]
    return count / len(widths) * (1 + min(width, 12) / 12)


def _runs_away(text: str, delimiter: str) -> bool:
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return any(
            cell.count("\n") > _RUNAWAY_LINES
            for cells in reader
            for cell in cells
            if len(cell) > 4 * _RUNAWAY_LINES
        )
    except csv.Error:
        return True
