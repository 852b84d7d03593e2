"""A sheet while the child is still reading it: its rows come one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from db.intake.workbook import Cell, Row, Span

LONGEST_TEXT = 32_767
LARGEST_WHOLE = 1e18
"""Numbers from here on stay as they are, whole or not."""
_LONG = 1_000
_RUNS = re.compile(r"[^\S\n]{9,}|\n{9,}")

PartialDates = Mapping[tuple[int, int], str]
"""(row, column) of date cells shown without their day ("month") or month ("year")."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a sheet shows beside its values."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    struck: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """Columns struck through, by row."""
    formats: Mapping[int, str] = field(default_factory=dict)
    partial_dates: PartialDates = field(default_factory=dict)
    indents: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """How far cells are indented, by (row, column)."""
    errors: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    """What formulas that failed show (#REF!), by row and column."""


PLAIN = Looks()


@dataclass(slots=True)
class OpenSheet:
    """One sheet; ``rows`` may be taken once."""

    name: str
    rows: Iterable[Row]
    merged: tuple[Span, ...] = ()
    looks: Looks = PLAIN
    visible: bool = True


def plain_text(text: str, known: dict[str, str]) -> str | None:
    """A text cell: None when blank, one object for equal texts, never longer than Excel's.

    Long runs of blanks go too: searching them takes time that grows with their square.
    """
    if len(text) <= _LONG:
        return known.setdefault(text, text) or None
    if text not in known:
        known[text] = _RUNS.sub(lambda run: run.group()[0], text)[:LONGEST_TEXT]
    return known[text]


def plain_cell(value: Any, known: dict[str, str]) -> Cell:
    """A reader's value as a cell: "" is blank, 5.0 is 5, times are text."""
    if isinstance(value, str):
        return plain_text(value, known)
    if isinstance(value, float):
        return _plain_number(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, datetime):
        midnight = value.hour == value.minute == value.second == 0
        return value.date() if midnight else value.replace(microsecond=0, tzinfo=None)
    if isinstance(value, date):
        return value
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds() // 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return str(value)


def _plain_number(value: float) -> Cell:
    if value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value.is_integer() and abs(value) < LARGEST_WHOLE else value


def cut_date(cell: Cell, precision: str) -> Cell:
    """A date as its cell shows it: "2024-11" where the format leaves the day out."""
    if isinstance(cell, date):
        return f"{cell.year:04d}" if precision == "year" else f"{cell.year:04d}-{cell.month:02d}"
    return cell


def indented(cell: Cell, indent: int) -> Cell:
    """A text as its cell shows it, moved to the right; two blanks a step."""
    return f"{'  ' * indent}{cell}" if isinstance(cell, str) else cell


def shown_precision(number_format: str) -> str:
    """ "day", "month" or "year" for a date format, "" for any other."""
    code, quoted = [], False
    for character in number_format.lower():
        if character == '"':
            quoted = not quoted
        elif not quoted:
            code.append(character)
    bare = "".join(code).split(";", 1)[0].split("]")[-1].replace("\\", "")
    if "y" not in bare and "e" not in bare:
        return ""
    if "d" in bare:
        return "day"
    return "month" if "m" in bare else "year"
