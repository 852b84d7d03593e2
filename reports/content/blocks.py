"""The building blocks of a document: boxes, headings, the bullets of public offices, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from db.domain.values import Empty
from reports.content.chart import Chart
from reports.content.plots import PlotSketch
from reports.content.timeline import Timeline

Run = str | Empty
Text = Run | tuple[Run, ...]
"""Plain text; a kind of empty inside it is shown as its word in small grey."""

Cell = Text | int | float
"""A table cell keeps its type: money in won, areas in ㎡, people and percent as numbers."""


class Level(StrEnum):
    """The bullets below a □ heading."""

    ITEM = "○"
    DETAIL = "-"
    NOTE = "※"


class CellKind(StrEnum):
    """How a table column is aligned and its numbers are written."""

    TEXT = "text"
    CENTRED = "centred"
    DATE = "date"
    """An ISO partial date, written ``2024. 11. 27.``."""
    NUMBER = "number"
    MONEY = "money"
    """Won, written in 억원 with one decimal where it needs one."""
    WON = "won"
    AREA = "area"
    """㎡."""
    PERCENT = "percent"
    CHANGE = "change"
    """By how much a number changed, with its sign: +3, △2, 0."""
    MONEY_CHANGE = "money-change"

    @property
    def is_number(self) -> bool:
        """Whether its cells are set flush right."""
        return self in _NUMBER_KINDS


_NUMBER_KINDS = frozenset(
    {
        CellKind.NUMBER, CellKind.MONEY, CellKind.WON, CellKind.AREA, CellKind.PERCENT,
        CellKind.CHANGE, CellKind.MONEY_CHANGE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TitleBox:
    """The light blue box with the document's title."""

    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The front of a bound volume: fills a page by itself."""

    title: str
    lines: tuple[str, ...]
    """What it holds, below the title."""
    office: str
    day: str
    mark: str = ""
    """Who may see it, in a box at the upper edge."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: ``target`` is the key of a part, or of an attachment (``붙임``).

    The renderer knows the page; ``level`` 1 stands indented below 0.
    """

    text: str
    target: str
    note: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents: names, dotted leaders, and pages that lead there."""

    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick, with its word."""

    label: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class ApprovalBox:
    """보고선, 사전·사후, disclosure mark, author and the day of the law, below the title."""

    reports_to: tuple[Tick, ...]
    timing: tuple[Tick, ...]
    mark: str
    author: Text
    law_as_of: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A □ heading; ``tail`` follows in the body's type, ``note`` stands flush right."""

    text: str
    tail: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """One ○, - or ※ line; ``label`` is set in brackets before the text."""

    text: Text
    level: Level = Level.ITEM
    label: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without a bullet; ``spoken`` ones are set large, to be read aloud.

    One with a ``marker`` (``1.``, ``가.``) is a point of a letter or contract: its further lines
    hang below the first letter of its text, ``level`` steps in.
    """

    text: Text
    spoken: bool = False
    marker: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Centred:
    """A line in the middle; ``scale`` is its size beside the body's."""

    text: Text
    scale: float = 1.0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, ``height_mm`` high: on a cover."""

    height_mm: float


@dataclass(frozen=True, slots=True)
class KeyValue:
    """One label with its value; ``span`` is the number of pairs it is as wide as."""

    label: str
    value: Text
    span: int = 1


@dataclass(frozen=True, slots=True)
class KeyValues:
    """A grid of shaded labels with their values, ``per_row`` pairs beside each other."""

    pairs: tuple[KeyValue, ...]
    per_row: int = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; ``unit`` is shown in its head, ``width`` is a share (0: by content).

    Columns of one ``group`` stand below its name in a head of two rows, each under its ``short``
    word where it has one; ``label`` names the column where it stands alone.
    """

    label: str
    kind: CellKind = CellKind.TEXT
    unit: str = ""
    width: float = 0.0
    group: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a ``total`` row is set bold on a shade; ``units`` overrides column kinds.

    ``kinds`` is for tables whose rows differ in kind (a row of money above a row of people):
    one kind per cell, or empty to take the columns'.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    kinds: tuple[CellKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is repeated on each page and its rows are never split.

    ``unit_line`` such as ``(단위: 억원, ㎡, 명)``; ``as_of`` (ISO partial date) and ``source`` are
    printed with it, because a number without its day and origin can't be defended.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    name: str = ""
    """Names its sheet in a workbook."""
    unit_line: str = ""
    as_of: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption; ``draw(width, height)`` in points makes it when needed."""

    draw: Callable[[float, float], object]
    height_mm: float
    caption: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class NoteLines:
    """Blank lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page."""


Block = (
    TitleBox
    | Cover
    | Contents
    | ApprovalBox
    | Heading
    | Bullet
    | Paragraph
    | Centred
    | Space
    | KeyValues
    | Table
    | Figure
    | Chart
    | Timeline
    | PlotSketch
    | NoteLines
    | PageBreak
)
