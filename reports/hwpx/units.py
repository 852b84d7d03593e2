"""한글's measure, 1/7200 inch, and the sheet of the office's forms in it."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm

PAGE_WIDTH: Final = 59528
PAGE_HEIGHT: Final = 84188


def unit(points: float) -> int:
    """Points as HWPUNIT."""
    return round(points * 100)


SIDE: Final = unit(20 * mm)
TOP: Final = unit(15 * mm)
BOTTOM: Final = unit(10 * mm)
HEADER: Final = unit(10 * mm)
FOOTER: Final = unit(10 * mm)
BODY_WIDTH: Final = PAGE_WIDTH - 2 * SIDE
BODY_POINTS: Final = (PAGE_HEIGHT - TOP - BOTTOM - HEADER - FOOTER) / 100
"""Height of the body in points; a page of paper is a little higher."""
