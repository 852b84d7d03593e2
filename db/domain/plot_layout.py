"""Where the blocks of a schematic lie: each project a band, each site a block as large as its ㎡.

Blocks that state no area are drawn small, and say so; the picture is no map.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.domain.values import Empty

_LEAST = 0.09
"""The least part of a row's width that a block takes, so that its name can be read."""
_ROW = 4
"""Blocks in one row at most."""


@dataclass(frozen=True, slots=True)
class Plot:
    """One site as the picture sees it."""

    id: int
    group: str
    area: float | Empty


@dataclass(frozen=True, slots=True)
class Block:
    """Its place: row, and left edge and width as parts of the picture's width."""

    id: int
    row: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """A project's rows."""

    group: str
    first_row: int
    rows: int


@dataclass(frozen=True, slots=True)
class PlotLayout:
    """Bands from top to bottom with their blocks."""

    bands: tuple[Band, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def rows(self) -> int:
        """Rows of blocks in all."""
        return sum(band.rows for band in self.bands)


def plot_layout(plots: Iterable[Plot]) -> PlotLayout:
    """Lay the plots out in their order, the groups in the order they come."""
    groups: dict[str, list[Plot]] = {}
    for one in plots:
        groups.setdefault(one.group, []).append(one)
    bands, blocks, row = [], [], 0
    for group, members in groups.items():
        rows = [members[at : at + _ROW] for at in range(0, len(members), _ROW)]
        bands.append(Band(group, row, len(rows)))
        for line in rows:
            blocks += _blocks(line, row)
            row += 1
    return PlotLayout(tuple(bands), tuple(blocks))


def _blocks(line: Sequence[Plot], row: int) -> list[Block]:
    """One row: widths by the root of the area, so that a large plot does not swallow the rest."""
    stated = [one.area**0.5 for one in line if not isinstance(one.area, Empty) and one.area > 0]
    usual = min(stated, default=1.0)
    weights = [
        one.area**0.5 if not isinstance(one.area, Empty) and one.area > 0 else usual for one in line
    ]
    whole = sum(weights) or 1.0
    widths = [max(weight / whole, _LEAST) for weight in weights]
    scale = min(1.0, 0.34 * len(line)) / sum(widths)
    found, left = [], 0.0
    for one, width in zip(line, widths, strict=True):
        found.append(Block(one.id, row, left, width * scale))
        left += width * scale
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """A site's rectangle in the office's own picture, in parts of its width and height."""

    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def text(self) -> str:
        """As it is stored."""
        return " ".join(f"{one:.4f}" for one in (self.left, self.top, self.width, self.height))


def place_of(text: str) -> Place | None:
    """A stored place; None when there is none, or what is written is no place."""
    try:
        left, top, width, height = (float(one) for one in text.split())
    except ValueError:
        return None
    inside = 0 <= left < 1 and 0 <= top < 1 and 0 < width <= 1 and 0 < height <= 1
    return Place(left, top, width, height) if inside else None
