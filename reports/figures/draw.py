"""A chart as a reportlab drawing of a given width."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from reports.content.chart import Chart
from reports.figures.lying import draw_lying, lying_height
from reports.figures.palette import PAPER, Palette
from reports.figures.sheet import Sheet
from reports.figures.upright import HEIGHT, draw_upright, fits_upright
from reports.pdf.fonts import register
from reports.results import BarSpot


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, and where its bars lie in it, in the order of ``Chart.bars``."""

    drawing: Drawing
    spots: tuple[BarSpot, ...]


def chart_height(chart: Chart, width: float) -> float:
    """The height a chart wants at a width, in points."""
    register()
    return HEIGHT if fits_upright(chart, width) else lying_height(chart, width)


def draw_chart(chart: Chart, width: float, palette: Palette = PAPER) -> Drawn:
    """Columns where they are wanted and have room, else bars that lie."""
    sheet = Sheet.of(width, chart_height(chart, width), palette)
    if fits_upright(chart, width):
        draw_upright(chart, sheet)
    else:
        draw_lying(chart, sheet)
    return Drawn(sheet.drawing, tuple(sheet.spots))
