"""A count on screen: its large numbers, its charts, its parts, and the rows that each of them opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.counting import Count, CountRow, totals_of
from desktop_app.context import AppContext
from desktop_app.features.figures.cards import NumberCards
from desktop_app.features.figures.chart_panel import ChartPanel
from desktop_app.features.figures.part_panel import PartPanel
from desktop_app.features.figures.reading import ground_rows
from desktop_app.features.figures.row_panel import RowPanel
from desktop_app.jobs import Progress
from desktop_app.widgets.layouts import flush
from reports.content.chart import RowKey


class FiguresBody(QWidget):
    """Every number and every bar shows its rows, every row opens its record."""

    open_requested = Signal(str, int)
    """Kind of a row, and the record's id."""
    leave_out_requested = Signal(object, str)
    """A ``LeftOut`` whose reason is still to be asked, and what it is called."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = ""
        self._nothing = False
        self._count: Count | None = None
        self.numbers = NumberCards(context.texts)
        self.charts = ChartPanel(context)
        self.parts = PartPanel(context)
        self.rows = RowPanel(context)
        drawn = QSplitter(Qt.Orientation.Vertical)
        drawn.addWidget(self.charts)
        drawn.addWidget(self.parts)
        drawn.setChildrenCollapsible(False)
        drawn.setSizes([380, 220])
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.addWidget(drawn)
        beside.addWidget(self.rows)
        beside.setChildrenCollapsible(False)
        beside.setSizes([600, 740])
        column = flush(QVBoxLayout(self))
        column.addWidget(self.numbers)
        column.addWidget(beside, 1)
        self._connect()

    def _connect(self) -> None:
        self.numbers.group_chosen.connect(self.rows.show_group)
        self.numbers.rows_requested.connect(self.rows.show_keys)
        self.charts.rows_requested.connect(self.rows.show_keys)
        self.charts.ground_requested.connect(self._on_ground_requested)
        self.parts.part_chosen.connect(self.rows.show_part)
        self.parts.rows_requested.connect(self.rows.show_keys)
        self.parts.by_chosen.connect(self._on_by_chosen)
        self.rows.open_requested.connect(self.open_requested)
        self.rows.leave_out_requested.connect(self.leave_out_requested)

    def put(self, count: Count) -> None:
        """Show a count; where it counts nothing, the rows that are not in it, until one counts."""
        self._count = count
        self.numbers.put(count)
        self.charts.put(count)
        self.parts.put(count)
        self.rows.put(count)
        nothing = bool(count.rows) and not totals_of(count).whole.rows
        if nothing:
            self.rows.show_everything()
        elif self._nothing:
            self.rows.show_group("")
        self._nothing = nothing

    @Slot(str)
    def _on_by_chosen(self, _by: str) -> None:
        if self._count is not None:
            self.parts.put(self._count)

    @Slot(object, str)
    def _on_ground_requested(self, keys: tuple[RowKey, ...], said: str) -> None:
        store, self._asked = self._context.store, said

        def body(_progress: Progress) -> tuple[CountRow, ...]:
            return ground_rows(store, keys)

        self._context.jobs.run(body, done=self._on_ground_read, key=f"ground-{id(self)}")

    def _on_ground_read(self, rows: tuple[CountRow, ...]) -> None:
        self.rows.show_others(rows, self._asked)
