"""The charts of a number, one at a time, each with its definition and its day beneath."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.counting import Count
from desktop_app.context import AppContext
from desktop_app.features.figures.reading import read_ground
from desktop_app.widgets.chart_view import ChartView
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from reports.content.chart import Bar, Chart
from reports.content.charts import ChartWords, ageing, funnel, realised

_PARTED = ("year", "industry", "group")


class ChartPanel(QWidget):
    """A bar that is pressed shows its rows."""

    rows_requested = Signal(object, str)
    """Keys of counted rows, and what they are."""
    ground_requested = Signal(object, str)
    """Keys of sites, or of cases that ask for ground."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_charts")
        self._store = context.store
        self._words = ChartWords(context.texts)
        self._count: Count | None = None
        self.kind = ChoiceChips("chart", (
            ("year", self.tr("By year")), ("funnel", self.tr("Stages")),
            ("industry", self.tr("By industry")), ("group", self.tr("By instrument")),
            ("ageing", self.tr("Ageing")), ("ground", self.tr("Site demand")),
        ))  # fmt: skip
        self.measure = ChoiceChips(
            "chart_measure", (("amount", self.tr("Money")), ("jobs", self.tr("Jobs")))
        )
        self.view = ChartView(context)
        self._title = label("", "name")
        self._title.setObjectName("chart_title")
        self._notes = wrapped("", "small")
        self._notes.setObjectName("chart_notes")
        self._compose()
        self.kind.chosen.connect(self._on_chosen)
        self.measure.chosen.connect(self._on_chosen)
        self.view.drawn.connect(self._on_drawn)
        self.view.bar_chosen.connect(self._on_bar_chosen)

    def _compose(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.view)
        column.addWidget(self._notes)
        column.addStretch(1)
        area = ScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = flush(QVBoxLayout(self))
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 16, 0)
        tools.addWidget(self.kind, 1)
        whole.addLayout(tools)
        whole.addWidget(area, 1)

    def put(self, count: Count) -> None:
        """Draw a count."""
        self._count = count
        self._show()

    def _show(self) -> None:
        self.measure.setVisible(self.kind.code in _PARTED)
        if self._count is not None:
            self.view.show_chart(self._maker(self._count))

    def _maker(self, count: Count) -> Callable[[], Chart]:
        kind, measure, words = self.kind.code, self.measure.code, self._words
        store = self._store

        def make() -> Chart:
            if kind == "ground":
                return read_ground(store, words)
            if kind in _PARTED:
                return realised(count, kind, measure, words)
            return (funnel if kind == "funnel" else ageing)(count, words)

        return make

    # Slots.

    @Slot(str)
    def _on_chosen(self, _code: str) -> None:
        self._show()

    @Slot(object)
    def _on_drawn(self, chart: Chart) -> None:
        self._title.setText(chart.title)
        self._notes.setText("\n".join(chart.notes))

    @Slot(object)
    def _on_bar_chosen(self, bar: Bar) -> None:
        chart = self.view.chart
        is_ground = chart is not None and chart.key == "ground"
        (self.ground_requested if is_ground else self.rows_requested).emit(bar.rows, bar.said)
