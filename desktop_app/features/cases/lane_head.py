"""The head of a lane: stage, number, a chosen total, what is late, and the activity bar."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.board_state import Activity, LaneSum, Total, total_text
from desktop_app.features.cases.elided_label import ElidedLabel
from desktop_app.features.cases.lanes import LaneSpec
from desktop_app.theme import Theme
from desktop_app.widgets.parts import label, tool
from resources.texts import Texts, fill

HEAD_HEIGHT = 68
_FILLS = {
    Activity.LATE: "danger_fill",
    Activity.TODAY: "warn_fill",
    Activity.PLANNED: "ok_fill",
    Activity.NONE: "none_fill",
}


class ActivityBar(QWidget):
    """Four pixels of late, today, planned and none; a click narrows the lane to one of them."""

    activity_chosen = Signal(object)
    """An ``Activity``, or None when the chosen one was clicked again."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_bar")
        self._t = texts
        self._colors = {activity: theme.color(role) for activity, role in _FILLS.items()}
        self._ring = theme.color("ink2")
        self._counts: dict[Activity, int] = {}
        self._chosen: Activity | None = None
        self.setFixedHeight(14)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_counts(self, counts: dict[Activity, int], chosen: Activity | None) -> None:
        """How many cards are in each state, and which of them is looked at alone."""
        self._counts, self._chosen = dict(counts), chosen
        self.setAccessibleName(self._words())
        self.update()

    def parts(self) -> tuple[tuple[Activity, QRect], ...]:
        """Where each colour lies; every state that occurs gets at least 6 pixels."""
        whole = sum(self._counts.values())
        if not whole:
            return ()
        present = [activity for activity in Activity if self._counts.get(activity)]
        room = self.width() - 6 * len(present) - (len(present) - 1)
        found, at = [], 0
        for place, activity in enumerate(present):
            width = 6 + room * self._counts[activity] // whole
            if place == len(present) - 1:
                width = self.width() - at
            found.append((activity, QRect(at, 5, width, 4)))
            at += width + 1
        return tuple(found)

    def activity_at(self, x: int) -> Activity | None:
        """The state under a pixel."""
        parts = self.parts()
        inside = (activity for activity, rect in parts if rect.left() <= x <= rect.right() + 1)
        return next(inside, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colours; those that are not chosen step back."""
        painter = QPainter(self)
        parts = self.parts()
        if not parts:
            painter.fillRect(QRect(0, 5, self.width(), 4), self._colors[Activity.NONE])
        for activity, rect in parts:
            painter.setOpacity(1.0 if self._chosen in (None, activity) else 0.3)
            painter.fillRect(rect, self._colors[activity])
            if activity is self._chosen:
                painter.fillRect(rect.adjusted(0, 6, 0, 4), self._ring)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the state under the pointer, or let it go again."""
        activity = self.activity_at(round(event.position().x()))
        if event.button() == Qt.MouseButton.LeftButton and activity is not None:
            self.activity_chosen.emit(None if activity is self._chosen else activity)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the colour under the pointer stands for."""
        activity = self.activity_at(round(event.position().x()))
        text = self._part_words(activity) if activity is not None else ""
        if text != self.toolTip():
            self.setToolTip(text)

    def _part_words(self, activity: Activity) -> str:
        count = self._counts.get(activity, 0)
        texts = self._t
        return {
            Activity.LATE: texts("Next step late: {count}", count=count),
            Activity.TODAY: texts("Next step today: {count}", count=count),
            Activity.PLANNED: texts("Next step planned: {count}", count=count),
            Activity.NONE: texts("No dated next step: {count}", count=count),
        }[activity]

    def _words(self) -> str:
        return ", ".join(self._part_words(each) for each in Activity if self._counts.get(each))


class LaneHead(QWidget):
    """Says what the lane holds. It knows no cards, only their sum."""

    add_requested = Signal()
    fold_requested = Signal()
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
        self._fold_icon = theme.icon("chevron-right")
        square = QLabel()
        square.setFixedSize(8, 8)
        square.setStyleSheet(f"background: {spec.color(theme)}; border-radius: 2px;")
        self._name = ElidedLabel(spec.name(texts.lang), "name")
        self._count = label("", "count")
        self._count.setObjectName("lane_count")
        self.add = tool(theme, "plus", texts("Register a case in this stage"), name="lane_add")
        self.can_fold = spec.key != STAGE_CODES[0]
        self.total = QToolButton()
        self.total.setObjectName("lane_total")
        self.total.setProperty("lane", "total")
        self.total.setIcon(theme.icon("chevron-down", "ink3", size=12))
        self.total.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.total.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._late = QToolButton()
        self._late.setObjectName("lane_late")
        self._late.setProperty("lane", "late")
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
        self.bar.activity_chosen.connect(self.activity_chosen)

    def show_sum(self, lane_sum: LaneSum, total: Total, chosen: Activity | None) -> None:
        """Numbers of the lane: how many, the chosen total, what is not stated, what is late."""
        self._sum, self._total = lane_sum, total
        self._count.setText(f"{lane_sum.count:,}")
        late = lane_sum.activities.get(Activity.LATE, 0)
        self._late.setText(fill(self.tr("late {count}"), count=late))
        self._late.setVisible(late > 0)
        self.bar.show_counts(lane_sum.activities, chosen)
        self._show_total()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is not stated stands beside the total where there is room, else in its tooltip."""
        super().resizeEvent(event)
        self._show_total()

    def _show_total(self) -> None:
        words = total_text(self._sum, self._total, self._t)
        beside = f" · {words.missing}" if words.missing else ""
        wide = words.text + beside
        late = self._late.sizeHint().width() if self._late.isVisibleTo(self) else 0
        room = self.width() - 40 - late
        metrics = self.total.fontMetrics()
        tries = (wide, words.text, words.value + beside)
        fitting = (text for text in tries if metrics.horizontalAdvance(text) <= room)
        text = next(fitting, words.value)
        self.total.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(40, room)))
        self.total.setToolTip(words.tip)

    @Slot()
    def _on_total_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("total_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for total in Total:
            action = menu.addAction(total.label(self._t))
            action.setCheckable(True)
            action.setChecked(total is self._total)
            action.setData(total.value)
            group.addAction(action)
        if self.can_fold:
            menu.addSeparator()
            menu.addAction(self._fold_icon, self._t("Fold this stage")).setData("fold")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self.total.mapToGlobal(QPoint(0, self.total.height() + 2)))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() == "fold":
            self.fold_requested.emit()
        else:
            self.total_chosen.emit(Total(action.data()))

    @Slot()
    def _on_late_clicked(self) -> None:
        self.activity_chosen.emit(Activity.LATE)
