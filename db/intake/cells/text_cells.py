"""Cells of plain text, and what reading any cell comes to."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from db.domain.cell_text import whole_text
from db.domain.numbers import looks_like_resident_number, mask_resident_numbers
from db.domain.values import Parsed, Value
from db.intake.workbook import Cell

Reading: TypeAlias = Parsed[Value]
"""What a cell says: a value (None for nothing), a problem, and notes beside a good value."""
NOTHING: Reading = Parsed(None)
CellParser = Callable[[Cell], Reading]
_MANY = re.compile(r"\s*(?:[;、\n]|,(?!\d{3}(?!\d)))\s*")
_DIGITS = re.compile(r"\d{6}\D{0,4}\d{7}")
_SHORTEST_NUMBER = 13
LONGEST_NAME = 120


def first_alone(reading: Reading) -> str:
    """The problem of a cell with more numbers or addresses than its field holds, "" for others."""
    return "value.several" if "several" in reading.notes else ""


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with residents' numbers masked, and the note that says so."""
    if len(text) >= _SHORTEST_NUMBER and _DIGITS.search(text) and looks_like_resident_number(text):
        return mask_resident_numbers(text), ("resident_number.masked",)
    return text, ()


def text_cell(cell: Cell) -> Reading:
    """Text on one line."""
    text, notes = masked(whole_text(cell))
    return Parsed(text.replace("\n", " ") or None, "", notes)


def name_cell(cell: Cell) -> Reading:
    """A name on one line, no longer than names are."""
    reading = text_cell(cell)
    if isinstance(reading.value, str) and len(reading.value) > LONGEST_NAME:
        return Parsed(None, "text.too_long")
    return reading


def long_text_cell(cell: Cell) -> Reading:
    """Text with its lines."""
    text, notes = masked(whole_text(cell))
    return Parsed(text or None, "", notes)


def list_cell(cell: Cell) -> Reading:
    """Several entries, kept apart by commas, semicolons or lines."""
    text, notes = masked(whole_text(cell))
    parts = tuple(part for part in _MANY.split(text) if part)
    return Parsed(parts or None, "", notes)
