"""One line of a list, what it opens, and what a count opens. Plain Python, no widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, overload

from db.domain.kinds import RecordKind


@dataclass(frozen=True, slots=True)
class RecordWish:
    """The first of these records that can be opened."""

    targets: tuple[tuple[RecordKind, int], ...]


@dataclass(frozen=True, slots=True)
class PageWish:
    """Another page, with what it should show."""

    key: str
    target: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: how near it is, of what kind, what it says, and whose or when at the right."""

    text: str
    lead: str = ""
    tone: str = "ink3"
    """Colour of the lead: ink3, warn (look at it) or danger (late)."""
    kind: str = ""
    beside: str = ""
    end: str = ""
    figure: str = ""
    """A number at the right that the line opens; bold, with an arrow after it, as another page has."""
    wish: Wish | None = None
    step: tuple[RecordKind, int] | None = None
    """What can be noted as done from here: a case's next step, a follow-up, a task."""

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        parts = (self.lead, self.kind, self.text, self.beside, self.end, self.figure)
        return ", ".join(part for part in parts if part)


class Lines(Sequence[Line]):
    """Lines made from rows when they are looked at: their count needs none of them.

    Equal when the rows are, as two of one title are made alike.
    """

    def __init__(self, rows: Sequence[Any], make: Callable[[Any], Line]) -> None:
        self._rows = rows
        self._make = make

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return Lines(self._rows[place], self._make)
        return self._make(self._rows[place])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(len(self._rows))


@dataclass(frozen=True, slots=True)
class ListWish:
    """All lines of a count, in a list of their own on this page."""

    title: str
    lines: Sequence[Line]


Wish = RecordWish | PageWish | ListWish


@dataclass(frozen=True, slots=True)
class Link:
    """A count in a card's head, and what it opens."""

    name: str
    text: str
    wish: Wish
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What a card shows."""

    count: str = ""
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    title: str = ""
    """Only where it changes with what is in it."""


MOST_LINES = 5
"""A card shows so many; the rest is behind its count."""
