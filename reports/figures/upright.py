"""Columns beside each other, a group for each year, with a quiet grid behind them."""

from __future__ import annotations

import math

from reports.content.chart import Chart
from reports.figures.sheet import LINE, SIZE, Sheet, legend_height
from reports.pdf.fonts import SANS, width_of
from reports.results import BarSpot

HEIGHT = 190.0
_AXIS = 40.0
_LEAST_HIT = 24.0
_WIDEST = 46.0


def fits_upright(chart: Chart, width: float) -> bool:
    """Whether every value has room above its column, and every group's name below."""
    if not chart.upright or not any(group.bars for group in chart.groups):
        return False
    slot, between = _slots(chart, width)
    texts = max(width_of(bar.text, SANS, SIZE) for bar in chart.bars())
    names = all(
        width_of(group.name, SANS, SIZE) <= slot * len(group.bars) + between
        for group in chart.groups
    )
    return names and texts + 2 <= slot


def _slots(chart: Chart, width: float) -> tuple[float, float]:
    """The room of one column, and that between groups."""
    bars = sum(len(group.bars) for group in chart.groups)
    slot = (width - _AXIS) / (bars + 0.8 * len(chart.groups))
    return min(slot, _WIDEST), max(0.8 * slot, (width - _AXIS - bars * _WIDEST) / len(chart.groups))


def draw_upright(chart: Chart, sheet: Sheet) -> None:
    """Draw the grid, then every group."""
    sheet.legend(chart)
    top = legend_height(chart, sheet.width) + LINE
    floor = sheet.height - LINE - 4
    highest = _draw_grid(chart, sheet, top, floor)
    slot, between = _slots(chart, sheet.width)
    x = _AXIS + between / 2
    for group in chart.groups:
        middle = x + slot * len(group.bars) / 2
        sheet.text(middle, floor + LINE, group.name, anchor="middle")
        for bar in group.bars:
            tall = (floor - top) * (bar.value or 0.0) / highest
            wide = min(slot * 0.72, 30.0)
            if bar.value:
                colour = sheet.palette.tones[bar.tone]
                sheet.box(
                    x + (slot - wide) / 2, floor - max(tall, 1.0), wide, max(tall, 1.0), colour
                )
            sheet.text(x + slot / 2, floor - tall - 3, bar.text, muted=bar.value is None,
                       anchor="middle")  # fmt: skip
            hit = max(tall + LINE, _LEAST_HIT)
            sheet.spots.append(BarSpot(x, floor - hit, slot, hit))
            x += slot
        x += between


def _draw_grid(chart: Chart, sheet: Sheet, top: float, floor: float) -> float:
    """Lines at round values with their numbers; gives back the value of the upper edge."""
    step = _round_step(chart.largest / 3)
    highest = max(step * math.ceil(chart.largest / step), step)
    value = 0.0
    while value <= highest + step / 2:
        y = floor - (floor - top) * value / highest
        sheet.rule(_AXIS, y, sheet.width, y)
        shown = value / 1e8 if chart.money else value
        sheet.text(_AXIS - 6, y + 3, f"{shown:,.10g}", muted=True, anchor="end")
        value += step
    return highest


def _round_step(wanted: float) -> float:
    """1, 2 or 5 times a power of ten."""
    if wanted <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    return power * next(one for one in (1, 2, 5, 10) if one * power >= wanted * 0.999)
