"""How a foreign page lies on a sheet of A4: upright as a reader shows it, above the page's number."""

from __future__ import annotations

from dataclasses import dataclass

from reports.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH

HEAD_ROOM = 26.0
"""Points left free at the upper edge for the name of the attachment."""
FOOT_ROOM = 34.0
"""Points left free at the lower edge for the page's number."""

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A foreign page: the number of its form, what is seen of it, and how it is turned.

    ``box`` in the page's own units of ``unit`` points; ``turn`` 0, 90, 180 or 270 clockwise.
    """

    form: int
    box: Box
    turn: int = 0
    unit: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points as a reader shows it."""
        left, bottom, right, top = self.box
        width, height = (right - left) * self.unit, (top - bottom) * self.unit
        return (height, width) if self.turn in (90, 270) else (width, height)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet a leaf lies on, and the matrix that brings it there."""

    width: float
    height: float
    matrix: Matrix


def sheet_of(leaf: Leaf) -> Sheet:
    """A4 upright or across, whichever suits the page; larger ones are reduced, none enlarged."""
    wide, high = leaf.size
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if wide > high else (PAGE_WIDTH, PAGE_HEIGHT)
    room = height - HEAD_ROOM - FOOT_ROOM
    scale = min(1.0, width / wide, room / high)
    x = (width - wide * scale) / 2
    y = FOOT_ROOM + (room - high * scale) / 2
    a, b, c, d, e, f = _upright(leaf)
    by = scale * leaf.unit
    return Sheet(width, height, (a * by, b * by, c * by, d * by, e * by + x, f * by + y))


def _upright(leaf: Leaf) -> Matrix:
    """Turns the page as a reader does and brings its lower left corner to the origin."""
    left, bottom, right, top = leaf.box
    return {
        0: (1.0, 0.0, 0.0, 1.0, -left, -bottom),
        90: (0.0, -1.0, 1.0, 0.0, -bottom, right),
        180: (-1.0, 0.0, 0.0, -1.0, right, top),
        270: (0.0, 1.0, -1.0, 0.0, top, -left),
    }[leaf.turn]


def quarter(turn: float) -> int:
    """Any number of degrees as 0, 90, 180 or 270; what is no quarter is cut down to one."""
    return int(turn) // 90 * 90 % 360
