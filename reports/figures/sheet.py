"""A drawing that is filled from above: texts, bars and lines, and where each bar came to lie."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor

from reports.content.chart import Chart, Tone
from reports.figures.palette import Palette
from reports.pdf.fonts import SANS, drawable, width_of
from reports.results import BarSpot

SIZE = 9.0
"""Of all type in a chart, in points."""
LINE = 14.0


@dataclass(slots=True)
class Sheet:
    """Coordinates count from the upper left corner, in points."""

    drawing: Drawing
    palette: Palette
    spots: list[BarSpot]

    @classmethod
    def of(cls, width: float, height: float, palette: Palette) -> Sheet:
        """An empty one."""
        return cls(Drawing(width, height), palette, [])

    @property
    def width(self) -> float:
        """Of the whole drawing."""
        return float(self.drawing.width)

    @property
    def height(self) -> float:
        """Of the whole drawing."""
        return float(self.drawing.height)

    def text(
        self, x: float, baseline: float, text: str, *, muted: bool = False, anchor: str = "start"
    ) -> None:
        """One line of text."""
        colour = self.palette.muted if muted else self.palette.ink
        self.drawing.add(
            String(
                x, self.height - baseline, drawable(text), fontName=SANS, fontSize=SIZE,
                fillColor=HexColor(colour), textAnchor=anchor,
            )
        )  # fmt: skip

    def box(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.drawing.add(
            Rect(
                x, self.height - top - height, width, height, fillColor=HexColor(colour),
                strokeColor=None,
            )
        )  # fmt: skip

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A thin line."""
        self.drawing.add(
            Line(
                x1, self.height - y1, x2, self.height - y2, strokeWidth=0.5,
                strokeColor=HexColor(self.palette.line),
            )
        )  # fmt: skip

    def legend(self, chart: Chart) -> None:
        """The names of the tones on the first lines, the unit flush right."""
        unit = f"({chart.unit})"
        self.text(self.width, SIZE, unit, muted=True, anchor="end")
        for x, top, tone, name in legend_places(chart, self.width):
            self.box(x, top + 1, 8, 8, self.palette.tones[tone])
            self.text(x + 12, top + SIZE, name, muted=True)


def legend_places(chart: Chart, width: float) -> list[tuple[float, float, Tone, str]]:
    """Where each name of the legend stands: x, top, tone, name."""
    room = width - width_of(f"({chart.unit})", SANS, SIZE) - 12
    x, top = 0.0, 0.0
    found = []
    for tone, name in chart.legend:
        wide = 12 + width_of(name, SANS, SIZE) + 14
        if x and x + wide > room:
            x, top = 0.0, top + LINE
        found.append((x, top, tone, name))
        x += wide
    return found


def legend_height(chart: Chart, width: float) -> float:
    """What the legend takes, the unit's line at least."""
    places = legend_places(chart, width)
    return (places[-1][1] if places else 0.0) + LINE + 4


def elided(text: str, room: float) -> str:
    """As much of a text as there is room for."""
    if width_of(text, SANS, SIZE) <= room:
        return text
    while text and width_of(f"{text}…", SANS, SIZE) > room:
        text = text[:-1]
    return f"{text}…"
