"""Bars that lie below each other: a name at the left, the bar, and its value behind it."""

from __future__ import annotations

from reports.content.chart import Bar, BarGroup, Chart
from reports.figures.sheet import LINE, SIZE, Sheet, elided, legend_height
from reports.pdf.fonts import SANS, width_of
from reports.results import BarSpot

_BAR, _PITCH, _GAP = 9.0, 14.0, 6.0
_LEAST_BAR = 60.0


def lying_height(chart: Chart, width: float) -> float:
    """What all bars take."""
    found = _head_height(chart, width)
    for group in chart.groups:
        found += _PITCH * len(group.bars) + _GAP + (LINE if _headed(group) else 0.0)
    return found


def draw_lying(chart: Chart, sheet: Sheet) -> None:
    """Draw every group, one below the other."""
    sheet.legend(chart)
    y = _head_height(chart, sheet.width)
    left = _names_width(chart, sheet.width)
    behind = max((width_of(bar.text, SANS, SIZE) for bar in chart.bars()), default=0.0) + 8
    room = max(_LEAST_BAR, sheet.width - left - behind)
    scale = room / chart.largest if chart.largest else 0.0
    for group in chart.groups:
        if _headed(group):
            sheet.text(0, y + SIZE, elided(group.name, sheet.width), muted=True)
            y += LINE
        elif group.name:
            sheet.text(0, y + SIZE, elided(group.name, left - 8))
        top = y
        for bar in group.bars:
            _draw_bar(sheet, bar, y, left, scale)
            y += _PITCH
        sheet.rule(left, top - 1, left, y - _PITCH + _BAR + 3)
        y += _GAP


def _draw_bar(sheet: Sheet, bar: Bar, y: float, left: float, scale: float) -> None:
    if bar.label:
        sheet.text(0, y + SIZE, elided(bar.label, left - 8))
    long = (bar.value or 0.0) * scale
    if bar.value:
        sheet.box(left, y + 1, max(long, 1.0), _BAR, sheet.palette.tones[bar.tone])
    sheet.text(left + long + 4, y + SIZE, bar.text, muted=bar.value is None)
    sheet.spots.append(BarSpot(0, y - 1, sheet.width, _PITCH))


def _head_height(chart: Chart, width: float) -> float:
    """What the legend takes; without one the first group's name stands beside the unit."""
    if not chart.legend and chart.groups and _headed(chart.groups[0]):
        return 0.0
    return legend_height(chart, width)


def _headed(group: BarGroup) -> bool:
    """Whether its name needs a line of its own, because its bars have names."""
    return bool(group.name) and any(bar.label for bar in group.bars)


def _names_width(chart: Chart, width: float) -> float:
    names = [bar.label for bar in chart.bars() if bar.label]
    names += [group.name for group in chart.groups if not _headed(group)]
    widest = max((width_of(name, SANS, SIZE) for name in names), default=0.0)
    return min(widest + 8, width * 0.36)
