"""What a form asks for, and a filled one: plain rows for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code in a cell, or the name of an empty one; ``known`` or not, and then what was probably
    meant. ``first`` is what the first row says.
    """

    sheet: str
    cell: str
    code: str
    known: bool
    like: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class RepeatedRows:
    """Rows of a form that are written once for each row of a table."""

    sheet: str
    first: int
    last: int
    table: str
    rows: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a form asks for."""

    suffix: str
    codes: tuple[FoundCode, ...]
    repeated: tuple[RepeatedRows, ...]

    @property
    def unknown(self) -> tuple[FoundCode, ...]:
        """Codes that mean nothing here; their cells stay as they are."""
        return tuple(one for one in self.codes if not one.known)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form."""

    data: bytes
    look: Look
    cells: int
    """Cells that got a value, repeated ones counted each."""
    added_rows: int
