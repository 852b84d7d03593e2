"""Above the timeline: how the cases lie to their plans, what marks mean, how close one looks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.features.cases.timeline.axis import ZOOMS, Zoom
from desktop_app.features.cases.timeline.rows import Plan
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, restyle
from resources.texts import Texts

_SHOWN = (None, Plan.OVERDUE, Plan.SLIPPED, Plan.ON_PLAN, Plan.NONE)


class TimelineTools(QWidget):
    """Every button is a wish."""

    plan_chosen = Signal(object)
    """A ``Plan``, or None for all."""
    zoom_chosen = Signal(object)
    today_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = texts
        self._plans = {plan: self._chip(plan) for plan in _SHOWN}
        self._zooms = {zoom: self._segment(zoom) for zoom in ZOOMS}
        self.today = button(texts("Today"), "small", name="timeline_today")
        self.today.setToolTip("T")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(6)
        for made in self._plans.values():
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(_Legend(theme, filled=False))
        row.addWidget(label(texts("planned"), "small"))
        row.addWidget(_Legend(theme, filled=True))
        row.addWidget(label(texts("actual"), "small"))
        row.addSpacing(8)
        row.addWidget(self.today)
        zooms = QHBoxLayout()
        zooms.setSpacing(0)
        group = QButtonGroup(self)
        for segment in self._zooms.values():
            group.addButton(segment)
            zooms.addWidget(segment)
        row.addLayout(zooms)
        self.today.clicked.connect(self.today_requested)

    def _chip(self, plan: Plan | None) -> QPushButton:
        made = button("", "choice_chip", name=f"plan_{plan.value if plan else 'all'}")
        made.setProperty("plan", plan.value if plan else "")
        made.clicked.connect(self._on_plan_clicked)
        return made

    def _segment(self, zoom: Zoom) -> QPushButton:
        words = {
            Zoom.YEAR: self._t("Years"),
            Zoom.QUARTER: self._t("Quarters"),
            Zoom.MONTH: self._t("Months"),
        }
        made = button(words[zoom], "segment", name=f"zoom_{zoom.value}")
        made.setCheckable(True)
        made.setToolTip(self._t("Ctrl+wheel, + and -"))
        sides = {Zoom.YEAR: "left", Zoom.QUARTER: "middle", Zoom.MONTH: "right"}
        restyle(made, "side", sides[zoom])
        made.setProperty("zoom", zoom.value)
        made.clicked.connect(self._on_zoom_clicked)
        return made

    def show_counts(self, counts: Mapping[Plan, int], chosen: Plan | None) -> None:
        """How many cases there are of each kind, and which are looked at."""
        texts = self._t
        words = {
            None: texts("All {count}", count=sum(counts.values())),
            Plan.OVERDUE: texts("Planned day over {count}", count=counts[Plan.OVERDUE]),
            Plan.SLIPPED: texts("Came later {count}", count=counts[Plan.SLIPPED]),
            Plan.ON_PLAN: texts("On plan {count}", count=counts[Plan.ON_PLAN]),
            Plan.NONE: texts("No planned day {count}", count=counts[Plan.NONE]),
        }
        for plan, made in self._plans.items():
            made.setText(words[plan])
            restyle(made, "active", "true" if plan is chosen else "false")

    def show_zoom(self, zoom: Zoom) -> None:
        """Mark the zoom."""
        self._zooms[zoom].setChecked(True)

    @Slot()
    def _on_plan_clicked(self) -> None:
        code = str(self.sender().property("plan"))
        self.plan_chosen.emit(Plan(code) if code else None)

    @Slot()
    def _on_zoom_clicked(self) -> None:
        self.zoom_chosen.emit(Zoom(str(self.sender().property("zoom"))))


class _Legend(QWidget):
    """A hollow or a filled mark."""

    def __init__(self, theme: Theme, *, filled: bool) -> None:
        super().__init__()
        self.setFixedSize(14, 20)
        self._color = theme.color(theme.tokens.stages[2])
        self._filled = filled

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A small diamond."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(7, 10)
        painter.rotate(45)
        painter.setPen(QPen(self._color, 1.6))
        painter.setBrush(self._color if self._filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(-3.5, -3.5, 7, 7))
        painter.end()
