"""The looks of a 한글 document: letters, paragraphs and borders, each numbered when first used."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

INK = "#111111"
MUTED = "#626B77"
RED = "#B3261E"

Look = TypeVar("Look", bound=Hashable)


class Face(Enum):
    """A face of the house style, with the one to take where it is not installed."""

    BODY = ("휴먼명조", "함초롬바탕")
    HEAD = ("HY헤드라인M", "함초롬돋움")
    PLAIN = ("HY중고딕", "함초롬돋움")


FACES = tuple(Face)


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look; ``size`` in points."""

    face: Face = Face.BODY
    size: float = 12.0
    bold: bool = False
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands; lengths in points, ``spacing`` in percent of the letters' size.

    ``indent`` is of the first line; where it is negative the first line begins at ``left`` and the
    others hang, as 한글 has it.
    """

    align: str = "LEFT"
    left: float = 0.0
    indent: float = 0.0
    before: float = 0.0
    spacing: int = 160
    keep_with_next: bool = False
    right_tab: bool = False
    """A tab leads to the right edge."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A border of a cell; without a width there is none."""

    width: str = ""
    colour: str = "#5B6470"


NO_EDGE = Edge()
THIN = Edge("0.12 mm")
THICK = Edge("0.3 mm")


@dataclass(frozen=True, slots=True)
class Border:
    """The four borders of a cell and its shade."""

    left: Edge = NO_EDGE
    right: Edge = NO_EDGE
    top: Edge = NO_EDGE
    bottom: Edge = NO_EDGE
    fill: str = ""


class Numbered(Generic[Look]):
    """Looks in the order of their first use; the first is the one everything falls back on."""

    def __init__(self, base: Look, start: int = 0) -> None:
        self._start = start
        self._numbers: dict[Look, int] = {base: start}

    def number(self, look: Look) -> int:
        """The number of a look, a new one for what was not seen before."""
        return self._numbers.setdefault(look, self._start + len(self._numbers))

    def items(self) -> tuple[tuple[int, Look], ...]:
        """Every look with its number, in order."""
        return tuple((number, look) for look, number in self._numbers.items())


class Style(Enum):
    """The paragraph styles an officer finds in 한글's list: its name there, and in English."""

    NORMAL = ("바탕글", "Normal")
    TITLE = ("제목", "Title")
    HEADING = ("□ 항목", "Heading")
    ITEM = ("○ 내용", "Item")
    DETAIL = ("- 세부", "Detail")
    NOTE = ("※ 참고", "Note")
    PARAGRAPH = ("본문", "Body")
    SPOKEN = ("말씀", "Spoken")
    CAPTION = ("단위·기준일", "Caption")
    CELL = ("표", "Cell")


STYLES = tuple(Style)


@dataclass(slots=True)
class Looks:
    """Everything that the head of the document has to define for its body."""

    letters: Numbered[Letters] = field(default_factory=lambda: Numbered(Letters()))
    shapes: Numbered[Shape] = field(default_factory=lambda: Numbered(Shape()))
    borders: Numbered[Border] = field(default_factory=lambda: Numbered(Border(), start=1))
    styles: dict[Style, tuple[int, int]] = field(default_factory=dict)
    """Numbers of shape and letters with which a style was used first."""
