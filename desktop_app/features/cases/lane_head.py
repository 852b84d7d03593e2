"""The head of a lane: stage, number, a chosen total, what is late or stands still, the bar."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app.features.cases.activity_bar import ActivityBar
from desktop_app.features.cases.board_state import Activity, LaneSum, Total, total_text
from desktop_app.features.cases.entry_words import entry_condition
from desktop_app.features.cases.lane_menu import FOLD, HIDE, LIMIT, lane_menu
from desktop_app.features.cases.lanes import LaneSpec
from desktop_app.features.cases.narrowing import Narrow, Still
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import label, restyle, tool
from resources.texts import Texts, fill

HEAD_HEIGHT = 68


class LaneHead(QWidget):
    """Says what the lane holds. It knows no cards, only their sum."""

    add_requested = Signal()
    fold_requested = Signal()
    hide_requested = Signal()
    limit_requested = Signal()
    total_chosen = Signal(object)
    activity_chosen = Signal(object)

    def __init__(
        self, spec: LaneSpec, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lane_head")
        self.setFixedHeight(HEAD_HEIGHT)
        self._spec = spec
        self._t = texts
        self._sum = LaneSum()
        self._total = Total.INVESTMENT
        self._theme = theme
        self.limit = 0
        """Days after which a case stands still here; 0 for never."""
        square = QLabel()
        square.setFixedSize(8, 8)
        square.setStyleSheet(f"background: {spec.color(theme)}; border-radius: 2px;")
        self._name = OneLine("name", spec.name(texts.lang))
        self._count = label("", "count")
        self._count.setObjectName("lane_count")
        self.add = tool(theme, "plus", texts("Register a case in this stage"), name="lane_add")
        self.add.setAccessibleName(f"{spec.name(texts.lang)}: {self.add.toolTip()}")
        entry = entry_condition(spec.key, texts)
        self._name.setToolTip(f"{spec.choice.label(texts.lang)}\n{entry}")
        self._name.setAccessibleDescription(entry)
        self.total = QToolButton()
        self.total.setObjectName("lane_total")
        self.total.setProperty("lane", "total")
        self.total.setIcon(theme.icon("chevron-down", "ink3", size=12))
        self.total.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.total.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._late = QToolButton()
        self._late.setObjectName("lane_late")
        self._late.setProperty("lane", "late")
        self._stale = QToolButton()
        self._stale.setObjectName("lane_stale")
        self._stale.setProperty("lane", "stale")
        self._stale.setToolTip(texts("Longer in the stage than is usual"))
        self.bar = ActivityBar(theme, texts)
        self._compose(square)
        self._connect()

    def _compose(self, square: QLabel) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(square)
        first.addWidget(self._name)
        first.addWidget(self._count)
        first.addStretch(1)
        self.add.setFixedSize(24, 24)
        first.addWidget(self.add)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.total)
        second.addStretch(1)
        second.addWidget(self._stale)
        second.addWidget(self._late)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        holder = QHBoxLayout()
        holder.setContentsMargins(0, 0, 4, 0)
        holder.addWidget(self.bar)
        column.addLayout(holder)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_requested)
        self.total.clicked.connect(self._on_total_clicked)
        self._late.clicked.connect(self._on_late_clicked)
        self._stale.clicked.connect(self._on_stale_clicked)
        self.bar.activity_chosen.connect(self.activity_chosen)

    def show_sum(self, lane_sum: LaneSum, total: Total, chosen: Narrow | None) -> None:
        """Numbers of the lane: how many, the chosen total, what is not stated, what is late."""
        self._sum, self._total = lane_sum, total
        self._count.setText(f"{lane_sum.count:,}")
        late = lane_sum.activities.get(Activity.LATE, 0)
        self._late.setText(fill(self.tr("late {count}"), count=late))
        self._late.setVisible(late > 0)
        self._stale.setText(fill(self.tr("still {count}"), count=lane_sum.stale))
        self._stale.setVisible(lane_sum.stale > 0)
        lane = self._spec.name(self._t.lang)
        for made, narrow in ((self._late, Activity.LATE), (self._stale, Still.STALE)):
            restyle(made, "chosen", "true" if chosen is narrow else "false")
            made.setAccessibleName(f"{lane}: {made.text()}")
        self.bar.show_counts(lane, lane_sum.activities, chosen)
        self._show_total()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is not stated stands beside the total where there is room, else in its tooltip."""
        super().resizeEvent(event)
        self._show_total()

    def _show_total(self) -> None:
        words = total_text(self._sum, self._total, self._t)
        beside = f" · {words.missing}" if words.missing else ""
        wide = words.text + beside
        beside_it = (made for made in (self._late, self._stale) if made.isVisibleTo(self))
        room = self.width() - 40 - sum(made.sizeHint().width() + 4 for made in beside_it)
        metrics = self.total.fontMetrics()
        tries = (wide, words.text, words.value + beside)
        fitting = (text for text in tries if metrics.horizontalAdvance(text) <= room)
        text = next(fitting, words.value)
        self.total.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(40, room)))
        self.total.setAccessibleName(f"{self._spec.name(self._t.lang)}: {words.text}")
        self.total.setToolTip(words.tip)

    @Slot()
    def _on_total_clicked(self) -> None:
        menu = lane_menu(self._spec, self._total, self.limit, self._theme, self._t, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self.total.mapToGlobal(QPoint(0, self.total.height() + 2)))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        what, _, value = str(action.data()).partition(":")
        if what == "total":
            self.total_chosen.emit(Total(value))
        elif what == FOLD:
            self.fold_requested.emit()
        elif what == HIDE:
            self.hide_requested.emit()
        elif what == LIMIT:
            self.limit_requested.emit()

    @Slot()
    def _on_late_clicked(self) -> None:
        self.activity_chosen.emit(Activity.LATE)

    @Slot()
    def _on_stale_clicked(self) -> None:
        self.activity_chosen.emit(Still.STALE)
