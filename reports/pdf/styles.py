"""The house style, measured from office forms: sheet, type sizes, spacing, colours.

A4; sides 20 mm; title 24 pt on #DAEEF3; □ 16 pt bold sans; ○ and - 15 pt serif; ※ 12 pt sans;
tables 12 pt sans with a shaded head; line spacing 160 %, 130 % in tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from reports.content.blocks import Centred
from reports.pdf.fonts import SANS, SANS_BOLD, SERIF, width_of

PAGE_WIDTH: Final[float] = A4[0]
PAGE_HEIGHT: Final[float] = A4[1]
SIDE: Final[float] = 20 * mm
TOP: Final[float] = 17 * mm
BOTTOM: Final[float] = 17 * mm
BODY_WIDTH: Final[float] = PAGE_WIDTH - 2 * SIDE
BODY_HEIGHT: Final[float] = PAGE_HEIGHT - TOP - BOTTOM
FOOT: Final[float] = 9 * mm
"""Baseline of the page number above the lower edge."""

INK: Final = HexColor("#111111")
MUTED: Final = HexColor("#626B77")
LINE: Final = HexColor("#5B6470")
TITLE_FILL: Final = HexColor("#DAEEF3")
TITLE_LINE: Final = HexColor("#1F4E8C")
HEAD_FILL: Final = HexColor("#E9EEF3")
TOTAL_FILL: Final = HexColor("#F3F5F8")
MARK_RED: Final = HexColor("#B3261E")


@dataclass(frozen=True, slots=True)
class Fit:
    """How tight a part is set: ``size`` 1.0 is the 15-pt body, ``leading`` its line spacing,
    ``gap`` the share of the usual space between blocks."""

    size: float
    leading: float = 1.6
    gap: float = 1.0


FITS: Final = (
    Fit(0.90), Fit(0.86), Fit(0.82), Fit(0.78), Fit(0.76, 1.58), Fit(0.74, 1.56, 0.95),
    Fit(0.72, 1.54, 0.9), Fit(0.71, 1.5, 0.85), Fit(0.70, 1.47, 0.8), Fit(0.69, 1.44, 0.7),
    Fit(0.68, 1.41, 0.65), Fit(0.67, 1.38, 0.6), Fit(0.66, 1.36, 0.5), Fit(0.65, 1.34, 0.4),
    Fit(0.635, 1.32, 0.35), Fit(0.62, 1.3, 0.3), Fit(0.605, 1.28, 0.25),
)  # fmt: skip
"""Tried from roomy to tight where a part must stay on one page; the last is the limit (9 pt)."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles and measures of one ``Fit``."""

    fit: Fit
    title: ParagraphStyle
    heading: ParagraphStyle
    item: ParagraphStyle
    detail: ParagraphStyle
    note: ParagraphStyle
    inner_note: ParagraphStyle
    """A ※ that belongs to the bullet above it."""
    paragraph: ParagraphStyle
    spoken: ParagraphStyle
    table_size: float
    caption_size: float

    def centred(self, line: Centred) -> ParagraphStyle:
        """A line in the middle, as large as it asks for."""
        font = SANS_BOLD if line.strong else SANS
        size = 15 * self.fit.size * line.scale
        return _style(f"centred {size:.1f} {font}", font, size, 1.4, alignment=TA_CENTER)

    def space(self, points: float) -> float:
        """Space between blocks, tightened with the fit."""
        return points * self.fit.size * self.fit.gap


@lru_cache(maxsize=64)
def styles_for(fit: Fit) -> Styles:
    """The styles of one fit."""
    item = 15 * fit.size
    note = max(7.6, 12.4 * fit.size)
    return Styles(
        fit=fit,
        title=_style("title", SANS_BOLD, 23 * fit.size, 1.35, alignment=TA_CENTER),
        heading=_style("heading", SANS_BOLD, 15.6 * fit.size, min(fit.leading, 1.45)),
        item=_bullet("item", SERIF, item, fit.leading, "○", 0.45 * item),
        detail=_bullet("detail", SERIF, item, fit.leading, "-", 1.9 * item),
        note=_bullet("note", SANS, note, min(fit.leading, 1.5), "※", 0.5 * item),
        inner_note=_bullet("inner note", SANS, note, min(fit.leading, 1.5), "※", 1.9 * item),
        paragraph=_style("paragraph", SERIF, item, fit.leading, leftIndent=0.6 * item),
        spoken=_style(
            # Flush left: between whole words justification would tear holes.
            "spoken",
            SERIF,
            16 * fit.size,
            1.9,
            firstLineIndent=16 * fit.size,
        ),
        table_size=max(7.8, 12.6 * fit.size),
        caption_size=max(7.2, 11 * fit.size),
    )


def _style(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    values: dict[str, object] = {
        "fontName": font,
        "fontSize": size,
        "leading": size * leading,
        "textColor": INK,
        "alignment": TA_LEFT,
        "splitLongWords": 1,
        "uriWasteReduce": 0.3,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, **(values | more))


def _bullet(
    name: str, font: str, size: float, leading: float, sign: str, indent: float
) -> ParagraphStyle:
    hang = width_of(f"{sign} ", font, size)
    return _style(name, font, size, leading, leftIndent=indent + hang, firstLineIndent=-hang)
