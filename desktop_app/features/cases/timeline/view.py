"""The timeline of the shown cases: tools above, the rows, time's own scroll bar, one line in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from db.domain.dates import first_day, last_day
from db.domain.schedule import Step
from db.queries.board import BoardCard
from desktop_app.features.cases.timeline.axis import TimeAxis, Zoom
from desktop_app.features.cases.timeline.model import ScheduleModel
from desktop_app.features.cases.timeline.rows import Plan, ScheduleRow, plan_counts, schedule_rows
from desktop_app.features.cases.timeline.table import NAME_WIDTH, TimelineTable
from desktop_app.features.cases.timeline.tools import TimelineTools
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import label
from resources.texts import Texts

_MARGIN_DAYS = 92


class TimelineView(QWidget):
    """Shows rows; what is asked of it goes out as wishes."""

    current_changed = Signal(object)
    opened = Signal(int)
    step_requested = Signal(int, int)
    plan_requested = Signal(int, str)
    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_timeline")
        self.axis = TimeAxis(self)
        self.model = ScheduleModel(texts, self)
        self.table = TimelineTable(self.model, self.axis, theme, texts)
        self.setFocusProxy(self.table)
        self.tools = TimelineTools(theme, texts)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setObjectName("timeline_time")
        self._bar.setAccessibleName(texts("Time"))
        self._said = label("", "small")
        self._said.setObjectName("timeline_said")
        self._said.setContentsMargins(16, 4, 16, 6)
        self._rows: tuple[ScheduleRow, ...] = ()
        self._plan: Plan | None = None
        self._placed = False
        self._first, self._last = self.axis.today, self.axis.today
        self._compose()
        self._connect()
        self.tools.show_zoom(self.axis.zoom)

    def _compose(self) -> None:
        under = QHBoxLayout()
        under.setContentsMargins(NAME_WIDTH, 0, 0, 0)
        under.addWidget(self._bar)
        column = flush(QVBoxLayout(self))
        column.addWidget(self.tools)
        column.addWidget(self.table, 1)
        column.addLayout(under)
        column.addWidget(self._said)

    def _connect(self) -> None:
        table = self.table
        table.opened.connect(self.opened)
        table.step_requested.connect(self.step_requested)
        table.plan_requested.connect(self.plan_requested)
        table.menu_requested.connect(self.menu_requested)
        table.moved.connect(self._on_table_moved)
        table.shifted.connect(self._on_table_shifted)
        self._bar.valueChanged.connect(self._on_bar_value_changed)
        self.axis.moved.connect(self._on_axis_moved)
        self.tools.plan_chosen.connect(self._on_plan_chosen)
        self.tools.zoom_chosen.connect(self._on_zoom_chosen)
        self.tools.today_requested.connect(self._on_today_requested)

    def put(
        self, cards: Iterable[BoardCard], steps: Mapping[int, tuple[Step, ...]], today: dt.date
    ) -> None:
        """Show these cases; the first time, this day stands a third from the left."""
        self.axis.today = today
        self._rows = schedule_rows(cards, steps, today)
        kept = self.current_case
        self._show_rows()
        if kept is not None:
            self.table.select_case(kept)
        self._measure()
        if not self._placed and self._rows:
            self._placed = True
            self._to_today()

    @property
    def current_case(self) -> int | None:
        """The case of the current row."""
        return self.table.current_case

    def select(self, case_id: int | None) -> bool:
        """Make a case current; False when it is not here."""
        return self.table.select_case(case_id)

    def _show_rows(self) -> None:
        plan = self._plan
        self.model.put([row for row in self._rows if plan is None or row.plan is plan])
        self.tools.show_counts(plan_counts(self._rows), plan)
        self._say()

    def _measure(self) -> None:
        """Time goes from the first day that is drawn to the last, with a quarter around."""
        days = [day for row in self._rows for day in row.days]
        today = self.axis.today
        margin = dt.timedelta(days=_MARGIN_DAYS)
        self._first = min([first_day(min(days))] if days else [today], default=today)
        self._first = min(self._first, today) - margin
        self._last = max([last_day(day) for day in days] + [today]) + margin
        self._fit_bar()

    def _fit_bar(self) -> None:
        pixels = self.axis.pixels
        whole = int(((self._last - self._first).days + 1) * pixels)
        room = self.table.chart_width
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, whole - room))
        self._bar.setPageStep(room)
        self._bar.setSingleStep(40)
        self._bar.setValue(round((self.axis.left - self._first.toordinal()) * pixels))
        self._bar.blockSignals(False)

    def _to_today(self) -> None:
        self._shift(self.axis.x(self.axis.today) - self.table.chart_width * 0.6)

    def _shift(self, pixels: float) -> None:
        self._bar.setValue(round(self._bar.value() + pixels))
        self._on_bar_value_changed(self._bar.value())

    def _say(self) -> None:
        said = self.table.said()
        self._said.setText(said)
        self._said.setVisible(bool(said))

    # Slots.

    @Slot()
    def _on_table_moved(self) -> None:
        self._say()
        self.current_changed.emit(self.current_case)

    @Slot(float)
    def _on_table_shifted(self, pixels: float) -> None:
        self._fit_bar()
        self._shift(pixels)

    @Slot(int)
    def _on_bar_value_changed(self, value: int) -> None:
        self.axis.begin_at(self._first.toordinal() + value / self.axis.pixels)

    @Slot()
    def _on_axis_moved(self) -> None:
        self.tools.show_zoom(self.axis.zoom)
        self._fit_bar()

    @Slot(object)
    def _on_plan_chosen(self, plan: Plan | None) -> None:
        self._plan = plan
        self._show_rows()

    @Slot(object)
    def _on_zoom_chosen(self, zoom: Zoom) -> None:
        self.axis.show_zoom(zoom, self.table.chart_width / 2)

    @Slot()
    def _on_today_requested(self) -> None:
        self._to_today()
