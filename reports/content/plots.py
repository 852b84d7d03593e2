"""필지 배치 as content: the plots around those a case asks for, drawn elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.values import Empty


@dataclass(frozen=True, slots=True)
class PlotLine:
    """One plot: of which project, its ㎡, the code and the word of its supply, asked for or not."""

    name: str
    project: str
    area: float | Empty = Empty.NOT_STATED
    status: str = ""
    said: str = ""
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class PlotSketch:
    """The plots of the projects that are asked for, in their order."""

    plots: tuple[PlotLine, ...]
    caption: str = "필지 배치(면적 비율을 본뜬 그림으로 실제 위치·모양과 다름)"
    source: str = ""

    def texts(self) -> Iterator[str]:
        """Every text it shows."""
        yield self.caption
        for plot in self.plots:
            yield from (plot.name, plot.project, plot.said)
