"""A chart on screen: the drawing that paper has too, its bars to be pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.tokens import Tokens
from desktop_app.widgets.chart_bar import ChartBar
from reports import render
from reports.content.chart import Bar, Chart, Tone
from reports.figures.palette import Palette
from reports.results import BarSpot, ChartPicture

_PIXELS = 4 / 3
"""Pixels of a point: the chart's 9-pt type is 12 px on screen."""
_SETTLE_MS = 60
_LEAST_WIDTH = 280


@dataclass(frozen=True, slots=True)
class _Drawn:
    chart: Chart
    picture: ChartPicture


class ChartView(QWidget):
    """As high as its chart wants to be; drawn off the GUI thread, anew for every width."""

    bar_chosen = Signal(object)
    """The ``Bar``."""
    drawn = Signal(object)
    """The ``Chart``, once it can be seen."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart")
        self._jobs, self._theme = context.jobs, context.theme
        self._palette = palette_of(context.theme.tokens)
        self._make: Callable[[], Chart] | None = None
        self._chart: Chart | None = None
        self._renderer = QSvgRenderer(self)
        self._bars: tuple[ChartBar, ...] = ()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    @property
    def bars(self) -> tuple[ChartBar, ...]:
        """The buttons of the bars, in order."""
        return self._bars

    def show_chart(self, make: Callable[[], Chart]) -> None:
        """Make a chart on a reader lane, and draw it."""
        self._make = make
        self._draw()

    @Slot()
    def _draw(self) -> None:
        make, palette = self._make, self._palette
        if make is None:
            return
        width = max(self.width(), _LEAST_WIDTH) / _PIXELS

        def body(_progress: Progress) -> _Drawn:
            chart = make()
            return _Drawn(chart, render.chart_picture(chart, width, palette))

        self._jobs.run(body, done=self._on_drawn, key=f"chart-{id(self)}")

    def _on_drawn(self, found: _Drawn) -> None:
        kept = self._focussed() if found.chart == self._chart else -1
        self._chart = found.chart
        self.setAccessibleName(found.chart.title)
        self.setAccessibleDescription(" ".join(found.chart.notes))
        self._renderer.load(QByteArray(found.picture.svg))
        self.setFixedHeight(round(found.picture.height * _PIXELS))
        for old in self._bars:
            old.hide()
            old.deleteLater()
        pairs = zip(found.chart.bars(), found.picture.spots, strict=True)
        self._bars = tuple(self._bar(bar, spot) for bar, spot in pairs)
        if self._bars:
            self._let_tab_reach(max(kept, 0))
        if kept >= 0:
            self._bars[kept].setFocus()
        self.update()
        self.drawn.emit(found.chart)

    def _bar(self, bar: Bar, spot: BarSpot) -> ChartBar:
        made = ChartBar(self._theme, bar.said, opens=bool(bar.rows), parent=self)
        made.setGeometry(
            QRectF(
                spot.left * _PIXELS, spot.top * _PIXELS, spot.width * _PIXELS,
                spot.height * _PIXELS,
            ).toRect()
        )  # fmt: skip
        made.setProperty("bar", bar)
        made.clicked.connect(self._on_bar_clicked)
        made.step_requested.connect(self._on_step_requested)
        made.show()
        return made

    def _focussed(self) -> int:
        return next((at for at, one in enumerate(self._bars) if one.hasFocus()), -1)

    def _let_tab_reach(self, place: int) -> None:
        """One bar takes part in the tab order; arrow keys lead to the others."""
        for at, one in enumerate(self._bars):
            policy = one.focusPolicy().StrongFocus if at == place else one.focusPolicy().ClickFocus
            one.setFocusPolicy(policy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing; the bars lie on it."""
        if not self._renderer.isValid():
            return
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wants another drawing."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle.start()

    @Slot()
    def _on_bar_clicked(self) -> None:
        bar = self.sender().property("bar")
        if isinstance(bar, Bar) and bar.rows:
            self.bar_chosen.emit(bar)

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        place = min(max(self._focussed() + step, 0), len(self._bars) - 1)
        self._let_tab_reach(place)
        self._bars[place].setFocus()


def palette_of(tokens: Tokens) -> Palette:
    """The colours of a theme for the tones of bars."""
    stages = tokens.stages
    return Palette(tokens.ink, tokens.ink3, tokens.line, {
        Tone.LOI: stages[3], Tone.INTENT: stages[1], Tone.MOU: stages[5], Tone.CONTRACT: stages[0],
        Tone.REAL: tokens.ok_fill, Tone.LATER: stages[7], Tone.OVER: tokens.warn_fill,
        Tone.ENDED: tokens.ended[3], Tone.DEMAND: stages[3], Tone.SUPPLY: stages[5],
    })  # fmt: skip
