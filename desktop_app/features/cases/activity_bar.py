"""The bar of a lane's head: how many next steps are late, today, planned, or not there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.features.cases.board_state import Activity
from desktop_app.features.cases.narrowing import Narrow
from desktop_app.theme import Theme
from resources.texts import Texts

_FILLS = {
    Activity.LATE: "danger_fill",
    Activity.TODAY: "warn_fill",
    Activity.PLANNED: "ok_fill",
    Activity.NONE: "none_fill",
}


_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ActivityBar(QWidget):
    """Four pixels of late, today, planned and none; a click or a key narrows the lane to one."""

    activity_chosen = Signal(object)
    """An ``Activity``, or None when the chosen one was clicked again."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_bar")
        self._t = texts
        self._colors = {activity: theme.color(role) for activity, role in _FILLS.items()}
        self._ring = theme.color("ink2")
        self._focus = theme.color("accent")
        self._counts: dict[Activity, int] = {}
        self._chosen: Activity | None = None
        self._cursor: Activity | None = None
        self.setFixedHeight(14)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_counts(self, lane: str, counts: dict[Activity, int], chosen: Narrow | None) -> None:
        """How many cards of a lane are in each state, and which of them is looked at alone."""
        self._counts = dict(counts)
        self._chosen = chosen if isinstance(chosen, Activity) else None
        self.setAccessibleName(f"{lane}: {self._words()}")
        reached = bool(self.parts())  # where there is no card the keyboard has nothing to choose
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
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
            if self.hasFocus() and activity is self._cursor:
                painter.setOpacity(1.0)
                painter.setPen(QPen(self._focus, 2))
                painter.drawRect(rect.adjusted(0, -3, -1, 3))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first colour, or the chosen one, is under the keyboard."""
        super().focusInEvent(event)
        present = [activity for activity, _ in self.parts()]
        if self._cursor not in present:
            self._cursor = self._chosen or (present[0] if present else None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from colour to colour, Enter or Space narrows, Esc lets go."""
        present = [activity for activity, _ in self.parts()]
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and present:
            at = present.index(self._cursor) if self._cursor in present else 0
            self._cursor = present[min(max(0, at + step), len(present) - 1)]
            self.setToolTip(self._part_words(self._cursor))
            self.update()
        elif event.key() in _CHOOSE and self._cursor is not None:
            self.activity_chosen.emit(None if self._cursor is self._chosen else self._cursor)
        elif event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self.activity_chosen.emit(None)
        else:
            super().keyPressEvent(event)

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
