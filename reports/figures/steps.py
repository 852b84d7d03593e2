"""A case's stages as a line with a sign for each: filled when done, ringed where the case stands."""

from __future__ import annotations

from itertools import pairwise

from reportlab.graphics.shapes import Circle, Drawing, Line, String
from reportlab.lib.colors import HexColor, white

from reports.content.chart import Tone
from reports.content.timeline import REACHED, Pass, Step, Timeline
from reports.figures.palette import PAPER, Palette
from reports.pdf.fonts import SANS, drawable, width_of
from reports.pdf.lines import break_lines

HEIGHT = 92.0
_SIZE = 7.5
_LINE_AT = 58.0
"""The height of the line above the lower edge; days stand over it, names below."""
_RADIUS = 5.0


def draw_steps(timeline: Timeline, width: float, palette: Palette = PAPER) -> Drawing:
    """As wide as asked for, ``HEIGHT`` high."""
    drawing = Drawing(width, HEIGHT)
    slot = width / max(1, len(timeline.steps))
    middles = [slot * (place + 0.5) for place in range(len(timeline.steps))]
    for (left, right), step in zip(pairwise(middles), timeline.steps[1:], strict=True):
        reached = step.state in REACHED
        colour = palette.tones[Tone.REAL] if reached else palette.line
        dash = None if reached else [2, 2]
        drawing.add(
            Line(left, _LINE_AT, right, _LINE_AT, strokeColor=HexColor(colour), strokeWidth=1.6,
                 strokeDashArray=dash)
        )  # fmt: skip
    for x, step in zip(middles, timeline.steps, strict=True):
        _draw_step(drawing, x, step, slot - 4, palette)
    return drawing


def _draw_step(drawing: Drawing, x: float, step: Step, room: float, palette: Palette) -> None:
    tone = {Pass.NOW: Tone.LOI, Pass.LATE: Tone.OVER, Pass.DONE: Tone.REAL}.get(step.state)
    colour = HexColor(palette.tones[tone] if tone else palette.muted)
    radius = _RADIUS + (1.5 if step.state is Pass.NOW else 0)
    fill = colour if step.state in REACHED else white
    drawing.add(Circle(x, _LINE_AT, radius, fillColor=fill, strokeColor=colour, strokeWidth=1.4))
    _write(drawing, x, _LINE_AT + 13, step.actual or step.planned, palette.ink)
    for row, name in enumerate(_lines(drawable(step.name), room)):
        _write(drawing, x, _LINE_AT - 18 - 10 * row, name, palette.ink)
    _write(drawing, x, _LINE_AT - 40, step.state.value, palette.muted)
    if step.actual and step.planned:
        _write(drawing, x, _LINE_AT - 51, f"계획 {step.planned}", palette.muted, _SIZE - 1)


def _lines(name: str, room: float) -> tuple[str, ...]:
    """A name on two lines at most: what stands in brackets below, where there is room for it."""
    main, bracket, rest = name.partition("(")
    tail = bracket + rest
    if width_of(main, SANS, _SIZE) > room:
        first, dot, second = main.partition("·")
        return (first + dot, second) if dot else break_lines(main, SANS, _SIZE, room)[:2]
    return (main, tail) if tail and width_of(tail, SANS, _SIZE) <= room else (main,)


def _write(
    drawing: Drawing, x: float, y: float, text: str, colour: str, size: float = _SIZE
) -> None:
    drawing.add(
        String(x, y, drawable(text), fontName=SANS, fontSize=size, fillColor=HexColor(colour),
               textAnchor="middle")
    )  # fmt: skip
