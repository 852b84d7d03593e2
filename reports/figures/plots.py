"""Plots as blocks: as wide as their ㎡ ask, coloured by their supply, those asked for framed."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import HexColor, white

from db.domain.area import metres_text
from db.domain.plot_layout import Plot, plot_layout
from db.domain.values import Empty
from reports.content.chart import Tone
from reports.content.plots import PlotLine, PlotSketch
from reports.figures.palette import PAPER, Palette
from reports.figures.sheet import elided
from reports.pdf.fonts import SANS, SANS_BOLD, drawable

_HEAD, _ROW, _GAP, _SIZE = 17.0, 46.0, 4.0, 7.5
_TONES = {
    "unreleased": Tone.SUPPLY, "announced": Tone.SUPPLY, "negotiating": Tone.OVER,
    "contracted": Tone.INTENT,
}  # fmt: skip


def draw_plots(sketch: PlotSketch, width: float, palette: Palette = PAPER) -> Drawing:
    """As wide as asked for, as high as its rows need."""
    layout = plot_layout(
        Plot(place, plot.project, plot.area) for place, plot in enumerate(sketch.plots)
    )
    height = len(layout.bands) * _HEAD + layout.rows * _ROW
    drawing, tops, top = Drawing(width, height), {}, height
    for band in layout.bands:
        title = elided(drawable(band.group or "개발사업 미지정"), width)
        drawing.add(_text(0, top - 12, title, palette.ink, bold=True))
        top -= _HEAD
        for row in range(band.rows):
            tops[band.first_row + row] = top
            top -= _ROW
    for block in layout.blocks:
        room = block.width * width - _GAP
        _draw_plot(drawing, sketch.plots[block.id], block.left * width, tops[block.row], room,
                   palette)  # fmt: skip
    return drawing


def _draw_plot(
    drawing: Drawing, plot: PlotLine, left: float, top: float, room: float, palette: Palette
) -> None:
    tone = _TONES.get(plot.status)
    fill = HexColor(palette.tones[tone]) if tone else white
    edge = HexColor(palette.tones[Tone.LOI] if plot.wanted else palette.line)
    inset = 1.0 if plot.wanted else 0.0
    drawing.add(
        Rect(left + inset, top - _ROW + _GAP + inset, room - 2 * inset, _ROW - _GAP - 2 * inset,
             fillColor=fill, strokeColor=edge, strokeWidth=2.4 if plot.wanted else 0.6)
    )  # fmt: skip
    area = plot.area
    size = area.label("ko") if isinstance(area, Empty) else metres_text(area)
    lines = (plot.name, size, f"{plot.said} · 희망" if plot.wanted else plot.said)
    for row, line in enumerate(lines):
        text = elided(drawable(line), (room - 10) * 9.0 / _SIZE)
        y = top - 12 - 11 * row
        drawing.add(_text(left + 5, y, text, palette.ink, bold=plot.wanted and not row))


def _text(x: float, y: float, text: str, colour: str, *, bold: bool = False) -> String:
    face, size = (SANS_BOLD, _SIZE) if bold else (SANS, _SIZE)
    return String(x, y, text, fontName=face, fontSize=size, fillColor=HexColor(colour))
