"""The colours a chart is drawn with; the window gives those of its theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reports.content.chart import Tone


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#RRGGBB``; those of tones fill bars and never carry text."""

    ink: str
    muted: str
    line: str
    tones: Mapping[Tone, str]


PAPER = Palette(
    ink="#111111",
    muted="#4A535E",
    line="#C3C9D1",
    tones={
        Tone.LOI: "#2765A8", Tone.INTENT: "#86A8D4", Tone.MOU: "#147386", Tone.CONTRACT: "#66758A",
        Tone.REAL: "#2F8F5B", Tone.LATER: "#1C7B5A", Tone.OVER: "#C98A12", Tone.ENDED: "#963325",
        Tone.DEMAND: "#2765A8", Tone.SUPPLY: "#8CCBCF",
    },
)  # fmt: skip
