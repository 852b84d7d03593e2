"""One line of a list, what it opens, and what a count opens. Plain Python, no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    """A number at the right that the line opens; bold, with an arrow after it."""
    wish: Wish | None = None
    step: tuple[RecordKind, int] | None = None
    """What can be noted as done from here: a case's next step, a follow-up, a task."""

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        parts = (self.lead, self.kind, self.text, self.beside, self.end, self.figure)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ListWish:
    """All lines of a count, in a list of their own on this page."""

    title: str
    lines: tuple[Line, ...]


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
