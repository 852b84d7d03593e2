"""A list as it was read: sheets of raw cells, nothing interpreted yet.

Row numbers are 1-based, as the sheet shows them; column numbers are 0-based.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

Cell = str | int | float | bool | date | datetime | None
"""A raw cell; None is blank. Text is kept as written, blanks and line breaks included."""

Row = tuple[Cell, ...]

FileFormat = Literal["xlsx", "xls", "xlsb", "ods", "csv", "html", "xml", "clipboard"]

NO_FORMATS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Span:
    """A merged range, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return (
            self.first_row <= row <= self.last_row
            and self.first_column <= column <= self.last_column
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``rows[0]`` is sheet row 1; rows are cut after their last filled cell."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    struck_rows: frozenset[int] = frozenset()
    """Rows in which every filled cell is struck through."""
    formats: Mapping[int, str] = field(default_factory=lambda: NO_FORMATS)
    """The telling number format of a column (``#,##0"억원"``), where there is one."""
    visible: bool = True

    def cell(self, row: int, column: int) -> Cell:
        """The raw cell, None outside the used area."""
        if not 1 <= row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column] if 0 <= column < len(cells) else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as it was read."""

    file_name: str
    format: FileFormat
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    """The text encoding of a csv or HTML file, None for binary formats."""
    title: str = ""
    """A title the file itself carries beside its cells (HTML's ``<title>``)."""
    notes: tuple[str, ...] = ()
    """Codes of what a person may want to know, such as ``"decoded.damaged"``."""


class ReadError(Exception):
    """The file can't be read, and that is the file's or the PC's fault.

    ``code`` is one of ``messages.READ_ERRORS``; ``params`` fill the sentence.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, str | int] = dict(params)


class ReadCancelled(Exception):
    """The person asked to stop."""
